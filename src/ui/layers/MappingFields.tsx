import { useId, useMemo, useState } from 'react';
import { DATE_FORMATS, type DateFormat, formatOf } from '../../core/import/dates.ts';
import { type Field, FIELDS } from '../../core/import/fields.ts';
import { columnNames, guessMapping, type Mapping } from '../../core/import/guess.ts';
import type { LineIssue } from '../../core/import/lineIssue.ts';
import { readTable } from '../../core/import/readLayer.ts';
import { MOST_TYPES, ourType, toldNames, typesIn } from '../../core/import/tableEvents.ts';
import type { Cells } from '../../core/import/records.ts';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { actorLabel } from '../../core/words/sourceWords.ts';
import { typeLabel } from '../../core/words/eventWords.ts';
import { useExplorer } from '../bridge/useExplorer.ts';
import { EventDate } from '../parts/EventDate.tsx';
import { lineWords } from './Issues.tsx';
import styles from './Layers.module.css';
import type { Step } from './opening.ts';
import { useFocusedHeading } from './useFocusedHeading.ts';
import { useOpening } from './useOpening.ts';

/** How many rows are shown as they would be read. */
const SHOWN = 5;
/** By how many rows it is told how dates are written. */
const LOOKED_AT = 500;

/** What the columns of a table are: the guess, to be corrected, and the first rows as they would be read. */
export function MappingFields({ step }: { step: Extract<Step, { at: 'mapping' }> }) {
  const { t } = useExplorer();
  const { opening } = useOpening();
  const { name, rows } = step;
  const [mapping, setMapping] = useState(step.mapping);
  const [wrong, setWrong] = useState('');
  const [heading, dates, error] = [useId(), useId(), useId()];
  const focus = useFocusedHeading();
  const head = useMemo(() => rows.slice(0, LOOKED_AT).map(({ cells }) => cells), [rows]);
  const names = toldNames(columnNames(head, mapping.header), t);
  const body = useMemo(() => (mapping.header ? rows.slice(1) : rows), [rows, mapping.header]);
  const change = (next: Partial<Mapping>) => {
    setMapping({ ...mapping, ...next });
    setWrong('');
  };
  const choose = (field: Field, column: number | null) => {
    const columns = { ...mapping.columns, [field]: column };
    const written = body.slice(0, LOOKED_AT).map(({ cells }) => cells[column ?? -1] ?? '');
    change({
      columns,
      ...(field === 'date' && { dates: formatOf(written, 0) ?? mapping.dates }),
      ...(field === 'type' && { types: {} }),
    });
  };
  const load = () => {
    if (mapping.columns.date === null) setWrong(t('layers.no-date-column'));
    else opening.load(mapping);
  };
  return (
    <section className={styles['asked']} aria-labelledby={heading}>
      <h3 id={heading} ref={focus} tabIndex={-1}>
        {t('layers.mapping', { name })}
      </h3>
      <p>{t('layers.mapping-help', { count: body.length })}</p>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={mapping.header}
          onChange={({ target }) =>
            change(target.checked ? { ...guessMapping(head), header: true } : { header: false })
          }
        />
        {t('layers.header')}
      </label>
      <div className={styles['fields']}>
        {FIELDS.map((field) => (
          <ColumnOf
            key={field}
            field={field}
            names={names}
            chosen={mapping.columns[field]}
            described={field === 'date' && wrong !== '' ? error : undefined}
            onChoose={(column) => choose(field, column)}
          />
        ))}
        <p className={styles['field']}>
          <label htmlFor={dates}>{t('layers.dates')}</label>
          <select
            id={dates}
            value={mapping.dates}
            onChange={(event) => change({ dates: event.target.value as DateFormat })}
          >
            {DATE_FORMATS.map((format) => (
              <option key={format} value={format}>
                {t(`layers.dates-${format}`)}
              </option>
            ))}
          </select>
        </p>
      </div>
      <Types rows={body} mapping={mapping} onChange={(types) => change({ types })} />
      <Preview rows={rows} mapping={mapping} name={name} />
      <p id={error} className={styles['wrong']} aria-live="assertive">
        {wrong}
      </p>
      <div className={styles['actions']}>
        <button type="button" onClick={load}>
          {t('layers.load')}
        </button>
        <button type="button" onClick={opening.giveUp}>
          {t('layers.give-up')}
        </button>
      </div>
    </section>
  );
}

