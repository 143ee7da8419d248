import { asked, bounded } from '../search/asked.ts';
import type { FacetId } from '../table/facets.ts';
import { plainTerm, readTerm } from '../table/terms.ts';
import { parseEdtf } from '../time/edtf.ts';
import type { Viewport } from '../time/viewport.ts';

/** What is known to exist, so that a link to what does not can be answered. null: not known yet. */
export interface Known {
  readonly facet: (id: FacetId) => ReadonlySet<string> | null;
  readonly events: ReadonlySet<string> | null;
  readonly sources: ReadonlySet<string> | null;
  /** For ids that are used no more: what is shown instead, or null. */
  readonly retired: ReadonlyMap<string, string | null> | null;
  /** How far the timeline reaches. */
  readonly bounds: Viewport | null;
}

/** Why something of an address is shown otherwise than it asks. Each is a message of the catalogue: `notices.<code>`. */
export type NoticeCode =
  /** Not understood, or not known: the usual view stands in for it. */
  | 'unknown'
  /** Given more than once: the first is taken. */
  | 'repeated'
  /** A name that is kept for later. */
  | 'reserved'
  /** A time that reaches beyond what there is: its part within is shown. */
  | 'clipped'
  /** A search for more than is looked for: its beginning is taken. */
  | 'cut'
  /** An id that is used no more: what took its place is shown. */
  | 'retired'
  /** A file of the reader’s that is not open: a link does not carry it. */
  | 'not-open';

export interface Notice {
  readonly code: NoticeCode;
  readonly parameter: string;
  readonly value: string;
}

/** A value as far as it names what there is, and what became of the rest. */
export interface Checked<T> {
  readonly value: T;
  readonly notices: readonly Omit<Notice, 'parameter'>[];
}

/** One parameter of the view: the one place where it is named, read, written, compared and checked. */
export interface Param<T> {
  /** In the address. A name that a link has used is never used for something else. */
  readonly name: string;
  /** What it is where the address does not say. It is left out of the address. */
  readonly initial: T;
  /** `push`: a choice, which Back undoes. `replace`: a move, which changes the entry that there is. */
  readonly history: 'push' | 'replace';
  /** A theme is the reader’s and not the view’s: it stays in the address of a frame, and is no part of a shared link. */
  readonly owner: 'view' | 'reader';
  /** undefined where the text is none of its values. Several values of one parameter come one after the other. */
  read(text: string): T | undefined;
  /** Whether a second value adds to the first. Otherwise it is told, and passed over. */
  readonly joins: boolean;
  write(value: T): string;
  equal(one: T, other: T): boolean;
  /** Absent where every value that can be read can be shown. */
  known?(value: T, known: Known): Checked<T>;
}

const VIEW = { history: 'push', owner: 'view', joins: false, equal: Object.is } as const;

export interface Choice<T extends string> extends Param<T> {
  readonly values: readonly T[];
}

/** A parameter with a few values, the first of which is the usual one. */
export function choice<const T extends string>(
  name: string,
  values: readonly [T, ...T[]],
  more: Partial<Param<T>> = {},
): Choice<T> {
  return {
    ...VIEW,
    name,
    values,
    initial: values[0],
    read: (text) => values.find((value) => value === text),
    write: String,
    ...more,
  };
}

/** A parameter that is off unless it is on. */
export function flag(name: string): Param<boolean> {
  const read = (text: string) => (text === 'on' ? true : text === 'off' ? false : undefined);
  return { ...VIEW, name, initial: false, read, write: (value) => (value ? 'on' : 'off') };
}

/** A parameter that is one date as EDTF writes it, or none. */
export function day(name: string): Param<string | null> {
  const read = (text: string) => {
    const result = parseEdtf(text);
    return result.ok && result.date.kind === 'date' ? text : undefined;
  };
  return { ...VIEW, name, initial: null, read, write: (value) => value ?? '' };
}

