import fc from 'fast-check';
import { SIX } from '../unit/support/six.ts';

/** The three files of a dataset as parsed JSON, of any shape. */
export type FilesJson = Record<'dataset' | 'events' | 'sources', unknown>;
type FileName = keyof FilesJson;

/** Data files after a change, and of what kind it was: for a table of what was survived. */
export interface MutatedFiles {
  kind: string;
  files: FilesJson;
  /** What was changed where. */
  said: string;
}

/** How one value of a file is changed; `undefined` takes it out. */
interface Change {
  kind: string;
  to: (value: unknown, file: unknown) => unknown;
}

const FILES: readonly FileName[] = ['dataset', 'events', 'sources'];

/** Characters that turn words round, that nobody sees, or that are no characters. */
export const DECEIVING = ['\u202E', '\u2066', '\u200F', '\u061C', '\u200B', '\u00AD', '\uFEFF', '\u0000', '\u{E0041}'];
export const HALVES = ['\uD83D', '\uDE00', '\uDC00\uD800'];
const LIMITS = [
  'Y275759',
  'Y-271820',
  'Y275759/..',
  '../Y-271820',
  'Y-271820/Y275759',
  'Y275758~',
  '9999-12-31',
  '-9999-01-01',
  '9999-12-31T23:59:59Z',
  'Y10000',
  '0000',
  '-0001',
  '99XX',
];
const TEXTS = [
  '',
  ' ',
  'x'.repeat(81),
  'x'.repeat(20_000),
  `  ${'x'.repeat(79)}  `,
  'وكالة الأنباء',
  'ידיעות 2024',
  '<img src=x onerror=alert(1)>',
  '{0} {count, plural',
  "it's '{quoted}'",
  '~',
  '%7E',
  '%',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  '\\u202Efdp.exe \\x1B[31m \\u{202E}',
  'https://xn--/',
  'https://exa\u202Emple.org/\u202Efdp.exe',
  'https://한국.kr/북한?a=%E0%A4%A',
  'https://user:pass@example.org:99999/',
  'https://example.org/a#:~:text=b',
  'C\r\nER  - ',
  '\\} @book{x,',
];

const nested = (levels: number, inObjects: boolean): unknown => {
  let value: unknown = 'deep';
  for (let i = 0; i < levels; i++) value = inObjects ? { a: value } : [value];
  return value;
};

const OTHERS: readonly unknown[] = [null, true, 0, -1, 1.5, 1e308, '', [], {}, [[]], [null], { a: 1 }];
const KEYS = ['colour', '__proto__', 'constructor', 'toString', '', 'id ', 'a.b', '\u202Ekey', 'k'.repeat(500)];

const inserted = (text: unknown, what: string) =>
  typeof text === 'string' ? `${text.slice(0, 4)}${what}${text.slice(4)}` : what;

const withKey = (value: unknown, key: string, inner: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { [key]: inner };
  return Object.fromEntries([...Object.entries(value), [key, inner]]);
};

const change = (kind: string, to: Change['to']): Change => ({ kind, to });

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.constant(change('taken out', () => undefined)),
  fc.constantFrom(...OTHERS).map((other) => change('another type', () => other)),
  fc
    .record({ levels: fc.constantFrom(20, 500, 5000), inObjects: fc.boolean() })
    .map(({ levels, inObjects }) => change('nested deep', () => nested(levels, inObjects))),
  fc
    .record({ key: fc.constantFrom(...KEYS), levels: fc.constantFrom(0, 1, 5000) })
    .map(({ key, levels }) => change('an unknown key', (value) => withKey(value, key, nested(levels, true)))),
  fc.constantFrom(...LIMITS).map((date) => change('a date at the limit', () => date)),
  fc.constantFrom(...TEXTS).map((text) => change('an odd text', () => text)),
  fc.constantFrom(...DECEIVING).map((sign) => change('a deceiving character', (value) => inserted(value, sign))),
  fc.constantFrom(...HALVES).map((half) => change('half a character', (value) => inserted(value, half))),
  fc.string({ unit: 'binary', maxLength: 100 }).map((text) => change('any text', () => text)),
  fc.jsonValue({ maxDepth: 4 }).map((value) => change('any JSON', () => value)),
  fc.nat().map((seed) => change('a value from elsewhere', (_, file) => at(file, pick(pathsIn(file), seed)))),
  fc.constant(
    change('twice over', (value) =>
      Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : [value, value],
    ),
  ),
  fc.constant(
    change('many', (value) =>
      Array.isArray(value) ? Array.from({ length: 60 }, (_, i) => renamed(value[i % value.length], i)) : value,
    ),
  ),
);

/** The same record under another id. */
const renamed = (value: unknown, i: number): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? { ...value, id: `many-${i}` } : value;

type Path = readonly (string | number)[];

/** The paths of all values in a JSON value, the whole first. Fingerprints are passed over: they are most of a file. */
function pathsIn(json: unknown, path: Path = []): Path[] {
  if (typeof json !== 'object' || json === null || path.length > 8) return [path];
  const keys = Array.isArray(json) ? json.map((_, i) => i) : Object.keys(json);
  return [path, ...keys.flatMap((key) => pathsIn((json as Record<string | number, unknown>)[key], [...path, key]))];
}

const pick = <T>(all: readonly T[], seed: number): T => all[seed % all.length] as T;

const at = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null)?.[key], json);

/** The JSON with another value at a path; the whole is not changed. */
function replaced(json: unknown, [key, ...rest]: Path, to: (value: unknown) => unknown): unknown {
  if (key === undefined) return to(json);
  const inner = replaced((json as Record<string | number, unknown>)[key], rest, to);
  if (Array.isArray(json))
    return json.flatMap((one: unknown, i) => (i !== key ? [one] : inner === undefined ? [] : [inner]));
  const entries = Object.entries(json as object).flatMap(([name, one]) =>
    name !== key ? [[name, one] as const] : inner === undefined ? [] : [[name, inner] as const],
  );
  return Object.fromEntries(entries);
}

interface Place {
  file: FileName;
  seed: number;
}

/** @param said what a failure is told with, in the place of the files. */
export function mutated(kind: string, files: FilesJson, said: string): MutatedFiles {
  return Object.assign({ kind, files, said }, { [fc.toStringMethod]: () => said });
}

const changed = fc.record({
  change: changes,
  place: fc.record<Place>({ file: fc.constantFrom(...FILES), seed: fc.nat() }),
});

/** The six events’ files after one to three changes, anywhere in them. */
export const mutatedFiles: fc.Arbitrary<MutatedFiles> = fc
  .oneof(
    { weight: 2, arbitrary: fc.tuple(changed) },
    { weight: 1, arbitrary: fc.array(changed, { minLength: 2, maxLength: 3 }) },
  )
  .map((all: { change: Change; place: Place }[]) => {
    const files: FilesJson = { dataset: SIX.dataset, events: SIX.events, sources: SIX.sources };
    const said: string[] = [];
    for (const { change: made, place } of all) {
      const file = files[place.file];
      const path = pick(pathsIn(file), place.seed);
      files[place.file] = replaced(file, path, (value) => made.to(value, file));
      said.push(`${[place.file, ...path].join('.')}: ${made.kind}`);
    }
    return mutated(all.length > 1 ? 'several of these' : (all[0]?.change.kind ?? ''), files, said.join('; '));
  });
