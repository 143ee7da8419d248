import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { type FacetId, facetOf } from '../../core/table/facets.ts';
import { excluded, readTerm, wanted } from '../../core/table/terms.ts';
import { chooseOnly, clearFacet, exclude, toggle } from '../../core/view/transitions.ts';
import { firstFocusable, useFocusKept } from '../bridge/useFocusKept.ts';
import { useExplored, useExplorer, useT, useView } from '../bridge/useExplorer.ts';
import styles from './MoreFilters.module.css';
import { foundIn, valuesInOrder } from './valuesShown.ts';

/** With more values than that a facet has a field to look for one. */
const MANY = 12;
/** How many of many are shown before anybody looks. */
const FIRST = 6;

interface Props {
  facet: FacetId;
  /** How many each value would show, with all of them. */
  counts: ReadonlyMap<string, number>;
  /** Whether it is unfolded at first; what is on unfolds it too. */
  unfolded: boolean;
}

/** One facet: its values with their counts, each to be chosen, chosen alone or shut out. */
export function FacetGroup({ facet, counts, unfolded }: Props) {
  const { t, store } = useExplorer();
  const { dataset } = useExplored();
  const terms = useView((state) => state[facet]);
  const [looked, setLooked] = useState('');
  const [all, setAll] = useState(false);
  const field = useId();
  const box = useRef<HTMLDivElement>(null);
  useFocusKept(box, () => firstFocusable(box.current));
  const values = useMemo(
    () =>
      valuesInOrder(
        [...counts].map(([value, count]) => ({ value, count, label: facetOf(facet).label(value, dataset, t) })),
        facetOf(facet).values(dataset) === null || counts.size > MANY,
        terms.map((term) => readTerm(term).value),
      ),
    [counts, facet, dataset, t, terms],
  );
  if (values.length === 0) return null;
  const many = values.length > MANY;
  const found = many ? foundIn(values, looked, facet === 'person' ? dataset.people : undefined) : values;
  const shown = many && !all && looked.trim() === '' ? found.slice(0, Math.max(FIRST, terms.length)) : found;
  const name = t(`facet.${facet}`);
  return (
    <Group title={name} on={terms.length} unfolded={unfolded}>
      <div ref={box}>
        {many && (
          <>
            <label className="visually-hidden" htmlFor={field}>
              {t('filters.look', { facet: name })}
            </label>
            <input
              id={field}
              type="search"
              className={styles['look']}
              placeholder={t('filters.look-short')}
              value={looked}
              maxLength={200}
              onChange={(event) => setLooked(event.target.value)}
            />
          </>
        )}
        <ul className={styles['values']} aria-label={name}>
          {shown.map(({ value, label, count }) => (
            <Value
              key={value}
              label={label}
              count={count}
              of={facetOf(facet).of}
              chosen={terms.includes(wanted(value))}
              out={terms.includes(excluded(value))}
              onToggle={() => store.update(toggle(facet, value))}
              onOnly={() => store.update(chooseOnly(facet, value))}
              onOut={() => store.update(exclude(facet, value))}
            />
          ))}
        </ul>
        {shown.length === 0 && <p className={styles['hint']}>{t('filters.look-none')}</p>}
        <div className={styles['ends']}>
          {many && looked.trim() === '' && (
            <button type="button" className="link" onClick={() => setAll(!all)}>
              {t(all ? 'filters.fewer' : 'filters.all-values', { count: values.length })}
            </button>
          )}
          {terms.length > 0 && (
            <button type="button" className="link" onClick={() => store.update(clearFacet(facet))}>
              {t('filters.clear-facet', { facet: name })}
            </button>
          )}
        </div>
      </div>
    </Group>
  );
}

/** What can be folded, with how much in it is on. */
export function Group({
  title,
  on,
  unfolded,
  children,
}: {
  title: string;
  on: number;
  unfolded: boolean;
  children: ReactNode;
}) {
  const t = useT();
  // The browser folds it from then on.
  const [first] = useState(unfolded || on > 0);
  return (
    <details className={styles['group']} open={first}>
      <summary>{on > 0 ? t('filters.group-on', { title, count: on }) : title}</summary>
      {children}
    </details>
  );
}

interface ValueProps {
  label: string;
  count: number;
  of: 'event' | 'source';
  chosen: boolean;
  out: boolean;
  onToggle: () => void;
  onOnly: () => void;
  onOut: () => void;
}

function Value({ label, count, of, chosen, out, onToggle, onOnly, onOut }: ValueProps) {
  const t = useT();
  const describes = useId();
  return (
    <li className={styles['value']} data-out={out || undefined}>
      <label>
        <input type="checkbox" checked={chosen} aria-describedby={describes} onChange={onToggle} />
        <span>{label}</span>
        <span className={styles['count']} aria-hidden="true">
          {t('filters.count', { count })}
        </span>
      </label>
      <span id={describes} hidden>
        {t(of === 'event' ? 'filters.type-count' : 'sources.kind-count', { count })}
      </span>
      <button type="button" aria-label={t('filters.only-value', { value: label })} onClick={onOnly}>
        {t('filters.only')}
      </button>
      <button type="button" aria-pressed={out} aria-label={t('filters.out-value', { value: label })} onClick={onOut}>
        {t('filters.out')}
      </button>
    </li>
  );
}
