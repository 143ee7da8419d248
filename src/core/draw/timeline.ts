import type { Lane } from '../layout/lanes.ts';
import { type Cluster, FRAME, type Mark, QUOTE_MARK, RING } from '../layout/mark.ts';
import type { MeasureText } from '../layout/metrics.ts';
import { type Scene, TICK_GAP } from '../layout/scene.ts';
import { countIn } from '../layout/shown.ts';
import type { DrawnTie } from '../layout/ties/ties.ts';
import { LANDMARK, type Glyph, type Tone } from '../model/vocabulary.ts';
import type { Body } from './framed.ts';
import { type Group, type Item, type Letters, middle, type Paint, type Stroke, type Text } from './displayList.ts';
import { glyphPath, glyphTurn, toneLine } from './glyph.ts';
import { hatching } from './hatching.ts';

/** What a drawing of a scene is made of. */
export interface TimelineDrawing {
  /** With little air at its sides: what lies outside of the view is cut off. */
  scene: Scene;
  /** How wide the view is. */
  width: number;
  /** How large a glyph is, and how many CSS pixels 1rem is. */
  glyph: number;
  rem: number;
  measureText: MeasureText;
  /** A type’s glyph, by its id. */
  glyphOf(type: string): Glyph;
  /** The id of a row’s event. */
  idOf(row: number): string;
  /** What a lane is called, and the colour of its name. */
  nameOf(lane: Lane): { words: string; paint: Paint };
  /** The row of the open event. */
  selected: number | null;
  /** What it is related to, and the lines to that. */
  related: ReadonlySet<number>;
  ties: readonly DrawnTie[];
  /** What stands out; the rest fades. null: nothing does. */
  strong: ReadonlySet<number> | null;
  words: {
    today: string;
    /** The year in view, where the ticks do not say it; empty where they do. */
    year: string;
    /** Why there is nothing to see; empty where there is. */
    empty: string;
  };
}

/** How far what is not related to the open source, or not of the thread, fades. */
const FADED = 0.25;

/**
 * Draws a scene as the page does (`ui/timeline/plot`), and decides nothing either. The first lane’s name, which stands
 * above the page’s picture, has a line of its own here.
 */
export function drawTimeline(drawing: TimelineDrawing): Body {
  const { scene, width, rem, words } = drawing;
  const above = scene.lanes.some(({ nameY }) => nameY < 0) ? 1.25 * rem : 0;
  const left = scene.offset;
  const plot: Item[] = [
    ...background(drawing),
    ...drawing.ties.flatMap((tie) => tieItems(tie, rem)),
    // Drawn last where the axis lies over the lanes, as on the page it stays in sight above them.
    ...(scene.axisY > 0 ? tickWords(drawing) : []),
    ...today(drawing),
    ...scene.marks.flatMap((mark) => stem(mark, drawing)),
    ...scene.marks.map((mark) => markGroup(mark, drawing)),
    ...scene.clusters.map((cluster) => clusterGroup(cluster, drawing)),
    ...(scene.axisY > 0 ? [] : [...axis(scene), ...tickWords(drawing)]),
  ];
  const names = scene.lanes.map((lane) => laneName(lane, drawing, above));
  const edges = scene.lanes.filter(({ stems }) => !stems).map(({ y }): Item => horizontal(above + y, width));
  const clip = { x: left, y: 0, width, height: scene.height };
  return {
    width,
    height: above + scene.height,
    items: [
      ...edges,
      ...names,
      { kind: 'group', at: { x: -left, y: above }, clip, items: plot },
      ...yearInView(drawing, above),
      ...(words.empty ? [emptyWords(drawing, above)] : []),
    ],
  };
}

function horizontal(y: number, width: number): Item {
  return { kind: 'line', x1: 0, x2: width, y1: y, y2: y, stroke: { paint: 'line', width: 1 } };
}

/** Where names begin: as on the page, nearer the edge where it is narrow. */
const padding = ({ width, rem }: TimelineDrawing) => (width < 640 ? 0.75 : 1.5) * rem;

function laneName(lane: Lane, drawing: TimelineDrawing, above: number): Item {
  const { words, paint } = drawing.nameOf(lane);
  const size = 0.8125 * drawing.rem;
  const y = middle(lane.nameY < 0 ? above / 2 : above + lane.nameY, size);
  return { kind: 'text', text: words, x: padding(drawing), y, size, weight: 600, paint };
}

function background({ scene }: TimelineDrawing): Item[] {
  const { ticks, height, unsearched, axisY } = scene;
  return [
    ...ticks.map(({ x }): Item => ({
      kind: 'line',
      x1: x,
      x2: x,
      y1: 0,
      y2: height,
      stroke: { paint: 'line', width: 1 },
    })),
    ...unsearched.map(({ x0, x1 }) => hatching({ x: x0, y: 0, width: x1 - x0, height })),
    ...(axisY > 0 ? axis(scene) : []),
  ];
}

