import * as z from 'zod/mini';
import { parseEdtf } from '../time/edtf.ts';
import { LANGUAGE_TAG } from './languageTag.ts';
import { isWebAddress } from './webAddress.ts';
import {
  BAND_GROUPS,
  DATE_BASES,
  FINGERPRINT_METHODS,
  FORMAT,
  GLYPHS,
  LEVELS,
  RELATION_KINDS,
  SOURCE_KINDS,
  STANCES,
  STATUSES,
  TONES,
} from './vocabulary.ts';

/**
 * The shape of the data files. The JSON Schemas under `data/schema/` are generated from these validators
 * (`npm run schema`). What no schema can say (that ids resolve, that a quote is in its source) is checked in
 * `parse.ts` and by `npm run check-data`.
 */

/** A schema with words for whoever reads the JSON Schema. */
export const described = <T extends z.ZodMiniType>(schema: T, description: string): T =>
  schema.check(z.meta({ description }));

export const Id = described(
  z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  'Lower-case words, joined by hyphens. Stable, and never used again for something else.',
);
export const Text = z.string().check(z.trim(), z.minLength(1));
/** Its spaces count, since the published schema knows of no trimming. */
const shortText = (most: number) => z.string().check(z.maxLength(most), z.trim(), z.minLength(1));
const Edtf = described(
  z.string().check(z.refine((text) => parseEdtf(text).ok, { error: 'edtf' })),
  'EDTF (ISO 8601-2:2019), levels 0 and 1, no more precise than its evidence.',
);
const Url = described(z.string().check(z.refine(isWebAddress, { error: 'url' })), 'An http or https address.');
export const Format = described(z.literal(FORMAT), 'The version of this file’s shape.');

const TypeSchema = z.strictObject({
  id: Id,
  label: Text,
  short: z.optional(described(Text, 'Its label in a word, where room is short.')),
  glyph: z.enum(GLYPHS),
  plover: described(Text, 'The PLOVER category that fits most events of the type.'),
  definition: Text,
});

const ActorSchema = z.strictObject({
  id: described(
    z.string().check(z.regex(/^[A-Z]{2,6}$/)),
    'ISO 3166-1 alpha-3, or an organisation’s code such as UNSC.',
  ),
  label: Text,
  aliases: z.optional(described(z.array(Text).check(z.minLength(1)), 'Other names that people look for it by.')),
});

const PersonSchema = z.strictObject({
  id: Id,
  name: Text,
  of: z.optional(described(Text, 'The actor whose office the person held.')),
  note: z.optional(described(Text, 'Who it is, where two have one name.')),
  aliases: z.optional(
    described(z.array(Text).check(z.minLength(1)), 'Other spellings, and the name in its own script.'),
  ),
});

const TermSchema = z.strictObject({
  id: Id,
  terms: described(z.array(Text).check(z.minLength(1)), 'The word as it stands in the texts, in each of its forms.'),
  definition: described(shortText(240), 'What it means, in words that a sixteen-year-old knows.'),
});

const QuoteSchema = described(
  z.strictObject({ exact: Text, prefix: z.optional(Text), suffix: z.optional(Text) }),
  'A W3C TextQuoteSelector: verbatim words of the source, with the words before and after where that helps.',
);

/** The hashes of windows: see src/core/evidence/windows.ts. */
const Windows = z.string().check(z.regex(/^(\+?[0-9a-f]{12})*$/));

const PassageSchema = described(
  z.strictObject({
    first: described(
      Text,
      'Its first words as they stand there, four at most; two characters of a script without spaces count as one.',
    ),
    last: z.optional(described(Text, 'Its last words, four at most; without it the passage is the rest of the line.')),
    windows: z.optional(
      described(Windows, 'Its windows by the method sha256-48/6-words-or-12-characters/2, which the script writes.'),
    ),
  }),
  'Where in the page of the source the claim stands.',
);

export const CitationSchema = z
  .strictObject({
    source: Id,
    stance: z.enum(STANCES),
    quote: z.optional(QuoteSchema),
    claim: z.optional(described(Text, 'What the source says, in our own words.')),
    locator: z.optional(described(Text, 'Where in the source: a paragraph, a page.')),
    passage: z.optional(PassageSchema),
  })
  .check(
    z.refine((citation) => (citation.quote === undefined) !== (citation.claim === undefined), {
      error: 'quote-or-claim',
    }),
  );

const BandSchema = z.strictObject({
  id: Id,
  group: z.enum(BAND_GROUPS),
  label: shortText(40),
  person: z.optional(described(Id, 'Who it is that was in office.')),
  time: described(Edtf, 'An EDTF interval; open where it lasts.'),
  timeWhy: described(Text, 'What it is counted by: which office, which declaration.'),
  citations: z.array(CitationSchema).check(z.minLength(1)),
});

export const DatasetSchema = z.strictObject({
  format: Format,
  id: Id,
  version: described(
    z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
    'The version of the data, as in semantic versioning.',
  ),
  title: Text,
  summary: Text,
  opening: z.optional(described(Edtf, 'The time in view at first, an EDTF interval.')),
  searched: z.optional(
    described(
      z.array(z.strictObject({ time: Edtf, note: Text })),
      'The periods that were searched, as EDTF intervals, and how.',
    ),
  ),
  featured: z.optional(described(Id, 'The source that a reader is led to first.')),
  licence: z.optional(described(shortText(40), 'Under which licence our own words are, by its short name.')),
  toneRule: z.optional(described(Text, 'By what rule events have their tone.')),
  types: z.array(TypeSchema).check(z.minLength(1)),
  actors: z.array(ActorSchema),
  people: z.optional(described(z.array(PersonSchema), 'Those whom events name.')),
  glossary: z.optional(described(z.array(TermSchema), 'Words that not every reader knows.')),
  bands: z.optional(described(z.array(BandSchema), 'What lasted behind the events: who was in office, a war.')),
});

