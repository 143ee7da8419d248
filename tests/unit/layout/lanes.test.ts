import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lane, OTHERS, planLanes } from '../../../src/core/layout/lanes.ts';
import { buildTable, valueOf } from '../../../src/core/table/table.ts';
import { type EventTuple, eventsOf, randomTable, tableOf, TYPES } from '../support/events.ts';
import { LANE_FACETS } from '../../../src/core/table/facets.ts';

const SIZES = { slot: 28, name: 24, axis: 28, fewestSlots: 2 };

const times = (n: number, more: EventTuple[2]): EventTuple[] =>
  Array.from({ length: n }, () => ['2017-12-22', 'An event', more]);
const toned = (up: number, down: number, neutral = 0) =>
  tableOf([
    ...times(up, { tone: 'cooperation' }),
    ...times(down, { tone: 'strain' }),
    ...times(neutral, { tone: 'neutral' }),
  ]);

/** The middles of a lane's rows. */
const rowsOf = ({ slots, firstSlotY, slotStep }: Lane) =>
  Array.from({ length: slots }, (_, i) => firstSlotY + i * slotStep);

describe('lanes by tone', () => {
  it('stand on both sides of the axis; the upper’s name stands above the picture, the lower’s on top of it', () => {
    /*
      0    ┌ 4 rows of 52 ┐  cooperation
      208  ╞═ axis ═══════╡  28
      236  │ strain       │  name 24
           │ 4 rows of 52 │
      468  └──────────────┘
    */
    const { lanes, axisY, height, stems } = planLanes(toned(4, 4), 'tone', 468, SIZES);
    expect([axisY, height, stems]).toEqual([208, 468, true]);
    expect(lanes).toEqual([
      { key: 'cooperation', y: 0, height: 208, nameY: -12, slots: 4, firstSlotY: 182, slotStep: -52, stems: true },
      { key: 'strain', y: 236, height: 232, nameY: 248, slots: 4, firstSlotY: 286, slotStep: 52, stems: true },
    ]);
  });

  it.each<[up: number, down: number, share: number]>([
    [1, 1, 0.5],
    [6, 4, 0.6],
    [99, 1, 0.75],
    [0, 9, 0.25],
    [0, 0, 0.5],
  ])('for %i above and %i below share the height %d', (up, down, share) => {
    const { lanes } = planLanes(toned(up, down), 'tone', 600, SIZES);
    const [above, below] = lanes.map((lane, at) => lane.height - (at === 0 ? 0 : SIZES.name));
    expect((above ?? 0) / ((above ?? 0) + (below ?? 0))).toBeCloseTo(share, 9);
  });

  it('make room for what is neutral to the tie only where there is any', () => {
    expect(planLanes(toned(3, 3), 'tone', 500, SIZES).lanes.map((lane) => lane.key)).toEqual(['cooperation', 'strain']);
    const { lanes } = planLanes(toned(3, 3, 1), 'tone', 500, SIZES);
    expect(lanes.map((lane) => lane.key)).toEqual(['cooperation', 'strain', 'neutral']);
    expect(lanes[2]?.slots).toBe(1);
  });
});

describe('lanes by type and actor', () => {
  it('follow the axis in the dataset’s order, leaving out types that have no event', () => {
    const table = tableOf([...times(1, { type: 'crisis' }), ...times(3, { type: 'visit' })]);
    const { lanes, axisY, stems } = planLanes(table, 'type', 400, SIZES);
    expect(lanes.map((lane) => lane.key)).toEqual(['visit', 'crisis']);
    expect(lanes[0]).toMatchObject({
      y: SIZES.axis,
      nameY: SIZES.axis + 12,
      firstSlotY: SIZES.axis + 24 + 14,
      slotStep: 28,
    });
    expect(lanes[0]?.slots).toBeGreaterThan(lanes[1]?.slots ?? 0);
    expect([axisY, stems]).toEqual([0, false]);
  });

  it('go by the first actor of an event, who acted most first', () => {
    const table = tableOf([...times(1, { actors: ['PRK', 'CHN'] }), ...times(2, { actors: ['CHN'] })]);
    expect(planLanes(table, 'actor', 400, SIZES).lanes.map((lane) => lane.key)).toEqual(['CHN', 'PRK']);
  });

  it('give the actors with most events their own, and gather the rest, if they are two or more', () => {
    const acting = (...counts: number[]) =>
      tableOf(counts.flatMap((count, i) => times(count, { actors: [`A${String.fromCharCode(65 + i)}`] })));
    const lanesOf = (...counts: number[]) =>
      planLanes(acting(...counts), 'actor', 400, SIZES).lanes.map((lane) => lane.key);
    expect(lanesOf(1, 2, 3, 4, 5, 6)).toEqual(['AF', 'AE', 'AD', 'AC', 'AB', 'AA']);
    expect(lanesOf(1, 2, 3, 4, 5, 6, 7)).toEqual(['AG', 'AF', 'AE', 'AD', 'AC', OTHERS]);
    // What are many together may outnumber the first, and come last all the same.
    expect(lanesOf(2, 2, 2, 2, 3, ...Array.from({ length: 20 }, () => 1))).toEqual([
      'AE',
      'AA',
      'AB',
      'AC',
      'AD',
      OTHERS,
    ]);
  });

  it('tell others from events that name no actor, who keep their lane where they are many', () => {
    const named = Array.from({ length: 7 }, (_, i) => times(2, { actors: [`A${String.fromCharCode(65 + i)}`] })).flat();
    expect(
      planLanes(tableOf([...named, ...times(3, { actors: [] })]), 'actor', 400, SIZES).lanes.map((lane) => lane.key),
    ).toEqual(['', 'AA', 'AB', 'AC', 'AD', OTHERS]);
  });

  it('gather no types, however many', () => {
    const types = Array.from({ length: 9 }, (_, i) => ({ ...TYPES[0]!, id: `type-${i}` }));
    const events = eventsOf(types.map(({ id }): EventTuple => ['2017', 'An event', { type: id }]));
    expect(
      planLanes(buildTable({ events, types, actors: new Map(), people: new Map() }), 'type', 400, SIZES).lanes,
    ).toHaveLength(9);
  });

  it('have a row for each landmark and one more, as far as four, where they are not drawn dense', () => {
    const table = tableOf(
      [0, 1, 2, 3, 9].flatMap((landmarks, i) => [
        ...times(9, { type: TYPES[i]!.id }),
        ...times(landmarks, { type: TYPES[i]!.id, weight: 3 }),
      ]),
    );
    const rows = (fewestSlots: number) =>
      planLanes(table, 'type', 100, { ...SIZES, fewestSlots }).lanes.map((lane) => lane.slots);
    expect(rows(2)).toEqual([2, 2, 3, 4, 4]);
    expect(rows(1)).toEqual([1, 1, 1, 1, 1]);
    // No more rows than events.
    expect(planLanes(tableOf(times(2, { weight: 3 })), 'type', 60, SIZES).lanes[0]?.slots).toBe(2);
  });

  it('grow past a height that cannot hold them', () => {
    const table = tableOf(TYPES.map(({ id }): EventTuple => ['2017', 'An event', { type: id }]));
    const { lanes, height } = planLanes(table, 'type', 100, SIZES);
    expect(lanes.map((lane) => lane.slots)).toEqual([1, 1, 1, 1, 1]);
    expect(height).toBe(28 + 5 * (24 + 28));
  });
});

