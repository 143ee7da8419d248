import { STATUSES, type Status, type Tone, TONES } from '../model/vocabulary.ts';

/** What a column of a file can be. The first two are what an event cannot do without. */
export const FIELDS = [
  'date',
  'title',
  'end',
  'type',
  'tone',
  'status',
  'actors',
  'toward',
  'people',
  'summary',
  'url',
] as const;
export type Field = (typeof FIELDS)[number];

/** By what words of its name a column is known, in the order of the likelier: of English, Korean and Chinese. */
export const HEADER_WORDS: Readonly<Record<Field, readonly string[]>> = {
  date: [
    'date',
    'day',
    'start',
    'start date',
    'event date',
    'sqldate',
    'when',
    'year',
    '날짜',
    '일자',
    '日期',
    '时间',
    '時間',
    'from',
  ],
  end: ['end', 'end date', 'until', 'date end', 'to date', '종료', '结束', '結束'],
  title: ['title', 'event', 'headline', 'name', 'label', 'what', '제목', '사건', '标题', '標題', '事件'],
  type: [
    'type',
    'category',
    'kind',
    'event type',
    'event root code',
    'root code',
    'plover',
    'class',
    '유형',
    '종류',
    '类型',
    '類型',
  ],
  tone: ['tone', 'quad class', 'sentiment', 'valence', 'goldstein', 'goldstein scale', 'mood', '성격', '性质', '性質'],
  status: ['status', 'confirmed', '상태', '状态', '狀態'],
  actors: [
    'actors',
    'actor',
    'actor1',
    'actor 1',
    'source actor',
    'who',
    'country',
    'initiator',
    'actor1 country code',
    '행위자',
    '국가',
    '行为体',
    '国家',
    '國家',
  ],
  toward: [
    'toward',
    'towards',
    'target',
    'actor2',
    'actor 2',
    'target actor',
    'recipient',
    'whom',
    'actor2 country code',
    '대상',
    '对象',
    '對象',
  ],
  people: ['people', 'person', 'persons', 'names', 'participants', '인물', '人物'],
  summary: [
    'summary',
    'description',
    'text',
    'notes',
    'note',
    'details',
    'abstract',
    '요약',
    '설명',
    '内容',
    '說明',
    '说明',
  ],
  url: [
    'url',
    'link',
    'address',
    'source url',
    'sourceurl',
    'source urls',
    'web',
    'href',
    '주소',
    '链接',
    '網址',
    '网址',
  ],
};

const TONE_WORDS: readonly [Tone, RegExp][] = [
  ['cooperation', /^(cooperat\w*|co-operat\w*|positive|friendly|good|\+|pos|협력|협조|合作|友好)$/i],
  ['strain', /^(strain\w*|conflict\w*|negative|hostile|bad|neg|tension\w*|갈등|긴장|冲突|衝突|紧张|緊張)$/i],
  ['neutral', /^(neutral|none|mixed|중립|中立|中性)$/i],
];

const STATUS_WORDS: readonly [Status, RegExp][] = [
  ['confirmed', /^(confirm\w*|yes|true|확인|证实|已确认)$/i],
  ['planned', /^(plan\w*|announced|scheduled|예정|计划)$/i],
  ['disputed', /^(disput\w*|denied|contested|논란|争议)$/i],
  ['reported', /^(report\w*|alleged|unconfirmed|no|false|보도|报道)$/i],
];

/**
 * A tone as a file may have it: our word or another for it, or a number, by its sign: Goldstein’s scale, or a code’s
 * quad class, of which 1 and 2 are cooperation and 3 and 4 conflict.
 * @param quad whether all numbers of the column are quad classes.
 * @returns null where it is none that we know.
 */
export function toneOf(text: string, quad: boolean): Tone | null {
  const written = text.trim();
  const found =
    TONES.find((tone) => tone === written.toLowerCase()) ?? TONE_WORDS.find(([, word]) => word.test(written))?.[0];
  if (found) return found;
  if (!/^[+-]?\d+(\.\d+)?$/.test(written)) return null;
  const number = Number(written);
  if (quad) return number <= 2 ? 'cooperation' : 'strain';
  return number > 0 ? 'cooperation' : number < 0 ? 'strain' : 'neutral';
}

/** Whether the numbers of a column are the four quad classes. */
export function isQuad(texts: readonly string[]): boolean {
  const written = texts.map((text) => text.trim()).filter(Boolean);
  return written.length > 0 && written.every((text) => /^[1-4]$/.test(text));
}

/** A status as a file may have it; null where it is none that we know. */
export function statusOf(text: string): Status | null {
  const written = text.trim();
  return (
    STATUSES.find((status) => status === written.toLowerCase()) ??
    STATUS_WORDS.find(([, word]) => word.test(written))?.[0] ??
    null
  );
}

/** Several values of one cell. */
export function valuesOf(cell: string): string[] {
  return [
    ...new Set(
      cell
        .split(/\s*[;；、\n]\s*/)
        .map((value) => value.trim())
        .filter(Boolean),
    ),
  ];
}

/** What words a name has, whatever is between them: `EventDate`, `event_date` and `Event date` are one. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