/** How high a trace of what the filters leave out stands on the lower edge of the axis. */
const TRACE = 5;
const TRACES: Stroke = { paint: 'soft', width: 1, opacity: 0.7 };

function axis({ width, axisY, axisHeight, traces }: Scene): Item[] {
  const foot = axisY + axisHeight;
  const d = traces.map((x) => `M${Math.round(x * 100) / 100} ${foot}v${-TRACE}`).join('');
  return [
    { kind: 'rect', x: 0, y: axisY, width, height: axisHeight, fill: { paint: 'band' } },
    ...(d ? [{ kind: 'path', d, stroke: TRACES } as const] : []),
  ];
}

function tickWords({ scene: { ticks, axisY, axisHeight }, rem }: TimelineDrawing): Item[] {
  const size = 0.75 * rem;
  return ticks
    .filter(({ text }) => text)
    .map(({ x, text, major }): Item => ({
      kind: 'text',
      text,
      x: x + TICK_GAP,
      y: middle(axisY + axisHeight / 2, size),
      size,
      weight: 600,
      paint: major ? 'ink' : 'soft',
      halo: 'band',
    }));
}

function today({ scene: { today: x, todayY, height }, rem, words }: TimelineDrawing): Item[] {
  if (x === null) return [];
  const size = 0.75 * rem;
  return [
    { kind: 'line', x1: x, x2: x, y1: 0, y2: height, stroke: { paint: 'focus', width: 1, dash: [2, 3] } },
    { kind: 'text', text: words.today, x: x - 5, y: middle(todayY, size), size, anchor: 'end', paint: 'focus' },
  ];
}

function tieItems({ path, sourced, arrow, word }: DrawnTie, rem: number): Item[] {
  const size = 0.75 * rem;
  const stroke = { paint: 'ink', width: 1.25, opacity: 0.75, ...(!sourced && { dash: [5, 4] }) } as const;
  return [
    { kind: 'path', d: path, stroke },
    ...(arrow ? [{ kind: 'path', d: ARROW, ...arrow, fill: { paint: 'ink' } } as const] : []),
    ...(word
      ? [
          {
            kind: 'text',
            text: word.text,
            x: word.x,
            y: middle(word.y, size),
            size,
            anchor: 'middle',
            italic: true,
            paint: 'ink',
            halo: 'paper',
          } as const,
        ]
      : []),
  ];
}

/** Its tip a pixel beyond the line’s end. */
const ARROW = 'M-7 -4 1 0 -7 4z';

const isFaded = (row: number, { strong }: TimelineDrawing) => strong !== null && !strong.has(row);

/** Under all marks, so that a stem crosses no label. */
function stem({ row, tone, x, y, stemTo, unconfirmed }: Mark, drawing: TimelineDrawing): Item[] {
  if (stemTo === null) return [];
  const opacity = (unconfirmed ? 0.9 : 0.5) * (isFaded(row, drawing) ? FADED : 1);
  const stroke = { paint: tone, width: 1, opacity, ...(unconfirmed && { dash: [3, 3] }) } as const;
  return [{ kind: 'line', x1: x, x2: x, y1: y, y2: stemTo, stroke }];
}

function markGroup(mark: Mark, drawing: TimelineDrawing): Group {
  const { x, y, tone, row } = mark;
  const { glyph, selected, related, scene } = drawing;
  const hollow = mark.unsureStart || mark.unsureEnd;
  const ringed = row === selected || related.has(row);
  const own = row === selected ? ({ paint: tone, width: 2 } as const) : ({ paint: 'ink', width: 1.25 } as const);
  const line = scene.axisY === 0 ? toneLine(tone, glyph, ringed) : null;
  return {
    kind: 'group',
    event: drawing.idOf(row),
    ...(isFaded(row, drawing) && { opacity: FADED }),
    items: [
      ...(mark.kind === 'bar' ? [bar(mark, glyph)] : []),
      ...(mark.label ? [labelText(mark, mark.label, drawing)] : []),
      ...(ringed ? [{ kind: 'circle', x, y, r: glyph * RING, fill: { paint: 'paper' }, stroke: own } as const] : []),
      ...(mark.layered ? [squareItem(x, y, glyph)] : []),
      glyphItem(drawing.glyphOf(mark.type), tone, { x, y, size: glyph, hollow }),
      ...(line ? [{ kind: 'path', d: line.d, x, y, stroke: { paint: tone, width: line.width } } as const] : []),
    ],
  };
}

