/** The closed lists that the data's records choose from. */

/** The version of the files' shape. A change that old files do not survive raises it and adds an upgrader. */
export const FORMAT = 1;

/** The weight of an event that a picture of the whole cannot do without. */
export const LANDMARK = 3;

export const GLYPHS = [
  'circle',
  'diamond',
  'square',
  'triangle',
  'star',
  'cross',
  'wye',
  'triangle-down',
  'times',
  'hexagon',
] as const;
export const TONES = ['cooperation', 'strain', 'neutral'] as const;
export const STATUSES = ['confirmed', 'reported', 'planned', 'disputed'] as const;
/** The rank of a visitor, from the highest: what visits are counted by. `data/README.md` has the rule. */
export const LEVELS = ['head-of-state', 'head-of-government', 'politburo', 'minister', 'below'] as const;
/** Whose time in office a band shows, or that it is the world’s. */
export const BAND_GROUPS = ['leaders-chn', 'leaders-prk', 'world'] as const;
export const DATE_BASES = ['stated', 'inferred', 'conflicting'] as const;
export const SOURCE_KINDS = ['primary', 'news', 'research', 'reference'] as const;
export const STANCES = ['supports', 'disputes'] as const;
export const RELATION_KINDS = ['follows-from', 'responds-to', 'part-of', 'hindered-by'] as const;
/** How a fingerprint can have been made: what was published once is read for good. */
export const FINGERPRINT_METHODS = ['sha256-48/6-words/1', 'sha256-48/6-words-or-12-characters/2'] as const;

export type Glyph = (typeof GLYPHS)[number];
export type Tone = (typeof TONES)[number];
export type Status = (typeof STATUSES)[number];
export type DateBasis = (typeof DATE_BASES)[number];
export type Level = (typeof LEVELS)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
