import type { Dataset } from '../../core/model/dataset.ts';
import { useExplored, useT } from '../bridge/useExplorer.ts';
import { GlyphIcon, ToneLine } from './Glyph.tsx';
import { BandsInWords } from './BandsInWords.tsx';
import { Glossed } from './Glossed.tsx';
import styles from './ReadingKey.module.css';

/** How to read the drawing: what its sides, shapes, fills and lines mean. */
export function ReadingKey() {
  const t = useT();
  const { dataset } = useExplored();
  return (
    <div className={styles['reading']}>
      <p>{t('about.sides')}</p>
      {dataset.meta?.toneRule && (
        <details className={styles['meanings']}>
          <summary>{t('about.tone-rule')}</summary>
          <p>
            <Glossed text={dataset.meta.toneRule} />
          </p>
        </details>
      )}
      <p>{t('about.shapes')}</p>
      <ul className={styles['types']}>
        {dataset.types.map((type) => (
          <li key={type.id}>
            <GlyphIcon name={type.glyph} /> {type.label}
          </li>
        ))}
      </ul>
      {dataset.types.some(({ definition }) => definition) && (
        <details className={styles['meanings']}>
          <summary>{t('about.types')}</summary>
          <dl>
            {dataset.types.map((type) => (
              <div key={type.id}>
                <dt>{type.label}</dt>
                <dd>{type.definition}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <BandsInWords />
      <dl className={styles['key']}>
        <dt>
          <Sample>
            <rect className={styles['bar']} x="2" y="5" width="32" height="10" rx="3" />
          </Sample>
        </dt>
        <dd>{t('about.bar')}</dd>
        <dt>
          <Sample>
            <g className={styles['up']} transform="translate(9 12)">
              <ToneLine tone="cooperation" size={13} />
              <circle r="4.5" />
            </g>
            <g className={styles['down']} transform="translate(27 8)">
              <ToneLine tone="strain" size={13} />
              <circle r="4.5" />
            </g>
          </Sample>
        </dt>
        <dd>{t('about.lines')}</dd>
        {dataset.layers && (
          <>
            <dt>
              <Sample>
                <rect className={styles['frame']} x="10.5" y="2.5" width="15" height="15" />
                <circle cx="18" cy="10" r="4.5" fill="currentColor" />
              </Sample>
            </dt>
            <dd>
              {t('about.layers')}
              <Layers dataset={dataset} />
            </dd>
          </>
        )}
        <dt>
          <Sample>
            <circle className={styles['hollow']} cx="18" cy="10" r="5.5" />
          </Sample>
        </dt>
        <dd>{t('about.uncertain')}</dd>
        <dt>
          <Sample>
            <path className={styles['dashed']} d="M18 0v20" />
          </Sample>
        </dt>
        <dd>{t('about.unconfirmed')}</dd>
        <dt>
          <Sample>
            <text className={styles['quoted']} x="18" y="20">
              ”
            </text>
          </Sample>
        </dt>
        <dd>{t('about.quoted')}</dd>
        <dt>
          <Sample>
            <rect className={styles['cluster']} x="3" y="2" width="30" height="16" rx="8" />
            <text className={styles['count']} x="18" y="14">
              12
            </text>
          </Sample>
        </dt>
        <dd>{t('about.cluster')}</dd>
        <dt>
          <Sample>
            <rect className={styles['hatched']} x="2" y="2" width="32" height="16" />
            <path className={styles['hatch']} d="m2 12 10-10M2 18 18 2M10 18 26 2M18 18 34 2M26 18l8-8" />
          </Sample>
        </dt>
        <dd>{t('about.unsearched')}</dd>
        <dt>
          <Sample>
            <rect className={styles['axis']} x="2" y="4" width="32" height="12" />
            <path className={styles['hatch']} d="M8 16v-5M13 16v-5M27 16v-5" />
          </Sample>
        </dt>
        <dd>{t('about.traces')}</dd>
        <dt>
          <Sample>
            <path className={styles['tie']} d="M2 5h28" />
            <path className={styles['tie']} d="M2 15h28" strokeDasharray="5 4" />
            <path d="m29 2 5 3-5 3zM29 12l5 3-5 3z" fill="currentColor" />
          </Sample>
        </dt>
        <dd>{t('about.ties')}</dd>
      </dl>
    </div>
  );
}

/** Which letter is which file. */
function Layers({ dataset: { layers = [], events } }: { dataset: Dataset }) {
  const t = useT();
  return (
    <ul className={styles['layers']}>
      {layers.map(({ id, sign, name }) => (
        <li key={id}>{t('about.layer', { sign, name, count: events.filter(({ layer }) => layer === id).length })}</li>
      ))}
    </ul>
  );
}

function Sample({ children }: { children: React.ReactNode }) {
  return (
    <svg width="36" height="20" viewBox="0 0 36 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
