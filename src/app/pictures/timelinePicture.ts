import type { DisplayList, Paint } from '../../core/draw/displayList.ts';
import { framed } from '../../core/draw/framed.ts';
import { drawTimeline, type TimelineDrawing } from '../../core/draw/timeline.ts';
import { timelineKey } from '../../core/draw/timelineKey.ts';
import { linesBehind } from '../../core/draw/bands.ts';
import { bandsOf } from '../../core/evidence/bands.ts';
import { unsearchedTimes } from '../../core/evidence/searched.ts';
import { openLinks, threadLinks } from '../../core/evidence/thread.ts';
import { layoutAtRest } from '../../core/layout/atRest.ts';
import { placeBands } from '../../core/layout/bands.ts';
import { laneName } from '../../core/layout/laneName.ts';
import { metricsFor } from '../../core/layout/metrics.ts';
import { cutScene, type Scene } from '../../core/layout/scene.ts';
import { allTies, cutTies } from '../../core/layout/ties/ties.ts';
import { BAND_GROUPS, TONES } from '../../core/model/vocabulary.ts';
import { eventFacet } from '../../core/table/facets.ts';
import { shapeOf } from '../../core/table/shape.ts';
import { shapeWords } from '../../core/words/shapeWords.ts';
import { contextWords } from '../../core/words/tickWords.ts';
import type { PictureAsked } from './asked.ts';
import { surroundOf } from './surround.ts';

/** The timeline as the page draws it at rest, with its key and all that says what it is of. */
export function timelinePicture(asked: PictureAsked): DisplayList {
  const { explored, state, t, measureText, frame, taken } = asked;
  const { dataset, table, kept } = explored;
  const drawing = drawingOf(asked);
  const surround = surroundOf(asked);
  const body = drawTimeline(drawing);
  const view = explored.viewportOf(state);
  const bands = state.bands === 'on' && frame.width >= 640 && !frame.dense ? bandsOf(dataset) : [];
  const description = t('picture.alt-timeline', {
    title: surround.title,
    group: t(`group.${state.group}`),
    shown: kept.length,
    total: table.length,
    shape: drawing.words.empty || shapeWords(shapeOf(table, kept, view), t),
    filter: taken.filter ?? 'none',
    open: drawing.selected === null ? 'none' : table.names.label(drawing.selected),
  });
  const behind = linesBehind(body, placeBands(bands, view), {
    rows: BAND_GROUPS.filter((group) => bands.some((band) => band.group === group)).map((group) => ({
      group,
      words: t(`bands.${group}`),
    })),
    rem: frame.rem,
    measureText,
  });
  return framed(behind, { ...surround, description, key: timelineKey(drawing, dataset.types, t) }, measureText);
}

/** What is cut out beyond the view, in views: so much that rounding leaves out no tick at its edge. */
const AIR = 0.02;

function drawingOf({ state, explored, frame, t, now, measureText }: PictureAsked): TimelineDrawing {
  const { dataset, table, kept, bounds, viewportOf } = explored;
  const { group } = state;
  const view = viewportOf(state);
  const metrics = metricsFor(frame.rem, frame.dense, measureText);
  const unsearched = unsearchedTimes(dataset, { start: bounds.start, end: Math.min(now, bounds.end) });
  const size = { width: frame.width, height: frame.height };
  const traced = state.traces === 'on';
  const world = layoutAtRest({ table, kept, bounds, size, group, metrics, now, t, unsearched, traced }, view);
  const scene = cutScene(world, view, AIR);
  const thread = explored.followed(state);
  const links = openLinks(state.event, thread, dataset, table);
  const selected = table.names.rowOf(state.event ?? '') ?? null;
  const chain = (thread ? threadLinks(thread, dataset, table) : []).filter(({ row }) => row !== selected);
  const glyphs = new Map(dataset.types.map((type) => [type.id, type.glyph]));
  const mirrored = eventFacet(group).lanes === 'mirrored';
  return {
    scene,
    width: frame.width,
    glyph: metrics.glyph,
    rem: frame.rem,
    measureText,
    glyphOf: (type) => glyphs.get(type) ?? 'circle',
    idOf: (row) => table.names.id(row),
    nameOf: ({ key }) => ({
      words: laneName(key, group, dataset, t),
      paint: (mirrored && TONES.find((tone) => tone === key)) || ('soft' satisfies Paint),
    }),
    selected,
    related: new Set(links.flatMap(({ other }) => table.names.rowOf(other.id) ?? [])),
    ties: cutTies(allTies(world, selected, links, chain), scene),
    strong: explored.strong(state),
    words: {
      today: t('timeline.today'),
      year: contextWords(view.start, scene.pixelsPerMillisecond, metrics.tickSpacing, t),
      empty: emptyWords(explored, scene, t),
    },
  };
}

/** Why there is nothing to see, as the page says it. */
function emptyWords({ table, kept, found }: PictureAsked['explored'], scene: Scene, t: PictureAsked['t']): string {
  if (scene.marks.length + scene.clusters.length > 0) return '';
  if (table.length === 0) return t('timeline.no-events');
  return t(kept.length > 0 ? 'timeline.none-in-view' : found ? 'search.none' : 'timeline.empty');
}
