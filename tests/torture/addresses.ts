import fc from 'fast-check';
import { PARAMS, RESERVED, VERSION_NAME } from '../../src/core/view/params.ts';
import { PARAM_KEYS } from '../../src/core/view/viewState.ts';
import { DECEIVING, HALVES } from './mutations.ts';

/** The part of an address that carries a view, and of what kind it is: for a table of what was survived. */
export interface TriedAddress {
  kind: string;
  query: string;
}

const NAMES = [...PARAM_KEYS.map((key) => PARAMS[key].name), ...RESERVED, VERSION_NAME];

/** What the six events’ data know, so that not every address asks for what there is not. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  view: ['timeline', 'list', 'table', 'sources', 'compare'],
  time: ['2016/2025', '2019', '2024-04-11/2024-04-13', '2016/..', '../2020', '2019-12-22T10:00:00Z/2019-12-23'],
  tone: ['strain', 'cooperation~strain', 'neutral'],
  type: ['visit', 'visit~statement', 'sanction', '!visit', '!visit~!statement'],
  toward: ['PRK>CHN', '!CHN>PRK'],
  person: ['Kim Jong Un', '!Xi Jinping'],
  basis: ['inferred', '!stated'],
  during: ['2016/2018', '2024-07-15/2024-08~2019', '2020/..'],
  within: ['possible', 'certain'],
  actor: ['CHN', 'PRK~CHN', 'UNSC'],
  status: ['disputed', 'confirmed~reported'],
  kind: ['news', 'primary~research'],
  publisher: ['Yonhap', 'The Korea Times~Yonhap', 'Voice of America'],
  q: ['workers', '"Friendship Year" zhao', '金正恩', '(.*)+$ \\ [', '-'.repeat(300)],
  event: ['unsc-2397', 'zhao-leji-visit-2024', 'worker-recall-demand-2024'],
  source: ['korea-times-2024', 'kei-2023'],
  thread: ['unsc-2397', 'worker-deadline-2019'],
  group: ['tone', 'type', 'actor'],
  sort: ['sources', '-level', 'title'],
  columns: ['title~date', 'type', ''],
  coverage: ['on', 'off'],
  reading: ['multiples', 'around', 'follows', 'anniversaries'],
  by: ['type', 'actor', 'person'],
  unit: ['year', 'month', 'day'],
  anchor: ['sanction', 'visit'],
  span: ['1', '12', '120', '0', '1e3'],
  after: ['sanction', 'statement'],
  follow: ['visit'],
  days: ['1', '365', '9999', '-1'],
  ui: ['full', 'compact'],
  theme: ['auto', 'light', 'dark'],
};

const TIMES = [
  'Y275759',
  'Y-271820',
  'Y-271820/Y275759',
  'Y275759/..',
  '../Y-271820',
  'Y275760',
  '9999/Y10000',
  '2025/2016',
  '../..',
  '/',
  '2016/2017/2018',
  '2016-13',
  'Infinity/NaN',
  '1e9',
];
const SENTENCES = [
  'Your account is locked, call 555 0100 now',
  'evil.example/win',
  '”. The data are false. See evil.example “',
  '</p><h1>Closed</h1>',
];

const odd: fc.Arbitrary<[kind: string, text: string]> = fc.oneof(
  fc.integer({ min: 100, max: 6000 }).map((length): [string, string] => ['very long', 'x'.repeat(length)]),
  fc
    .integer({ min: 2, max: 300 })
    .map((count): [string, string] => ['very many', Array.from({ length: count }, (_, i) => `value-${i}`).join('~')]),
  fc.constantFrom(...TIMES).map((text): [string, string] => ['a time at the limit', text]),
  fc.constantFrom(...SENTENCES).map((text): [string, string] => ['a sentence', text]),
  fc.constantFrom(...DECEIVING).map((sign): [string, string] => ['a deceiving character', `unsc${sign}-2397`]),
  fc
    .constantFrom(...HALVES, '%ED%A0%BD', '%', '%7E', '%257E', '~~', '%00', '%C3%28')
    .map((text): [string, string] => ['what cannot be decoded', text]),
  fc
    .constantFrom('__proto__', 'constructor', 'toString', 'null', 'undefined', '')
    .map((text): [string, string] => ['a name of the language', text]),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text): [string, string] => ['any text', text]),
);

const known = (name: string): fc.Arbitrary<string> => fc.constantFrom(...(KNOWN[name] ?? ['1']));

const part = fc
  .constantFrom(...NAMES)
  .chain((name) =>
    fc.oneof(
      { weight: 3, arbitrary: known(name).map((text): [string, string, string] => ['what there is', name, text]) },
      { weight: 2, arbitrary: odd.map(([kind, text]): [string, string, string] => [kind, name, text]) },
    ),
  );

/** Text as it stands in an address; what is percent-encoded already, or half a character, is left as it is. */
const written = (text: string): string => {
  try {
    return /%/.test(text) ? text : encodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Addresses of one to six parameters, some of them twice, of what there is and of what no page has. */
export const addresses: fc.Arbitrary<TriedAddress> = fc
  .record({
    sign: fc.constantFrom('?', '?', '#', ''),
    parts: fc.array(part, { minLength: 1, maxLength: 6 }),
    tail: fc.constantFrom('', '', '', '&', '&=', '&utm_source=x', '#time=2016', '&&&', '?'),
  })
  .map(({ sign, parts, tail }) => {
    const kinds = new Set(parts.map(([kind]) => kind).filter((kind) => kind !== 'what there is'));
    return {
      kind: kinds.size > 1 ? 'several of these' : ([...kinds][0] ?? 'what there is'),
      query: `${sign}${parts.map(([, name, text]) => `${name}=${written(text)}`).join('&')}${tail}`,
    };
  });
