import { brushX, type D3BrushEvent, pointer, select } from 'd3';
import { useEffect, useMemo, useRef } from 'react';
import { type Bin, density } from '../../../core/layout/density.ts';
import { ticksFor } from '../../../core/words/tickWords.ts';
import { clampViewport, spanOf, type Viewport } from '../../../core/time/viewport.ts';
import { useExplored, useExplorer } from '../../bridge/useExplorer.ts';
import styles from './Overview.module.css';
import { leaveVerticalSwipes } from '../plot/useGestures.ts';
import { useSize } from '../plot/useMetrics.ts';

const HEIGHT = 44;
const MIDDLE = HEIGHT / 2;

/**
 * The whole extent as mirrored counts, with a brush. For the pointer only, and silent to screen readers: whatever it
 * does, the buttons and keys of the timeline do too.
 */
export function Overview() {
  const { t } = useExplorer();
  const { table, kept, bounds } = useExplored();
  const frame = useRef<SVGSVGElement>(null);
  const brush = useRef<SVGGElement>(null);
  const { width } = useSize(frame);
  const bins = useMemo(() => density(table, kept, bounds, width, 9), [table, kept, bounds, width]);
  const scale = width / spanOf(bounds);
  const toX = (time: number) => (time - bounds.start) * scale;
  const ticks = useMemo(() => (width > 0 ? ticksFor(bounds, scale, 56, t) : []), [bounds, scale, width, t]);
  const most = Math.max(1, ...bins.map((bin) => Math.max(bin.cooperation, bin.strain) + bin.neutral / 2));
  useBrush(brush, width);
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

function useBrush(ref: React.RefObject<SVGGElement | null>, width: number): void {
  const { store } = useExplorer();
  const { bounds, viewportOf } = useExplored();
  useEffect(() => {
    const group = ref.current;
    if (!group || width === 0) return undefined;
    const scale = width / spanOf(bounds);
    const show = (viewport: Viewport) => store.update({ time: clampViewport(viewport, bounds) }, 'move');
    const centre = (x: number) => {
      const span = spanOf(viewportOf(store.get()));
      const middle = bounds.start + x / scale;
      show({ start: middle - span / 2, end: middle + span / 2 });
    };
    let mine = false;
    const behaviour = brushX<unknown>()
      .extent([
        [0, 0],
        [width, HEIGHT],
      ])
      .handleSize(10)
      .on('brush', (event: D3BrushEvent<unknown>) => {
        if (!event.sourceEvent || !event.selection) return;
        const [x0, x1] = event.selection as [number, number];
        mine = true;
        // Moving the frame keeps its span, however many pixels it rounds to.
        if (event.mode === 'drag') centre((x0 + x1) / 2);
        else show({ start: bounds.start + x0 / scale, end: bounds.start + x1 / scale });
        mine = false;
      })
      .on('end', (event: D3BrushEvent<unknown>) => {
        if (!event.sourceEvent) return;
        if (!event.selection) centre(pointer(event, group)[0]);
        follow();
        store.rest();
      });
    const selection = select<SVGGElement, unknown>(group).call(behaviour);
    const follow = () => {
      if (mine) return;
      const { start, end } = viewportOf(store.get());
      behaviour.move(selection, [(start - bounds.start) * scale, (end - bounds.start) * scale]);
    };
    follow();
    const stop = store.subscribe(follow);
    const stopTouch = leaveVerticalSwipes(group);
    return () => {
      stop();
      stopTouch();
      selection.on('.brush', null).selectAll('*').remove();
    };
  }, [ref, width, bounds, store, viewportOf]);
}