/** A parameter that is words to look for. A step of typing is a move, and no choice of its own. */
export function searchWords(name: string): Param<string> {
  return {
    ...VIEW,
    name,
    initial: '',
    history: 'replace',
    read: asked,
    write: String,
    known(value) {
      const taken = bounded(value);
      return { value: taken, notices: taken === value ? [] : [{ code: 'cut', value }] };
    },
  };
}

/** A parameter that is a whole number from 1. */
export function whole(name: string, { initial, most }: { initial: number; most: number }): Param<number> {
  const read = (text: string) => (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= most ? Number(text) : undefined);
  return { ...VIEW, name, initial, read, write: String };
}

/** A parameter that names one of the values that the data declare, or nothing. */
export function named(name: string, among: (known: Known) => ReadonlySet<string> | null): Param<string | null> {
  return {
    ...VIEW,
    name,
    initial: null,
    read: (text) => text || undefined,
    write: (value) => value ?? '',
    known(value, known) {
      if (value === null || (among(known)?.has(value) ?? true)) return { value, notices: [] };
      return { value: null, notices: [{ code: 'unknown', value }] };
    },
  };
}

/** A parameter that names one of what there is, or nothing. */
export function id(name: string, among: (known: Known) => ReadonlySet<string> | null): Param<string | null> {
  return {
    ...VIEW,
    name,
    initial: null,
    read: (text) => text || undefined,
    write: (value) => value ?? '',
    known(value, known) {
      const ids = among(known);
      if (value === null || !ids || ids.has(value)) return { value, notices: [] };
      // It may be one that is used no more: that is not known yet.
      if (!known.retired) return { value, notices: [] };
      const instead = known.retired.get(value) ?? null;
      if (instead !== null && ids.has(instead)) return { value: instead, notices: [{ code: 'retired', value }] };
      return { value: null, notices: [{ code: 'unknown', value }] };
    },
  };
}

/** A parameter with an address, as it is written; where it may lead is not asked here. */
export function address(name: string): Param<string | null> {
  return { ...VIEW, name, initial: null, read: (text) => text.trim() || undefined, write: (value) => value ?? '' };
}

/**
 * A parameter with any number of texts, in order and each once: `a~b`.
 * @param plain a text in the one way in which it is written; undefined where it is none: then the whole is none.
 */
export function texts(name: string, plain: (text: string) => string | undefined): Param<readonly string[]> {
  return {
    ...VIEW,
    name,
    initial: [],
    joins: true,
    read(text) {
      const all = text.split(SEPARATOR).filter(Boolean).map(unescaped).map(plain);
      // A sign alone names nothing.
      return all.includes(undefined) ? undefined : ordered((all as string[]).filter(Boolean));
    },
    write: (value) => value.map(escaped).join(SEPARATOR),
    equal: (one, other) =>
      one === other || (one.length === other.length && one.every((value, i) => value === other[i])),
  };
}

/** A parameter with any number of a facet’s values, wanted or shut out: `a~b`, `!a`. See `terms.ts`. */
export function list(
  name: string,
  among: (known: Known) => ReadonlySet<string> | null,
  absent: 'unknown' | 'not-open' = 'unknown',
): Param<readonly string[]> {
  return {
    ...texts(name, plainTerm),
    known(value, known) {
      const values = among(known);
      const isKnown = (term: string) => !values || values.has(readTerm(term).value);
      if (value.every(isKnown)) return { value, notices: [] };
      const unknown = value.filter((term) => !isKnown(term));
      return {
        value: value.filter(isKnown),
        notices: unknown.map((term) => ({ code: absent, value: readTerm(term).value })),
      };
    },
  };
}

/** Each once, in order, so that one view has one address. */
export function ordered(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

const SEPARATOR = '~';

/** A value may have the separator in it, and so the sign that escapes it. */
function escaped(value: string): string {
  return value.replace(/[%~]/g, (sign) => (sign === '%' ? '%25' : '%7E'));
}

function unescaped(text: string): string {
  return text.replace(/%25|%7E/g, (sign) => (sign === '%25' ? '%' : '~'));
}
