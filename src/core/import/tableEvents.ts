import type { Dataset } from '../model/dataset.ts';
import { shortened } from '../model/jsonValue.ts';
import type { DatasetFile, EventRecord } from '../model/schema.ts';
import { asSeen } from '../model/unseen.ts';
import { FORMAT, GLYPHS, type Status, type Tone } from '../model/vocabulary.ts';
import type { MessageId, Translate } from '../words/translate.ts';
import { type Actors, createActors } from './actors.ts';
import { joinedDates, readDate } from './dates.ts';
import { type Field, isQuad, plainName, statusOf, toneOf, valuesOf } from './fields.ts';
import type { Mapping } from './guess.ts';
import type { LineIssue } from './lineIssue.ts';
import type { Cells } from './records.ts';

/** A file’s rows as the JSON of our data files; what is not there is null. */
export interface TableEvents {
  readonly meta: DatasetFile;
  readonly events: readonly EventRecord[];
  readonly issues: readonly LineIssue[];
}

/** How many types a file may add: the rarest beyond are one. */
export const MOST_TYPES = 16;
/** How long a title may be, as the schema has it. */
const LONGEST_TITLE = 80;

/** The names of a file’s columns as they are told: one without a name is called by its number. */
export function toldNames(names: readonly string[], t: Translate): string[] {
  return names.map((name, i) => asSeen(name).trim() || t('layers.column', { number: i + 1 }));
}

