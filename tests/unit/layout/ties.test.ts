import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIn, shownOf } from '../../../src/core/layout/shown.ts';
import { LANE_FACETS } from '../../../src/core/table/facets.ts';
import { RELATION_KINDS } from '../../../src/core/model/vocabulary.ts';
import { type Link, linksOf } from '../../../src/core/evidence/relations.ts';
import { RING } from '../../../src/core/layout/mark.ts';
import { cutScene, layoutWorld, type World } from '../../../src/core/layout/scene.ts';
import type { Relation } from '../../../src/core/model/schema.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { cutTies, type Tie, tiesOf } from '../../../src/core/layout/ties/ties.ts';
import { YEAR } from '../../../src/core/time/units.ts';
import { clampViewport, spanOf } from '../../../src/core/time/viewport.ts';
import { runs } from '../support/profile.ts';
import { type EventTuple, eventsOf, randomTuples, seeded, VOCABULARY } from '../support/events.ts';
import { allRows, inputOf, METRICS, SIZES } from '../support/layout.ts';

const { glyph } = METRICS;
const DECADES = { start: Date.UTC(2000, 0, 1), end: Date.UTC(2030, 0, 1) };

interface Given {
  world: World;
  row: number;
  links: Link[];
}

/** A world with the links of one of its events, e0 unless said otherwise. */
function setting(
  tuples: readonly EventTuple[],
  more: Parameters<typeof inputOf>[1],
  span: number,
  id = 'e0',
  keeps: (row: number) => boolean = () => true,
): Given {
  const events = eventsOf(tuples);
  const table = buildTable({ events, ...VOCABULARY });
  const eventById = new Map(events.map((event) => [event.id, event]));
  const input = inputOf(table, { kept: allRows(table).filter(keeps), ...more });
  const row = table.names.rowOf(id) ?? expect.unreachable(id);
  return {
    world: layoutWorld(input, input.size.width / Math.min(span, spanOf(input.bounds))),
    row,
    links: linksOf(eventById.get(id)!, { events, eventById }),
  };
}
const tiesIn = ({ world, row, links }: Given) => tiesOf(world, row, links);

const related = (...relations: [kind: Relation['kind'], event: string, source?: string][]): EventTuple[2] => ({
  relations: relations.map(([kind, event, source]) => ({ kind, event, ...(source && { source }) })),
});

/** Worlds of every kind, with an event that has up to a dozen relations, some of them with events that are filtered away. */
const anyWorld = fc.record({
  n: fc.integer({ min: 1, max: 150 }),
  seed: fc.nat(),
  pattern: fc.constantFrom('spread' as const, 'clumped' as const),
  group: fc.constantFrom(...LANE_FACETS),
  size: fc.constantFrom(...SIZES),
  years: fc.constantFrom(1, 8, 100),
  dropped: fc.integer({ min: 2, max: 9 }),
});
type Made = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never;

function build({ n, seed, pattern, group, size, years, dropped }: Made): Given {
  const random = seeded(seed);
  const pick = (most: number) => Math.floor(random() * most);
  const relation = (to: number): Relation => ({
    kind: RELATION_KINDS[pick(4)] ?? 'part-of',
    event: `e${to}`,
    ...(random() < 0.5 && { source: 's' }),
  });
  const tuples = randomTuples(n, seed, pattern);
  const withRelations = tuples.map(([date, title, more], i): EventTuple => {
    const own = i === 0 ? Array.from({ length: pick(7) }, () => relation(pick(n))) : i < 7 ? [relation(0)] : [];
    return [date, title, { ...more, relations: own }];
  });
  return setting(withRelations, { group, size }, years * YEAR, 'e0', (row) => row % dropped !== 1);
}

describe('shownOf', () => {
  it('finds the one mark or cluster that shows a kept row, and nothing for a row that is filtered away', () => {
    fc.assert(
      fc.property(anyWorld, (made) => {
        const { world } = build(made);
        const kept = new Set(world.input.kept);
        for (const row of allRows(world.input.table)) {
          const marks = world.marks.filter((mark) => mark.row === row);
          const clusters = world.clusters.filter((cluster) => cluster.rows.includes(row));
          expect(marks.length + clusters.length).toBe(kept.has(row) ? 1 : 0);
          expect(shownOf(world, row)).toBe(marks[0] ?? clusters[0] ?? null);
        }
        for (const { rows, count, firstRow, lastRow } of world.clusters)
          expect([rows.length, rows[0], rows.at(-1)]).toEqual([count, firstRow, lastRow]);
      }),
      { numRuns: runs(60) },
    );
  });
});

