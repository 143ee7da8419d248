import { type KeyboardEvent, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { shapeOf } from '../../../core/table/shape.ts';
import { shownOf } from '../../../core/layout/shown.ts';
import { nextRelated } from '../../../core/evidence/relations.ts';
import type { Cluster } from '../../../core/layout/mark.ts';
import type { World } from '../../../core/layout/scene.ts';
import { shapeWords } from '../../../core/words/shapeWords.ts';
import { contextWords } from '../../../core/words/tickWords.ts';
import { isInView, type Move, moveStop, nearest, type Stop, stopsOf } from '../../../core/layout/stops.ts';
import type { Milliseconds } from '../../../core/time/units.ts';
import { around, reveal, spanOf, type Viewport } from '../../../core/time/viewport.ts';
import { useAttached } from '../../bridge/useAttached.ts';
import { useReaderHere } from '../../bridge/useReaderHere.ts';
import { strongOf, useExplored, useExplorer, useSelected, useView } from '../../bridge/useExplorer.ts';
import { usePart } from '../../parts/usePart.ts';
import { loadMatches } from '../../navigation/loadMatches.ts';
import { type OpenHow, useOpenEvent } from '../../navigation/openDetail.ts';
import { closeDetail } from '../../../core/view/transitions.ts';
import { EventOptions } from './EventOptions.tsx';
import { LaneNames } from './LaneNames.tsx';
import { NoneKept } from '../../parts/NoneKept.tsx';
import styles from './Plot.module.css';
import { SceneDrawing } from './SceneDrawing.tsx';
import type { Commands } from '../useCommands.ts';
import { useOptionFocus } from './useOptionFocus.ts';
import { useLiveScene } from './useLiveScene.ts';
import { useSize } from '../../bridge/useSize.ts';
import { useMetrics, useTextSpacing } from './useMetrics.ts';
import { useTies } from './useTies.tsx';

const MOVES: Record<string, Move> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const loadGestures = async () => (await import('./gestures.ts')).readGestures;
const loadCard = async () => (await import('./EventCard.tsx')).EventCard;

/** The drawing with the listbox over it, the gestures and the keys. */
export function Plot({ commands }: { commands: Commands }) {
  const { t, store } = useExplorer();
  const { dataset, here, table, kept, bounds, viewportOf, found } = useExplored();
  const group = useView((state) => state.group);
  const selectedId = useView((state) => state.event);
  const frame = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const letters = useRef<HTMLSpanElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const compact = useView((state) => state.ui === 'compact');
  const metrics = useMetrics(useSize(probe).width || 16, useTextSpacing(letters), compact);
  const { scene, world, rest, zooming, gestures } = useLiveScene(layer, size, group, metrics);
  const strong = useSelected(strongOf);
  const { chosen, related, ties } = useTies(world, scene);
  const summary = useId();
  const shape = useMemo(() => shapeWords(shapeOf(table, kept, rest.view), t), [table, kept, rest.view, t]);
  useAttached(frame, size.width, loadGestures, gestures);

  const stops = useMemo(() => stopsOf(rest.world), [rest.world]);
  const inView = useMemo(() => stops.filter((stop) => isInView(stop, rest.view, rest.world)), [stops, rest]);
  const [active, setActive] = useState<Stop | null>(null);
  const current = stops.find((stop) => stop.key === active?.key) ?? null;
  const tabStop = current && inView.includes(current) ? current : (inView[0] ?? null);
  const openEvent = useOpenEvent();
  const focusKept = useOptionFocus(list, tabStop);
  // The row of the related event that was last gone to, and the world that was too small for it, until there is another.
  const sought = useRef<number | null>(null);
  const outgrown = useRef<World | null>(null);

  /** The view that a cluster is zoomed into; null where that would be no closer. */
  const closerTo = useCallback(
    ({ start, end }: Cluster) => {
      const closer = around(start, end, bounds);
      return spanOf(closer) < spanOf(viewportOf(store.get())) * 0.9 ? closer : null;
    },
    [store, viewportOf, bounds],
  );

  // It has nothing to tell before all that is to be told has come.
  const card = usePart('card', loadCard, useReaderHere() && here.has('sources'));
  const matches = usePart('matches', loadMatches, kept.length === 0 && found !== null);
  const opens = useCallback((cluster: Cluster) => closerTo(cluster) !== null, [closerTo]);
  const choose = useCallback(
    (stop: Stop, focus?: OpenHow['focus']) => {
      setActive(stop);
      const { cluster } = stop;
      const closer = cluster && closerTo(cluster);
      // Events of one day cannot be told apart by zooming: the one sought or the first is opened, and Next leads to the others.
      const row = cluster ? rowIn(cluster, sought.current) : (stop.mark?.row ?? 0);
      if (closer) store.update({ time: closer }, 'push');
      else openEvent(table.names.id(row), { from: 'timeline', ...(focus && { focus }) });
    },
    [store, closerTo, table, openEvent],
  );

  const goTo = (stop: Stop | null) => {
    if (!stop) return;
    sought.current = null;
    setActive(stop);
    focusKept.current = stop.key;
    const row = stop.mark?.row;
    const start = row === undefined ? (stop.cluster?.start ?? 0) : (table.start[row] ?? 0);
    const end = row === undefined ? (stop.cluster?.end ?? 0) : (table.end[row] ?? 0);
    const view = viewportOf(store.get());
    const next = reveal(view, start, end, bounds);
    if (next !== view) store.update({ time: next });
  };

  /** Goes to an event by its row, through the clusters that hold it. */
  const seek = (row: number | undefined) => {
    const holder = row === undefined ? null : shownOf(rest.world, row);
    const closer = holder && 'rows' in holder && closerTo(holder);
    outgrown.current = closer ? rest.world : null;
    if (closer) store.update({ time: closer });
    else goTo(stops.find((stop) => holder && (stop.mark ?? stop.cluster) === holder) ?? null);
    sought.current = row ?? null;
  };
  useLayoutEffect(() => {
    if (outgrown.current && outgrown.current !== rest.world) seek(sought.current ?? undefined);
  });

  const seekRelated = (way: 1 | -1) => {
    const from = tabStop?.mark?.row ?? (tabStop?.cluster ? rowIn(tabStop.cluster, sought.current) : (chosen ?? 0));
    seek(
      nextRelated(
        [...related.keys()].filter((row) => shownOf(rest.world, row)),
        from,
        way,
      ),
    );
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const pressed = latinKey(event);
    const move = MOVES[pressed];
    // Round what has the focus, so that it stays in view.
    const anchor = tabStop ? middleOf(tabStop, rest) : undefined;
    if (event.shiftKey && (pressed === 'ArrowLeft' || pressed === 'ArrowRight'))
      commands.pan(pressed === 'ArrowLeft' ? -1 : 1);
    else if (move) goTo(nextStop(stops, tabStop, move, worldMiddle(rest.world, rest.view)));
    // The space bar opens an event and leaves the focus here, so that what it is related to can be walked.
    else if ((event.key === 'Enter' || event.key === ' ') && tabStop)
      choose(tabStop, event.key === 'Enter' ? 'detail' : 'stay');
    else if (pressed.toLowerCase() === 'r') seekRelated(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') store.update(closeDetail);
    else if (pressed === '+' || pressed === '=') commands.zoom(2, anchor);
    else if (pressed === '-' || pressed === '_') commands.zoom(0.5, anchor);
    else if (pressed === '0') commands.fit();
    else if (pressed === '?') commands.help();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={frame}
      className={styles['frame']}
      data-plot=""
      style={compact ? undefined : { minHeight: scene.leastHeight }}
    >
      <p id={summary} className="visually-hidden">
        {inView.length > 0 && shape}
      </p>
      <div ref={probe} className={styles['probe']} />
      <span ref={letters} className={styles['letters']} />
      <div className={styles['tall']} style={{ height: scene.height }}>
        <LaneNames lanes={scene.lanes} group={group} />
        <div ref={layer} className={styles['layer']} onKeyDown={onKeyDown}>
          <SceneDrawing
            scene={scene}
            types={dataset.types}
            glyph={metrics.glyph}
            selected={chosen}
            ties={ties}
            related={related}
            strong={strong}
          />
          <EventOptions
            ref={list}
            scene={rest.scene}
            viewWidth={size.width}
            group={group}
            summary={summary}
            moving={zooming}
            stops={inView}
            active={tabStop?.key ?? null}
            selectedId={selectedId}
            related={related}
            rowHeight={metrics.slot}
            opens={opens}
            onChoose={choose}
            onFocus={setActive}
          />
        </div>
        <YearInView
          y={scene.axisY}
          height={scene.axisHeight}
          pixelsPerMillisecond={scene.pixelsPerMillisecond}
          spacing={metrics.tickSpacing}
        />
        {card.Part && <card.Part list={list} stops={inView} related={related} selectedId={selectedId} />}
        {inView.length === 0 && (
          <div className={styles['empty']}>
            {kept.length === 0 ? (
              <NoneKept>{matches.Part && <matches.Part />}</NoneKept>
            ) : (
              <>
                {t('timeline.none-in-view')}
                <button type="button" onClick={() => goTo(nearest(stops, worldMiddle(rest.world, rest.view)))}>
                  {t('timeline.to-nearest')}
                </button>
              </>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** The row of a cluster that is meant: the one that was sought, or its first. */
function rowIn({ rows, firstRow }: Cluster, sought: number | null): number {
  return sought !== null && rows.includes(sought) ? sought : firstRow;
}

/** What a key says; of one that has a letter of another script on it, what is on it in Latin letters. */
function latinKey({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length > 1 ? key !== 'Process' : key <= '~') return key;
  return (shiftKey ? SHIFTED[code] : undefined) ?? PLAIN[code] ?? key;
}

const PLAIN: Record<string, string> = { KeyR: 'r', Equal: '=', Minus: '-', Digit0: '0' };
const SHIFTED: Record<string, string> = { Equal: '+', Slash: '?' };

/** The middle, in time, of what is in view of a stop. */
function middleOf({ mark, x }: Stop, { world, view }: { world: World; view: Viewport }): Milliseconds {
  const toTime = (pixels: number) => world.input.bounds.start + pixels / world.pixelsPerMillisecond;
  const [from, to] = [Math.max(toTime(mark?.x0 ?? x), view.start), Math.min(toTime(mark?.x1 ?? x), view.end)];
  return (from + to) / 2;
}

function worldMiddle(world: World, viewport: Viewport): number {
  return ((viewport.start + viewport.end) / 2 - world.input.bounds.start) * world.pixelsPerMillisecond;
}

/** Where no stop is in view, the keys start from its middle. */
function nextStop(stops: readonly Stop[], from: Stop | null, move: Move, middle: number): Stop | null {
  if (from) return moveStop(stops, from, move);
  if (move === 'previous')
    return nearest(
      stops.filter((stop) => stop.x < middle),
      middle,
    );
  if (move === 'next')
    return nearest(
      stops.filter((stop) => stop.x >= middle),
      middle,
    );
  return move === 'first' ? (stops[0] ?? null) : move === 'last' ? (stops.at(-1) ?? null) : nearest(stops, middle);
}

/** The year, or the month and year, at the left edge of the axis, wherever the ticks do not say it. */
function YearInView({
  y,
  height,
  pixelsPerMillisecond,
  spacing,
}: {
  y: number;
  height: number;
  pixelsPerMillisecond: number;
  spacing: number;
}) {
  const { t } = useExplorer();
  const { viewportOf } = useExplored();
  const words = useView((state) => contextWords(viewportOf(state).start, pixelsPerMillisecond, spacing, t));
  return words ? (
    <div
      className={styles['year']}
      style={{ top: y, height }}
      data-year=""
      data-floats={y === 0 || undefined}
      aria-hidden="true"
    >
      {words}
    </div>
  ) : null;
}