export const RelationSchema = z.strictObject({
  kind: z.enum(RELATION_KINDS),
  event: Id,
  source: z.optional(described(Id, 'The source that says so; without it, the relation is the editors’ reading.')),
  locator: z.optional(Text),
  note: z.optional(described(Text, 'What the relation does not say by itself.')),
});

const AttendeeSchema = z.strictObject({
  person: Id,
  as: z.optional(described(Text, 'The office held at the time.')),
});

export const EventSchema = z.strictObject({
  id: Id,
  title: shortText(80),
  label: z.optional(described(shortText(40), 'A shorter title for the drawing.')),
  type: Id,
  plover: z.optional(described(Text, 'The event’s own PLOVER category, where it is not the type’s.')),
  tone: z.enum(TONES),
  toneWhy: Text,
  status: z.enum(STATUSES),
  statusWhy: z.optional(Text),
  weight: described(
    z.int().check(z.minimum(1), z.maximum(3)),
    '3 is a landmark; a lighter event loses its label first.',
  ),
  date: Edtf,
  dateBasis: z.strictObject({ kind: z.enum(DATE_BASES), why: Text }),
  distinctFrom: z.optional(described(z.array(Id), 'Events of the same day and type that are others all the same.')),
  actors: described(z.array(z.string()).check(z.minLength(1)), 'The first is the one who acted.'),
  toward: z.optional(
    described(z.array(z.string()).check(z.minLength(1)), 'The actors toward whom the first one acted.'),
  ),
  people: z.optional(
    described(z.array(z.union([Text, AttendeeSchema])), 'Who took part: a name, or a person of the dataset by id.'),
  ),
  level: z.optional(described(z.enum(LEVELS), 'The rank of the highest visitor, by the office held at the time.')),
  summary: Text,
  citations: z.array(CitationSchema),
  relations: z.optional(z.array(RelationSchema)),
  columns: z.optional(
    described(
      z.strictObject({ names: z.array(Text), values: z.array(z.string()) }),
      'What the row of a table said from which the event was made: the names of its columns, and its cells.',
    ),
  ),
});

export const FingerprintSchema = z.strictObject({
  method: described(z.enum(FINGERPRINT_METHODS), 'How it was made: see src/core/evidence/fingerprint.ts.'),
  words: described(z.int().check(z.positive()), 'How many words (by method 2, words and characters) the text has.'),
  windows: described(
    Windows,
    'The hash of each window of six words, in order, 12 hexadecimal digits each; + before one that begins where the one before it does.',
  ),
  text: described(Text, 'What text was read, and what of it was left out.'),
});

const State = z.string().check(z.regex(/^[A-Z]{3}$/));

export const SourceSchema = z.strictObject({
  id: Id,
  title: Text,
  titleSupplied: z.optional(described(z.boolean(), 'True where the title is ours, since the page’s own was not seen.')),
  authors: z.optional(
    described(z.array(Text).check(z.minLength(1)), 'Where the source names its authors, as it writes them.'),
  ),
  publisher: Text,
  via: z.optional(described(Text, 'Who carries the copy that the address leads to.')),
  copy: z.optional(
    described(z.boolean(), 'True where the address leads to a copy, and the publisher’s own page is not known.'),
  ),
  speaksFor: z.optional(
    described(
      z.union([State, z.array(State).check(z.minLength(2))]),
      'The state whose voice it is, or several: a government, or its state media. Not independent of that state.',
    ),
  ),
  published: described(z.nullable(Edtf), 'null where the page shows no date.'),
  publishedBasis: z.optional(z.strictObject({ kind: z.enum(DATE_BASES), why: Text })),
  url: z.nullable(Url),
  urlWhy: z.optional(described(Text, 'Why there is no address.')),
  language: described(z.string().check(z.regex(LANGUAGE_TAG)), 'BCP 47, such as zh-Hant-HK.'),
  kind: z.enum(SOURCE_KINDS),
  fingerprint: z.optional(FingerprintSchema),
});

export const EventsFileSchema = z.strictObject({ format: Format, events: z.array(EventSchema) });
export const SourcesFileSchema = z.strictObject({ format: Format, sources: z.array(SourceSchema) });

export type DatasetFile = z.infer<typeof DatasetSchema>;
export type EventType = z.infer<typeof TypeSchema>;
export type Actor = z.infer<typeof ActorSchema>;
export type Person = z.infer<typeof PersonSchema>;
export type Term = z.infer<typeof TermSchema>;
export type BandRecord = z.infer<typeof BandSchema>;
export type Citation = z.infer<typeof CitationSchema>;
export type Quote = z.infer<typeof QuoteSchema>;
export type CitedPassage = z.infer<typeof PassageSchema>;
export type Relation = z.infer<typeof RelationSchema>;
export type EventRecord = z.infer<typeof EventSchema>;
export type Fingerprint = z.infer<typeof FingerprintSchema>;
export type SourceRecord = z.infer<typeof SourceSchema>;