/** How often each type stands in a file’s column of types, the most frequent first. */
export function typesIn(rows: readonly Cells[], column: number | null): Map<string, number> {
  const counts = new Map<string, number>();
  if (column === null) return counts;
  for (const { cells } of rows) {
    const value = asSeen(cells[column] ?? '').trim();
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}

/** One of our types that a file’s type is by its name; null where none is. */
export function ourType(value: string, ours: Pick<Dataset, 'types'>): string | null {
  const name = plainName(value);
  return (
    ours.types.find(({ id, label, short }) => [id, label, short ?? ''].some((one) => one && plainName(one) === name))
      ?.id ?? null
  );
}

/**
 * Makes events of the rows of a table, one at a time, so that whoever asks can pause. A row that is wrong is left out with
 * its reason; what is wrong in a row that can do without it is left out alone. Nothing is made finer or surer than the
 * file has it: without a status an event is reported, without a tone it is neutral.
 * @param rows without the header.
 * @param names of the columns, as they are told.
 */
export function* tableEvents(
  rows: readonly Cells[],
  names: readonly string[],
  mapping: Mapping,
  file: string,
  ours: Pick<Dataset, 'types' | 'actors'>,
  t: Translate,
): Generator<number, TableEvents> {
  const issues: LineIssue[] = [];
  const { columns } = mapping;
  const type = typeReader(rows, mapping, file, ours, t, issues);
  const actors = createActors(ours.actors);
  const at = (row: Cells, field: Field) => asSeen(row.cells[columns[field] ?? -1] ?? '').trim();
  const quad = columns.tone !== null && isQuad(rows.map((row) => at(row, 'tone')));
  const events: EventRecord[] = [];
  for (const [i, row] of rows.entries()) {
    yield i;
    const issue = (
      code: MessageId,
      field: Field | null,
      value: string | null,
      cost: LineIssue['cost'],
      reason = '',
    ) => {
      const shown = value === null ? null : shortened(value);
      const name = field === null ? null : (names[columns[field] ?? -1] ?? t(`layers.field-${field}`));
      issues.push({
        line: row.line,
        field: name,
        value: shown,
        message: t(code, { value: shown ?? '', reason }),
        cost,
      });
    };
    if (row.broken) issue('layers.issue-quotes', null, null, 'none');
    if (row.cells.length < names.length) issue('layers.issue-short', null, String(row.cells.length), 'none');
    if (row.cells.slice(names.length).some((cell) => cell.trim() !== ''))
      issue('layers.issue-long', null, String(row.cells.length), 'part');
    const date = readDate(at(row, 'date'), mapping.dates);
    if (!date.ok) {
      issue(
        date.error === 'empty' ? 'layers.issue-no-date' : 'layers.issue-date',
        'date',
        at(row, 'date') || null,
        'record',
        t(`date-error.${date.error}` as MessageId),
      );
      continue;
    }
    const when = ended(date.edtf, at(row, 'end'));
    const tone = toneAt(at(row, 'tone'));
    const status = statusAt(at(row, 'status'));
    const [who, toward] = [actors.read(valuesOf(at(row, 'actors'))), actors.read(valuesOf(at(row, 'toward')))];
    const title = titleAt();
    if (title === null) {
      issue('layers.issue-no-title', 'title', null, 'record');
      continue;
    }
    const people = valuesOf(at(row, 'people'));
    events.push({
      id: `row-${row.line}`,
      title: cut(title),
      type: type(at(row, 'type')),
      tone,
      toneWhy: t(columns.tone === null ? 'layers.tone-none' : 'layers.tone-why', { file }),
      status,
      weight: 1,
      date: when,
      dateBasis: { kind: 'stated', why: t('layers.date-why', { file }) },
      actors: who.length > 0 ? who : [actors.unnamed(t('layers.no-actor'))],
      ...(toward.length > 0 && { toward }),
      ...(people.length > 0 && { people }),
      summary: at(row, 'summary') || title,
      citations: [],
      columns: { names: [...names], values: row.cells.slice(0, names.length).map(asSeen) },
    });

    function ended(start: string, text: string): string {
      if (text === '') return start;
      const end = readDate(text, mapping.dates);
      const joined = end.ok ? joinedDates(start, end.edtf) : end;
      if (joined.ok) return joined.edtf;
      issue('layers.issue-end', 'end', text, 'part', t(`date-error.${joined.error}` as MessageId));
      return start;
    }
    function toneAt(text: string): Tone {
      if (text === '') return 'neutral';
      const read = toneOf(text, quad);
      if (read === null) issue('layers.issue-tone', 'tone', text, 'part');
      return read ?? 'neutral';
    }
    function statusAt(text: string): Status {
      if (text === '') return 'reported';
      const read = statusOf(text);
      if (read === null) issue('layers.issue-status', 'status', text, 'part');
      return read ?? 'reported';
    }
    /** Without a title an event is called by who did what to whom. */
    function titleAt(): string | null {
      const own = at(row, 'title').replace(/\s+/g, ' ');
      if (own) return own;
      if (columns.title !== null) return null;
      const parts = [at(row, 'actors'), at(row, 'type'), at(row, 'toward')].filter(Boolean);
      return parts.length > 0 ? parts.join(' · ') : null;
    }
  }
  return { meta: metaOf(file, type.declared(), actors), events, issues };
}

function cut(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  return `${title
    .slice(0, LONGEST_TITLE - 1)
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd()}…`;
}

function metaOf(file: string, types: DatasetFile['types'], actors: Actors): DatasetFile {
  return { format: FORMAT, id: 'file', version: '0.0.0', title: file, summary: file, types, actors: [...actors.all()] };
}

type TypeReader = ((text: string) => string) & { declared(): DatasetFile['types'] };

/** Reads types: ours where the mapping or the name says so, else types of the file, by how many events they have. */
function typeReader(
  rows: readonly Cells[],
  { columns, types }: Mapping,
  file: string,
  ours: Pick<Dataset, 'types'>,
  t: Translate,
  issues: LineIssue[],
): TypeReader {
  const ids = new Map<string, string>();
  const declared: DatasetFile['types'] = [];
  const declare = (id: string, label: string) => {
    declared.push({
      id,
      label,
      glyph: GLYPHS[(ours.types.length + declared.length) % GLYPHS.length] ?? 'circle',
      plover: t('layers.no-plover'),
      definition: t('layers.type-definition', { file }),
    });
    return id;
  };
  const used = (id: string) => {
    const type = ours.types.find((one) => one.id === id);
    if (type && !declared.some((one) => one.id === id)) declared.push(type);
    return type?.id;
  };
  const found = [...typesIn(rows, columns.type).keys()];
  const own = found.filter((value) => {
    const id = used(Object.hasOwn(types, value) ? (types[value] ?? '') : (ourType(value, ours) ?? ''));
    if (id !== undefined) ids.set(value, id);
    return id === undefined;
  });
  own.slice(0, MOST_TYPES).forEach((value, i) => ids.set(value, declare(`type-${i + 1}`, value)));
  let rest: string | null = null;
  const other = () =>
    (rest ??= declare('type-0', t(own.length > MOST_TYPES ? 'layers.type-others' : 'layers.type-none', { file })));
  if (own.length > MOST_TYPES) {
    const count = own.length - MOST_TYPES;
    issues.push({
      line: null,
      field: t('layers.field-type'),
      value: null,
      message: t('layers.issue-types', { count, most: MOST_TYPES }),
      cost: 'none',
    });
  }
  const read = (text: string) => ids.get(text) ?? other();
  const all = () => {
    // A dataset has a type at least, also where no row could be read.
    if (declared.length === 0) other();
    return declared;
  };
  return Object.assign(read, { declared: all });
}
