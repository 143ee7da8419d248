import { type Shown, shownOf } from '../shown.ts';
import type { Link } from '../../evidence/relations.ts';
import type { Scene, World } from '../scene.ts';
import type { Relation } from '../../model/schema.ts';
import { joint, lineBetween, mix, type Point, type TieLine } from './tieLine.ts';
import { type Box, placeWord } from './tieWords.ts';
import type { CssPixels, WorldPixels } from '../../time/units.ts';

/**
 * A relation of the chosen event as a line, in world pixels, so that panning changes nothing of it. It runs from what
 * came first to what followed from it, answered it, was part of it or was hindered by it; there the arrow points.
 */
export interface Tie extends TieLine {
  /** Names it among the chosen event's ties. */
  key: string;
  kind: Relation['kind'];
  /** Whether the chosen event is what came first. */
  inverse: boolean;
  /** Whether a source says so; otherwise it is the editors' reading. */
  sourced: boolean;
  /** The kind in words, by their middle, near the other event; null where there is no room. */
  word: { text: string; x: WorldPixels; y: CssPixels } | null;
}

/** A tie in scene pixels, ready to be drawn. */
export interface DrawnTie extends Pick<Tie, 'key' | 'sourced' | 'word'> {
  /** An SVG path. */
  path: string;
  /** Its end and the way that it points there, in degrees clockwise from the right; null where it runs out of the scene. */
  arrow: { x: CssPixels; y: CssPixels; turn: number } | null;
}

/** Beyond these, the nearest, words would only be in each other's way, and finding them places would take long. */
const MOST_WORDS = 24;

/**
 * The lines from an event to those that it is related to and that the world shows; one for all that would be alike. The
 * shortest come first.
 * @param most how many may have words.
 */
export function tiesOf(world: World, row: number, links: readonly Link[], most = MOST_WORDS): Tie[] {
  const { table, t } = world.input;
  const chosen = shownOf(world, row);
  const found = new Map<string, { link: Link; holder: Shown }>();
  for (const link of links) {
    const holder = shownOf(world, table.names.rowOf(link.other.id) ?? -1);
    if (holder && holder !== chosen) found.set(keyOf(link, holder), { link, holder });
  }
  if (!chosen) return [];
  const words: Box[] = [];
  const nearestFirst = [...found].sort(
    ([, a], [, b]) => Math.abs(a.holder.x - chosen.x) - Math.abs(b.holder.x - chosen.x),
  );
  return nearestFirst.map(
    (
      [
        key,
        {
          link: {
            relation: { kind, source },
            inverse,
          },
          holder,
        },
      ],
      rank,
    ): Tie => {
      const line = inverse ? lineBetween(chosen, holder, rank, world) : lineBetween(holder, chosen, rank, world);
      // Read along the arrow, which runs from what came first.
      const text = t(`relation.inverse-${kind}`);
      const place = rank < most ? placeWord(text, line, inverse ? 'to' : 'from', words, world) : null;
      if (place) words.push(place);
      return {
        ...line,
        key,
        kind,
        inverse,
        sourced: source !== undefined,
        word: place && { text, x: place.x, y: place.y },
      };
    },
  );
}

/**
 * The lines from an event, and those of the thread that is followed, which have no words.
 * @param chosen the event's row; null where none is open.
 * @param chain the other relations of the thread, each with the row that it is of.
 */
export function allTies(
  world: World,
  chosen: number | null,
  links: readonly Link[],
  chain: readonly { row: number; links: readonly Link[] }[],
): Tie[] {
  const { names } = world.input.table;
  return [
    ...(chosen === null ? [] : tiesOf(world, chosen, links)),
    ...chain.flatMap(({ row, links: own }) =>
      tiesOf(
        world,
        row,
        own.filter(({ other }) => names.rowOf(other.id) !== chosen),
        0,
      ).map((tie) => ({ ...tie, key: `${row} ${tie.key}` })),
    ),
  ];
}

function keyOf({ relation: { kind, source }, inverse }: Link, holder: Shown): string {
  return [kind, inverse, source !== undefined, 'row' in holder ? holder.row : holder.key].join(' ');
}

/** The ties that a scene has something of, as paths. What goes on far outside is cut, since very long shapes are drawn badly. */
export function cutTies(ties: readonly Tie[], { left, width }: Pick<Scene, 'left' | 'width'>): DrawnTie[] {
  const [least, most] = [left - width, left + 2 * width];
  const gone = ([x]: Point) => (x < least ? -1 : x > most ? 1 : 0);
  const at = ([x, y]: Point) => `${Math.round((x - left) * 10) / 10},${Math.round(y * 10) / 10}`;
  if (width === 0) return [];
  return ties.flatMap(({ key, sourced, from, to, ends, bends: [first, last], word }): DrawnTie[] => {
    if (gone(from) && gone(from) === gone(to)) return [];
    const cut = (end: Point) => mix(first, last, ((gone(end) < 0 ? least : most) - first[0]) / (last[0] - first[0]));
    const start = gone(from)
      ? at(cut(from))
      : `${at(ends[0])}Q${at(first)} ${at(mix(first, last, joint(from, first, last)))}`;
    const end = gone(to) ? at(cut(to)) : `${at(mix(last, first, joint(to, last, first)))}Q${at(last)} ${at(ends[1])}`;
    const arrow = gone(to)
      ? null
      : {
          x: ends[1][0] - left,
          y: ends[1][1],
          turn: (Math.atan2(ends[1][1] - last[1], ends[1][0] - last[0]) * 180) / Math.PI,
        };
    return [{ key, sourced, path: `M${start}L${end}`, arrow, word: word && { ...word, x: word.x - left } }];
  });
}
