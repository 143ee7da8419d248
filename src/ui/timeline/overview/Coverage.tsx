import { useMemo, useRef } from 'react';
import { coverage, type CoverageYear } from '../../../core/evidence/coverage.ts';
import { searchedTimes } from '../../../core/evidence/searched.ts';
import { dateWords } from '../../../core/words/dateWords.ts';
import { utc } from '../../../core/time/edtf.ts';
import { spanOf } from '../../../core/time/viewport.ts';
import { useComing, useExplored, useT } from '../../bridge/useExplorer.ts';
import styles from './Coverage.module.css';
import { useSize } from '../../bridge/useSize.ts';

const HEIGHT = 36;
const LEVELS = [0, 1, 2, 3] as const;

/**
 * Under the overview, in its scale: how many events each year has, by how many independent sources they rest on, above
 * a line along the time that was searched. So what was not found and what was not looked for can be told apart.
 */
export function Coverage() {
  const t = useT();
  const { here } = useExplored();
  const coming = useComing('sources');
  if (here.has('sources')) return <Strip />;
  return <p className={styles['coverage']}>{t(coming ? 'app.part-loading' : 'sources.missing')}</p>;
}

function Strip() {
  const t = useT();
  const { dataset, table, bounds } = useExplored();
  const frame = useRef<SVGSVGElement>(null);
  const { width } = useSize(frame);
  const years = useMemo(() => coverage(dataset, table), [dataset, table]);
  const searched = useMemo(() => searchedTimes(dataset), [dataset]);
  const most = Math.max(1, ...years.map(({ byIndependent }) => byIndependent.reduce((sum, count) => sum + count, 0)));
  const toX = (time: number) => Math.min(Math.max(((time - bounds.start) / spanOf(bounds)) * width, 0), width);
  return (
    <figure className={styles['coverage']}>
      <svg ref={frame} className={styles['strip']} aria-hidden="true" focusable="false">
        {years.map((year) => (
          <Column
            key={year.year}
            year={year}
            from={toX(utc(year.year, 1, 1))}
            to={toX(utc(year.year + 1, 1, 1))}
            unit={HEIGHT / most}
          />
        ))}
        {searched.map(({ time }) => (
          <line
            key={time.start}
            className={styles['searched']}
            x1={toX(time.start)}
            x2={toX(time.end)}
            y1={HEIGHT + 3}
            y2={HEIGHT + 3}
          />
        ))}
      </svg>
      <figcaption>
        <p className={styles['key']}>
          {t('coverage.key')}
          {LEVELS.map((level) => (
            <span key={level}>
              <svg width="12" height="12" aria-hidden="true" focusable="false">
                <rect className={styles[`level${level}`]} x="1" y="1" width="10" height="10" />
              </svg>{' '}
              {t(`coverage.level-${level}`)}
            </span>
          ))}
        </p>
        {searched.length > 0 && (
          <details>
            <summary>{t('coverage.searched')}</summary>
            <p>{t('coverage.nothing')}</p>
            <ul>
              {searched.map(({ time, date, note }) => (
                <li key={time.start}>{t('coverage.searched-note', { time: dateWords(date, t), note })}</li>
              ))}
            </ul>
          </details>
        )}
      </figcaption>
      {/* In a box of its own, since a table minds no width. */}
      <div className="visually-hidden">
        <table>
          <caption>{t('coverage.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('coverage.year')}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {t(`coverage.level-${level}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, byIndependent }) => (
              <tr key={year}>
                <th scope="row">{String(year)}</th>
                {LEVELS.map((level) => (
                  <td key={level}>{t('filters.count', { count: byIndependent[level] })}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** The best sourced events stand at the foot of the column. */
function Column({ year, from, to, unit }: { year: CoverageYear; from: number; to: number; unit: number }) {
  const inset = Math.min(1, (to - from) / 8);
  let top = HEIGHT;
  return [...LEVELS].reverse().map((level) => {
    const height = year.byIndependent[level] * unit;
    top -= height;
    return (
      height > 0 && (
        <rect
          key={level}
          className={styles[`level${level}`]}
          x={from + inset}
          y={top + 0.5}
          width={Math.max(to - from - 2 * inset, 1)}
          height={Math.max(height - 1, 1)}
        />
      )
    );
  });
}
