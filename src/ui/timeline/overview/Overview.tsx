import { useMemo, useRef } from 'react';
import { type Bin, density } from '../../../core/layout/density.ts';
import { ticksFor } from '../../../core/words/tickWords.ts';
import { spanOf } from '../../../core/time/viewport.ts';
import { useExplored, useExplorer } from '../../bridge/useExplorer.ts';
import { useAttached } from '../../bridge/useAttached.ts';
import { HEIGHT } from './height.ts';
import styles from './Overview.module.css';
import { useSize } from '../../bridge/useSize.ts';

const MIDDLE = HEIGHT / 2;

const loadBrush = async () => (await import('./brush.ts')).showBrush;

/**
 * The whole extent as mirrored counts, with a brush. For the pointer only, and silent to screen readers: whatever it
 * does, the buttons and keys of the timeline do too.
 */
export function Overview() {
  const { t, store } = useExplorer();
  const { table, kept, bounds, viewportOf } = useExplored();
  const frame = useRef<SVGSVGElement>(null);
  const brush = useRef<SVGGElement>(null);
  const { width } = useSize(frame);
  const bins = useMemo(() => density(table, kept, bounds, width, 9), [table, kept, bounds, width]);
  const scale = width / spanOf(bounds);
  const toX = (time: number) => (time - bounds.start) * scale;
  const ticks = useMemo(() => (width > 0 ? ticksFor(bounds, scale, 56, t) : []), [bounds, scale, width, t]);
  const most = Math.max(1, ...bins.map((bin) => Math.max(bin.cooperation, bin.strain) + bin.neutral / 2));
  useAttached(
    brush,
    width,
    loadBrush,
    useMemo(() => ({ store, bounds, viewportOf }), [store, bounds, viewportOf]),
  );
  return (
    <svg ref={frame} className={styles['overview']} aria-hidden="true" focusable="false">
      <title>{t('timeline.overview')}</title>
      <line className={styles['middle']} x1={0} x2={width} y1={MIDDLE} y2={MIDDLE} />
      {bins.map((bin) => (
        <BinDrawing
          key={bin.start}
          bin={bin}
          x={toX(bin.start)}
          width={toX(bin.end) - toX(bin.start)}
          unit={(MIDDLE - 3) / most}
        />
      ))}
      {ticks
        .filter((tick) => toX(tick.time) < width - 24)
        .map((tick) => (
          <g key={tick.time} className={styles['tick']}>
            <line x1={toX(tick.time)} x2={toX(tick.time)} y1={HEIGHT} y2={HEIGHT + 4} />
            <text x={toX(tick.time)} y={HEIGHT + 14}>
              {tick.text}
            </text>
          </g>
        ))}
      {/* D3 draws the brush into this group, and React leaves it alone. */}
      <g ref={brush} className={styles['brush']} />
    </svg>
  );
}

/** Cooperation goes up from the middle, strain down, what is neutral to both sides alike. */
function BinDrawing({ bin, x, width, unit }: { bin: Bin; x: number; width: number; unit: number }) {
  const inset = Math.min(1, width / 8);
  const box = { x: x + inset, width: Math.max(Math.min(width - 2 * inset, 14), 1) };
  const neutral = (bin.neutral / 2) * unit;
  return (
    <>
      {bin.neutral > 0 && <rect {...box} className={styles['neutral']} y={MIDDLE - neutral} height={2 * neutral} />}
      {bin.cooperation > 0 && (
        <rect
          {...box}
          className={styles['cooperation']}
          y={MIDDLE - neutral - bin.cooperation * unit - 1}
          height={bin.cooperation * unit}
        />
      )}
      {bin.strain > 0 && (
        <rect {...box} className={styles['strain']} y={MIDDLE + neutral + 1} height={bin.strain * unit} />
      )}
    </>
  );
}