/** The square round the mark of a reader’s own event. */
export function squareItem(x: number, y: number, glyph: number): Item {
  const size = glyph * FRAME;
  const stroke = { paint: 'ink', width: 1 } as const;
  return { kind: 'rect', x: x - size / 2, y: y - size / 2, width: size, height: size, stroke };
}

/** A glyph round a place: hollow where the date is not sure. */
export function glyphItem(
  name: Glyph,
  paint: Paint,
  { x, y, size, hollow = false }: { x: number; y: number; size: number; hollow?: boolean },
): Item {
  const shape = { kind: 'path', d: glyphPath(name, size), x, y, turn: glyphTurn(name) } as const;
  return hollow
    ? { ...shape, fill: { paint: 'paper' }, stroke: { paint, width: 2 } }
    : { ...shape, fill: { paint }, stroke: { paint: 'paper', width: 1 }, edged: true };
}

function bar({ x0, x1, y, tone, unsureStart, unsureEnd, unconfirmed }: Mark, glyph: number): Item {
  const height = glyph * 1.55;
  const fades = unsureStart ? (unsureEnd ? 'both' : 'start') : unsureEnd ? 'end' : null;
  return {
    kind: 'rect',
    x: x0,
    y: y - height / 2,
    width: Math.max(x1 - x0, 1),
    height,
    round: 3,
    fill: fades ? { paint: tone, opacity: 0.32, fades } : { paint: tone, opacity: 0.28 },
    ...(unconfirmed && { stroke: { paint: tone, width: 1, dash: [3, 3] } }),
  };
}

function labelText(mark: Mark, label: NonNullable<Mark['label']>, { glyph, rem }: TimelineDrawing): Text {
  const size = 0.8125 * rem;
  const weight = mark.weight === LANDMARK ? 600 : 400;
  const more: (Letters & { text: string; gap: number })[] = [];
  if (mark.quoted) more.push({ ...quoteSign(size, mark.tone), gap: glyph * (QUOTE_MARK - 0.55) });
  if (label.note !== undefined) more.push({ text: label.note, gap: glyph * 0.75, size, paint: 'soft', weight: 400 });
  return {
    kind: 'text',
    text: label.text,
    x: label.x,
    y: middle(mark.y, size),
    width: label.width,
    size,
    weight,
    paint: 'ink',
    ...(mark.kind === 'glyph' && { halo: 'paper' }),
    ...(more.length > 0 && { more }),
  };
}

/** After a label: a source is quoted word for word. */
export function quoteSign(size: number, paint: Tone | 'ink'): Letters & { text: string } {
  return { text: '”', size: 1.2 * size, paint, weight: 700, serif: true };
}

function clusterGroup(cluster: Cluster, drawing: TimelineDrawing): Group {
  const { glyph, rem, strong, related } = drawing;
  const faded = strong !== null && countIn(cluster, strong) === 0;
  const chosen = countIn(cluster, related) > 0;
  return {
    kind: 'group',
    ...(faded && { opacity: FADED }),
    items: clusterItems(cluster, { height: glyph * 1.4, size: 0.75 * rem, chosen }),
  };
}

/** A pill with the number of events that it stands for. */
export function clusterItems(
  { x, y, width, count }: Pick<Cluster, 'x' | 'y' | 'width' | 'count'>,
  { height, size, chosen = false }: { height: number; size: number; chosen?: boolean },
): Item[] {
  return [
    {
      kind: 'rect',
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
      round: height / 2,
      fill: { paint: 'paper' },
      stroke: chosen ? { paint: 'ink', width: 2 } : { paint: 'soft', width: 1 },
    },
    { kind: 'text', text: String(count), x, y: middle(y, size), size, weight: 600, anchor: 'middle', paint: 'ink' },
  ];
}

/** At the left edge of the axis. */
function yearInView(drawing: TimelineDrawing, above: number): Item[] {
  const { scene, rem, words, measureText } = drawing;
  if (!words.year) return [];
  const size = 0.75 * rem;
  const width = padding(drawing) + measureText(words.year, size, true) + 0.75 * rem;
  const y = above + scene.axisY;
  return [
    { kind: 'rect', x: 0, y, width, height: scene.axisHeight, fill: { paint: 'band', fades: 'end' } },
    {
      kind: 'text',
      text: words.year,
      x: padding(drawing),
      y: middle(y + scene.axisHeight / 2, size),
      size,
      weight: 700,
      paint: 'ink',
      halo: 'band',
    },
  ];
}

function emptyWords({ scene, width, rem, words }: TimelineDrawing, above: number): Item {
  const size = 0.875 * rem;
  const y = middle(above + 0.35 * scene.height, size);
  return { kind: 'text', text: words.empty, x: width / 2, y, size, anchor: 'middle', paint: 'soft', halo: 'paper' };
}
