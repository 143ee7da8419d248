import { useMemo } from 'react';
import { unsearchedTimes } from '../../core/evidence/searched.ts';
import { layoutAtRest } from '../../core/layout/atRest.ts';
import { laneName } from '../../core/layout/laneName.ts';
import { metricsFor } from '../../core/layout/metrics.ts';
import { cutScene, type SceneInput } from '../../core/layout/scene.ts';
import { useExplored, useExplorer } from '../bridge/useExplorer.ts';
import { SceneDrawing } from '../timeline/plot/SceneDrawing.tsx';
import styles from './Paper.module.css';

/** What a sheet has room for between its margins, in CSS pixels: A4 is the narrower, Letter the lower. */
const SHEET = { width: 672, height: 420 };

/** The picture as the sheet has room for it: laid out for its width, and enlarged where the sheet lies on its side. */
export function PaperFigure() {
  const { t, store, now, measureText } = useExplorer();
  const { dataset, table, kept, bounds, viewportOf } = useExplored();
  const { group, event } = store.get();
  const view = viewportOf(store.get());
  const scene = useMemo(() => {
    const metrics = metricsFor(13, false, measureText);
    const unsearched = unsearchedTimes(dataset, { start: bounds.start, end: Math.min(now, bounds.end) });
    const input: SceneInput = { table, kept, bounds, size: SHEET, group, metrics, now, t, unsearched };
    return { ...cutScene(layoutAtRest(input, view), view, 0), glyph: metrics.glyph };
  }, [dataset, table, kept, bounds, group, now, t, measureText, view]);
  return (
    <figure className={styles['figure']} aria-label={t('timeline.label')}>
      {group === 'tone' && <p className={styles['first']}>{t('tone.cooperation')}</p>}
      <div className={styles['drawing']}>
        <SceneDrawing
          scene={scene}
          types={dataset.types}
          glyph={scene.glyph}
          selected={event === null ? null : (table.names.rowOf(event) ?? null)}
          ties={null}
          related={NONE}
          strong={null}
        />
        <svg viewBox={`0 0 ${scene.width} ${scene.height}`} aria-hidden="true">
          {scene.lanes
            .filter(({ nameY }) => nameY >= 0)
            .map(({ key, nameY }) => (
              <text key={key} className={styles['lane']} x={4} y={nameY}>
                {laneName(key, group, dataset, t)}
              </text>
            ))}
        </svg>
      </div>
    </figure>
  );
}

const NONE: ReadonlyMap<number, string> = new Map();