it('countIn counts the rows that a cluster has gathered', () => {
  const { world } = setting(
    Array.from({ length: 400 }, (): EventTuple => ['2017-12-22']),
    {},
    100 * YEAR,
  );
  const cluster = world.clusters[0] ?? expect.unreachable();
  const [first = 0, second = 0] = cluster.rows;
  const missing = world.marks[0]?.row ?? expect.unreachable();
  expect(
    countIn(
      cluster,
      new Map([
        [first, ''],
        [second, ''],
        [missing, ''],
      ]),
    ),
  ).toBe(2);
  expect(countIn(cluster, new Map())).toBe(0);
});

describe('any tie', () => {
  it('joins what shows the chosen event to what shows the other, from what came first', () => {
    fc.assert(
      fc.property(anyWorld, (made) => {
        const given = build(made);
        const { world, row, links } = given;
        const chosen = shownOf(world, row);
        const holderAt = (end: Tie['from']) => (holder: ReturnType<typeof shownOf>) => {
          if (!holder) return false;
          const [from, to] = 'rows' in holder ? [holder.x, holder.x] : [holder.x0, holder.x1];
          return end[1] === holder.y && end[0] >= from - 1e-6 && end[0] <= to + 1e-6;
        };
        const wanted = links
          .map((link) => ({ link, holder: shownOf(world, world.input.table.names.rowOf(link.other.id) ?? -1) }))
          .filter(({ holder }) => chosen && holder && holder !== chosen);
        const ties = tiesIn(given);
        for (const tie of ties) {
          const [near, far] = tie.inverse ? [tie.from, tie.to] : [tie.to, tie.from];
          expect(holderAt(near)(chosen)).toBe(true);
          const holders = [tie.inverse ? chosen : null, tie.inverse ? null : chosen];
          tie.ends.forEach(([x, y], i) => {
            const holder = holders[i];
            // A bend may itself lie behind a cluster, where there is no room beside it; the line then begins there.
            const atBend = x === tie.bends[i]?.[0] && y === tie.bends[i]?.[1];
            if (holder && 'rows' in holder && !atBend)
              expect(
                Math.abs(x - holder.x) >= holder.width / 2 - 1e-6 || Math.abs(y - holder.y) >= 0.7 * glyph - 1e-6,
              ).toBe(true);
          });
          expect(
            wanted.some(
              ({ link, holder }) =>
                link.relation.kind === tie.kind &&
                link.inverse === tie.inverse &&
                (link.relation.source !== undefined) === tie.sourced &&
                holderAt(far)(holder),
            ),
          ).toBe(true);
        }
        const distinct = new Set(
          wanted.map(({ link, holder }) =>
            [
              link.relation.kind,
              link.inverse,
              link.relation.source,
              world.marks.findIndex((mark) => mark === holder),
              world.clusters.findIndex((cluster) => cluster === holder),
            ].join(),
          ),
        );
        expect(ties).toHaveLength(distinct.size);
        expect(new Set(ties.map((tie) => tie.key)).size).toBe(ties.length);
      }),
      { numRuns: runs(200) },
    );
  });

  it('keeps within the timeline, and its words clear of marks, labels, clusters, the axis, lanes’ names and one another', () => {
    let words = 0;
    fc.assert(
      fc.property(anyWorld, (made) => {
        const given = build(made);
        const { world } = given;
        const {
          plan,
          input: { bounds, metrics },
        } = world;
        const worldWidth = spanOf(bounds) * world.pixelsPerMillisecond;
        const ties = tiesIn(given);
        for (const [x, y] of ties.flatMap((tie) => tie.bends))
          expect([x >= 0, x <= worldWidth, y >= 0, y <= plan.height]).toEqual([true, true, true, true]);
        const boxes = ties.flatMap(({ word }) => {
          if (!word) return [];
          const half = (metrics.measureText(word.text, false) * 12) / 13 / 2;
          return [{ x0: word.x - half, x1: word.x + half, y0: word.y - 6, y1: word.y + 6 }];
        });
        words += boxes.length;
        const taken = [
          ...world.marks.map(({ x0, x1, y }) => ({ x0, x1, y0: y - RING * glyph, y1: y + RING * glyph })),
          ...world.marks.flatMap(({ label, y }) =>
            label ? [{ x0: label.x, x1: label.x + label.width, y0: y - 7, y1: y + 7 }] : [],
          ),
          ...world.clusters.map(({ x, width, y }) => ({ x0: x - width / 2, x1: x + width / 2, y0: y - 9, y1: y + 9 })),
          { x0: -Infinity, x1: Infinity, y0: plan.axisY, y1: plan.axisY + metrics.axis },
          ...plan.lanes.map(({ nameY }) => ({ x0: -Infinity, x1: Infinity, y0: nameY - 12, y1: nameY + 12 })),
        ];
        boxes.forEach((box, i) => {
          expect([box.x0 >= 0, box.x1 <= worldWidth, box.y0 >= 0, box.y1 <= plan.height]).toEqual([
            true,
            true,
            true,
            true,
          ]);
          const met = [...taken, ...boxes.slice(0, i)].filter(
            (other) => other.x0 < box.x1 && other.x1 > box.x0 && other.y0 < box.y1 && other.y1 > box.y0,
          );
          expect(met).toEqual([]);
        });
        for (const { word, ends } of ties)
          for (const [x, y] of word ? ends : []) {
            const half = (metrics.measureText(word?.text ?? '', false) * 12) / 13 / 2;
            expect(Math.abs(x - (word?.x ?? NaN)) >= half || Math.abs(y - (word?.y ?? NaN)) >= 6).toBe(true);
          }
      }),
      { numRuns: 200 },
    );
    expect(words).toBeGreaterThan(50);
  });

  it('is not hidden by its words where it is short', () => {
    let short = 0;
    fc.assert(
      fc.property(anyWorld, (made) => {
        const given = build(made);
        const ties = tiesIn(given);
        const paths = cutTies(ties, {
          left: 0,
          width: spanOf(given.world.input.bounds) * given.world.pixelsPerMillisecond,
        });
        ties.forEach(({ word, from, to }, i) => {
          const half = (METRICS.measureText(word?.text ?? '', false) * 12) / 13 / 2;
          if (!word || Math.hypot(to[0] - from[0], to[1] - from[1]) > 2 * half + 4 * glyph) return;
          short++;
          const [a, b, c, d, e, f] = pointsOf(paths[i]?.path ?? '');
          const sampled = [
            [a, b, c],
            [d, e, f],
          ].flatMap((curve) => Array.from({ length: 11 }, (_, at) => bezier(curve as [number, number][], at / 10)));
          expect(sampled.filter(([x, y]) => Math.abs(x - word.x) < half - 3 && Math.abs(y - word.y) < 3)).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
    expect(short).toBeGreaterThan(0);
  });

  it('is the same line in the world wherever the view is, and is cut only far outside it', () => {
    fc.assert(
      fc.property(
        anyWorld,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0.25, 1),
        (made, share, overscan) => {
          const given = build(made);
          const { world } = given;
          const { bounds, size } = world.input;
          const span = size.width / world.pixelsPerMillisecond;
          const ties = tiesIn(given);
          // A scene as wide as the world cuts nothing.
          const whole = new Map(
            cutTies(ties, { left: 0, width: spanOf(bounds) * world.pixelsPerMillisecond }).map((tie) => [tie.key, tie]),
          );
          expect(whole.size).toBe(ties.length);
          const start = bounds.start + share * (spanOf(bounds) - span);
          const scene = cutScene(world, clampViewport({ start, end: start + span }, bounds), overscan);
          const drawn = new Map(cutTies(ties, scene).map((tie) => [tie.key, tie]));
          for (const tie of ties) {
            const [here, there] = [drawn.get(tie.key), whole.get(tie.key)];
            const xs = [tie.from, tie.to, ...tie.bends].map(([x]) => x - scene.left);
            if (!here) {
              expect(Math.max(...xs) < 0 || Math.min(...xs) > scene.width).toBe(true);
              continue;
            }
            const points = pointsOf(here.path);
            expect(points.flat().every(Number.isFinite)).toBe(true);
            for (const [x] of points) expect([x > -scene.width - 200, x < 2 * scene.width + 200]).toEqual([true, true]);
            const uncut = Math.min(...xs) >= 0 && Math.max(...xs) <= scene.width;
            if (uncut)
              pointsOf(there?.path ?? '').forEach(([x, y], i) => {
                expect(Math.abs(x - scene.left - (points[i]?.[0] ?? NaN))).toBeLessThan(0.11);
                expect(y).toBe(points[i]?.[1]);
              });
            const [first, wholeFirst] = [points[0], pointsOf(there?.path ?? '')[0]];
            const beginsNear = (xs[0] ?? NaN) > -scene.width && (xs[0] ?? NaN) < 2 * scene.width;
            if (beginsNear)
              expect(Math.abs((wholeFirst?.[0] ?? NaN) - scene.left - (first?.[0] ?? NaN))).toBeLessThan(0.11);
            // What runs out of the scene keeps its height: its straight stretch stays on the line between the bends.
            const [[x1, y1], [x2, y2]] = tie.bends;
            if (!here.arrow) {
              const [x, y] = points.at(-1) ?? expect.unreachable();
              expect(y).toBeCloseTo(y1 + ((x + scene.left - x1) / (x2 - x1)) * (y2 - y1), 0);
            }
            expect(here.word?.x ?? null).toEqual(tie.word ? tie.word.x - scene.left : null);
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

/** The points of a path, control points too. */
function pointsOf(path: string): [number, number][] {
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

function bezier([a = [0, 0], b = [0, 0], c = [0, 0]]: [number, number][], at: number): [number, number] {
  const along = (i: 0 | 1) => (1 - at) ** 2 * a[i] + 2 * at * (1 - at) * b[i] + at ** 2 * c[i];
  return [along(0), along(1)];
}

describe('ties', () => {
  /*
      e1 ──▶ e0 ──▶ e2          e0 follows from e1 (a source says so); e2 responds to e0 (our reading)
  */
  const TUPLES: EventTuple[] = [
    ['2010-01-01', 'A', related(['follows-from', 'e1', 's'])],
    ['2005-01-01', 'B'],
    ['2020-01-01', 'C', related(['responds-to', 'e0'])],
    ['2025-01-01', 'D'],
  ];
  const more = { bounds: DECADES };
  const given = setting(TUPLES, more, 30 * YEAR);
  const { world } = given;
  const xOf = (id: string) => world.marks.find((mark) => world.input.table.names.id(mark.row) === id)?.x ?? NaN;

  it('lead from the earlier to the later event, with the words that the chosen one’s details use', () => {
    const [before, after] = tiesIn(given);
    expect(before).toMatchObject({
      kind: 'follows-from',
      inverse: false,
      sourced: true,
      word: { text: 'led to' },
    });
    expect([before?.from[0], before?.to[0]]).toEqual([xOf('e1'), xOf('e0')]);
    expect(after).toMatchObject({
      kind: 'responds-to',
      inverse: true,
      sourced: false,
      word: { text: 'was answered by' },
    });
    expect([after?.from[0], after?.to[0]]).toEqual([xOf('e0'), xOf('e2')]);
  });

  it('have their words nearer to the other event than to the chosen one', () => {
    for (const { word, inverse, from, to } of tiesIn(given)) {
      const [far, near] = inverse ? [to, from] : [from, to];
      expect(Math.abs((word?.x ?? NaN) - far[0])).toBeLessThan(Math.abs((word?.x ?? NaN) - near[0]));
    }
  });

  it('begin and end outside the rings of their marks', () => {
    for (const {
      from,
      to,
      ends: [start, end],
    } of tiesIn(given)) {
      const gaps = [Math.hypot(start[0] - from[0], start[1] - from[1]), Math.hypot(end[0] - to[0], end[1] - to[1])];
      expect(gaps[0]).toBeCloseTo(RING * glyph + 2, 6);
      expect(gaps[1]).toBeCloseTo(RING * glyph + 4, 6);
    }
  });

  it('bow away from the axis, the longer round the shorter', () => {
    const fan = (tone: 'cooperation' | 'strain') =>
      tiesIn(
        setting(
          [
            ['2001-01-01', 'A', { tone }],
            ['2018-01-01', 'B', { tone, ...related(['follows-from', 'e0']) }],
            ['2028-01-01', 'C', { tone, ...related(['follows-from', 'e0']) }],
          ],
          more,
          30 * YEAR,
        ),
      );
    const up = fan('cooperation').map(({ from, bends }) => from[1] - bends[0][1]);
    const down = fan('strain').map(({ from, bends }) => bends[0][1] - from[1]);
    for (const [short = NaN, long = NaN] of [up, down]) {
      expect(short).toBeGreaterThan(glyph);
      expect(long).toBeGreaterThan(short);
    }
  });

  it('bow the same way where what came of it began earlier', () => {
    const [back] = tiesIn(
      setting(
        [
          ['2010-01-01', 'A', related(['hindered-by', 'e1'])],
          ['2020-01-01', 'B'],
        ],
        more,
        30 * YEAR,
      ),
    );
    expect(back?.from[0]).toBeGreaterThan(back?.to[0] ?? NaN);
    for (const [, y] of back?.bends ?? []) expect(y).toBeLessThan((back?.from[1] ?? NaN) - glyph);
  });

  it('meet a bar where it is nearest, and not at its ends', () => {
    const [tie] = tiesIn(
      setting(
        [
          ['2008/2020', 'A bar'],
          ['2015-01-01', 'B', { tone: 'strain', ...related(['part-of', 'e0']) }],
        ],
        more,
        30 * YEAR,
      ),
    );
    expect(tie?.from[0]).toBe(tie?.to[0]);
    const [aside] = tiesIn(
      setting(
        [
          ['2008/2020', 'A bar'],
          ['2025-01-01', 'B', related(['follows-from', 'e0'])],
        ],
        more,
        30 * YEAR,
      ),
    );
    const bar = setting([['2008/2020', 'A bar']], more, 30 * YEAR).world.marks[0];
    expect(aside?.from[0]).toBeCloseTo((bar?.x1 ?? NaN) - 0.75 * glyph, 6);
  });

  it('are one where several would be alike, and none within one cluster', () => {
    const crowd = Array.from({ length: 300 }, (_, i): EventTuple => [
      '2017-12-22',
      `Event ${i}`,
      { weight: 1, ...related(['follows-from', 'e0']) },
    ]);
    const given2 = setting([['2003-01-01', 'A', { weight: 3 }], ...crowd], more, 30 * YEAR);
    const ties = tiesIn(given2);
    expect(given2.world.clusters.length).toBeGreaterThan(0);
    expect(ties).toHaveLength(given2.world.marks.length - 1 + given2.world.clusters.length);
    const alike = crowd.map(([date, title]): EventTuple => [date, title, related(['part-of', 'e150'])]);
    const inside = setting(alike, more, 30 * YEAR, 'e299');
    const cluster = shownOf(inside.world, inside.row);
    expect(inside.links).toHaveLength(1);
    expect(shownOf(inside.world, inside.world.input.table.names.rowOf('e150') ?? -1)).toBe(cluster);
    expect(cluster && 'rows' in cluster).toBe(true);
    expect(tiesIn(inside)).toEqual([]);
  });

  it('of a hub have words for the nearest only', () => {
    const spokes = Array.from({ length: 60 }, (_, i): EventTuple => [
      `${2001 + Math.floor(i / 3)}-0${1 + (i % 3) * 3}-01`,
      'B',
      { tone: i % 2 ? 'strain' : 'cooperation', ...related(['follows-from', 'e0']) },
    ]);
    const ties = tiesIn(
      setting([['2000-02-01', 'A'], ...spokes], { bounds: DECADES, size: { width: 4000, height: 900 } }, 30 * YEAR),
    );
    expect(ties.length).toBe(60);
    expect(ties.slice(24).every(({ word }) => word === null)).toBe(true);
    expect(ties.filter(({ word }) => word).length).toBeGreaterThan(6);
  });

  it('are none where the chosen event is filtered away, and none to an event that is', () => {
    const without = (id: string) =>
      setting(TUPLES, more, 30 * YEAR, 'e0', (row) => world.input.table.names.id(row) !== id);
    expect(tiesIn(without('e0'))).toEqual([]);
    expect(tiesIn(without('e1')).map((tie) => tie.kind)).toEqual(['responds-to']);
  });

  it('run out of a scene that has one end, and are left out of one that has nothing of them', () => {
    const near = setting(TUPLES, more, YEAR);
    const ties = tiesIn(near);
    const at = (year: number) =>
      cutTies(ties, cutScene(near.world, { start: Date.UTC(year, 0, 1), end: Date.UTC(year, 0, 1) + YEAR }));
    expect(at(2010).map(({ arrow, sourced }) => [arrow !== null, sourced])).toEqual([
      [true, true],
      [false, false],
    ]);
    // In the middle of nowhere only the straight stretch is seen.
    expect(at(2015).map(({ path }) => path.includes('Q'))).toEqual([false]);
    expect(at(2020).map(({ arrow }) => arrow !== null)).toEqual([true]);
    expect(at(2025)).toEqual([]);
    // Before the page has a size there is no scene to draw in.
    expect(cutTies(ties, { left: ties[0]?.from[0] ?? NaN, width: 0 })).toEqual([]);
  });
});