it('by any actors there are six lanes at most, in the order of their events with others last, and every event is in one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 39 }), { maxLength: 200 }), (acted) => {
      const table = tableOf(
        acted.map((actor): EventTuple => [
          '2017-12-22',
          'An event',
          { actors: [`A${String.fromCharCode(65 + (actor % 26))}${actor >= 26 ? 'X' : ''}`] },
        ]),
      );
      const { lanes, laneOf } = planLanes(table, 'actor', 500, SIZES);
      const actors = Array.from({ length: table.length }, (_, row) => valueOf(table, 'actor', row));
      const events = new Map(actors.map((actor) => [actor, actors.filter((other) => other === actor).length]));
      const ordered = [...events].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([actor]) => actor);
      const counts = lanes.map((_, at) => laneOf.filter((lane) => lane === at).length);
      const own = lanes.filter((lane) => lane.key !== OTHERS);
      expect(lanes.length).toBe(Math.min(ordered.length, 6));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(acted.length);
      expect(own.map((lane) => lane.key)).toEqual(ordered.slice(0, own.length));
      expect(lanes.findIndex((lane) => lane.key === OTHERS)).toBe(ordered.length > 6 ? 5 : -1);
      actors.forEach((actor, row) => {
        const lane = lanes[laneOf[row] ?? -1]?.key;
        expect(lane).toBe(own.some(({ key }) => key === actor) ? actor : OTHERS);
      });
    }),
  );
});

it('an event that names several actors stands in the lane of the first, who acted', () => {
  const table = tableOf([
    ['2017', 'One', { actors: ['PRK', 'CHN'] }],
    ['2018', 'Another', { actors: ['CHN', 'PRK', 'UNSC'] }],
    ['2019', 'A third', { actors: ['CHN'] }],
  ]);
  const { lanes, laneOf } = planLanes(table, 'actor', 500, SIZES);
  expect(lanes.map((lane) => lane.key)).toEqual(['CHN', 'PRK']);
  expect([...laneOf]).toEqual([1, 0, 0]);
});

it('any plan has lanes apart, rows within them, and every event in the lane of its kind', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 120 }),
      fc.nat(),
      fc.constantFrom(...LANE_FACETS),
      fc.integer({ min: 0, max: 900 }),
      (n, seed, group, height) => {
        const table = randomTable(n, seed, 'spread');
        const plan = planLanes(table, group, height, SIZES);
        const bands = [
          ...plan.lanes.map((lane) => [lane.y, lane.y + lane.height]),
          [plan.axisY, plan.axisY + SIZES.axis],
        ].sort(([a], [b]) => (a ?? 0) - (b ?? 0));
        bands.forEach(([from], i) => expect(from).toBeCloseTo(bands[i - 1]?.[1] ?? 0, 6));
        expect(plan.height).toBeGreaterThanOrEqual(Math.max(height, bands.at(-1)?.[1] ?? 0) - 1e-6);
        for (const lane of plan.lanes) {
          expect(lane.slots).toBeGreaterThanOrEqual(1);
          expect(Math.abs(lane.slotStep)).toBeGreaterThanOrEqual(SIZES.slot);
          for (const y of rowsOf(lane)) {
            expect(Math.abs(y - lane.nameY)).toBeGreaterThanOrEqual((SIZES.slot + SIZES.name) / 2 - 1e-6);
            expect([y - SIZES.slot / 2 >= lane.y - 1e-6, y + SIZES.slot / 2 <= lane.y + lane.height + 1e-6]).toEqual([
              true,
              true,
            ]);
          }
        }
        const keys = Array.from(plan.laneOf, (lane) => plan.lanes[lane]?.key);
        const names = keys.map((_, row) => valueOf(table, group, row));
        expect(keys).toEqual(names);
      },
    ),
  );
});