interface ColumnProps {
  field: Field;
  names: readonly string[];
  chosen: number | null;
  described: string | undefined;
  onChoose: (column: number | null) => void;
}

function ColumnOf({ field, names, chosen, described, onChoose }: ColumnProps) {
  const { t } = useExplorer();
  const id = useId();
  return (
    <p className={styles['field']}>
      <label htmlFor={id}>{t(`layers.field-${field}`)}</label>
      <select
        id={id}
        value={chosen ?? ''}
        aria-describedby={described}
        aria-invalid={described !== undefined || undefined}
        onChange={({ target }) => onChoose(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{t('layers.column-none')}</option>
        {names.map((name, i) => (
          <option key={i} value={i}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The types that stand in the file, each one of its own or one of ours. */
function Types({
  rows,
  mapping,
  onChange,
}: {
  rows: readonly Cells[];
  mapping: Mapping;
  onChange: (types: Mapping['types']) => void;
}) {
  const { t, files } = useExplorer();
  const prefix = useId();
  const counts = useMemo(() => typesIn(rows, mapping.columns.type), [rows, mapping.columns.type]);
  const ours = files.get().dataset?.types ?? [];
  if (counts.size === 0) return null;
  return (
    <details className={styles['types']}>
      <summary>{t('layers.types')}</summary>
      <p className={styles['soft']}>{t('layers.types-help', { most: MOST_TYPES })}</p>
      <div className={styles['fields']}>
        {[...counts].slice(0, MOST_TYPES).map(([value, count], i) => (
          <p key={value} className={styles['field']}>
            <label htmlFor={`${prefix}-${i}`}>{t('layers.type-of', { value, count })}</label>
            <select
              id={`${prefix}-${i}`}
              value={
                (Object.hasOwn(mapping.types, value) ? mapping.types[value] : ourType(value, { types: ours })) ?? ''
              }
              onChange={({ target }) => onChange({ ...mapping.types, [value]: target.value })}
            >
              <option value="">{t('layers.type-stays')}</option>
              {ours.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </p>
        ))}
      </div>
    </details>
  );
}

/** The first rows as they would be read, what would be left out among them. */
function Preview({ rows, mapping, name }: { rows: readonly Cells[]; mapping: Mapping; name: string }) {
  const { t, files } = useExplorer();
  const ours = files.get().dataset;
  const heading = useId();
  const read = useMemo(() => {
    if (!ours) return null;
    const steps = readTable(rows.slice(0, SHOWN + (mapping.header ? 1 : 0)), mapping, name, ours, t);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }, [rows, mapping, name, ours, t]);
  if (!read) return null;
  const byLine = new Map(read.dataset.events.map((event) => [Number(event.id.slice('row-'.length)), event]));
  const shown = rows.slice(mapping.header ? 1 : 0).slice(0, SHOWN);
  return (
    // It scrolls, so keys must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['preview']} role="region" tabIndex={0} aria-labelledby={heading}>
      <table>
        <caption id={heading}>{t('layers.preview')}</caption>
        <thead>
          <tr>
            {(['date', 'title', 'type', 'tone', 'status', 'actors'] as const).map((field) => (
              <th key={field} scope="col">
                {t(`layers.field-${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line }) => {
            const event = byLine.get(line);
            return (
              <tr key={line}>
                {event ? (
                  <Read event={event} file={read.dataset} />
                ) : (
                  <td colSpan={6}>
                    {t('layers.preview-wrong', {
                      what: leftOut(read.issues.find((issue) => issue.line === line && issue.cost === 'record')),
                    })}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );

  function leftOut(issue: LineIssue | undefined): string {
    return issue ? lineWords(issue, t) : '';
  }
}

function Read({ event, file }: { event: TimelineEvent; file: Parameters<typeof typeLabel>[0] }) {
  const { t } = useExplorer();
  return (
    <>
      <td>
        <EventDate date={event.when} />
      </td>
      <td>{event.title}</td>
      <td>{typeLabel(file, event.type)}</td>
      <td>{t(`tone.${event.tone}`)}</td>
      <td>{t(`status.${event.status}`)}</td>
      <td>{t.list(event.actors.map((id) => actorLabel(file, id)))}</td>
    </>
  );
}
