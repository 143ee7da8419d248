import { type CSSProperties, useMemo } from 'react';
import { bandsOf } from '../../core/evidence/bands.ts';
import { type PlacedBand, placeBands } from '../../core/layout/bands.ts';
import { BAND_GROUPS } from '../../core/model/vocabulary.ts';
import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import styles from './Bands.module.css';

/**
 * What lasted behind the events: who was in office, and what touched the whole world, each group in a row under the
 * lanes; the world's as a tint behind the lanes too. Silent to screen readers: the key tells it in words, with its
 * sources.
 */
export function Bands() {
  const { t, store } = useExplorer();
  const { dataset, viewportOf } = useExplored();
  const compact = useView((state) => state.ui === 'compact');
  const bands = useMemo(() => bandsOf(dataset), [dataset]);
  // The state’s own time is the same object for as long as it is the same time; the view of it is made anew each time.
  useView((state) => state.time);
  const placed = placeBands(bands, viewportOf(store.get()));
  // A small frame has no room for more than the drawing.
  const rows = compact ? [] : BAND_GROUPS.filter((group) => bands.some((band) => band.group === group));
  return (
    <div aria-hidden="true">
      {placed
        .filter(({ band }) => band.group === 'world')
        .map((one) => (
          <div key={one.band.id} className={styles['tint']} style={extent(one)} />
        ))}
      {rows.map((group) => (
        <div key={group} className={styles['row']}>
          <span className={styles['name']}>{t(`bands.${group}`)}</span>
          {placed
            .filter(({ band }) => band.group === group)
            .map((one) => (
              <div key={one.band.id} className={styles['band']} style={extent(one)} title={one.band.label}>
                <span>{one.band.label}</span>
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}

function extent({ from, share }: PlacedBand): CSSProperties & Record<`--${string}`, number> {
  return { left: `${from * 100}%`, width: `${share * 100}%`, '--from': from };
}
