import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/core/layout/mark.ts';
import { cutScene, layoutWorld } from '../../../src/core/layout/scene.ts';
import {
  hitBox,
  isInView,
  type Move,
  moveStop,
  nearest,
  type Stop,
  stopsOf,
  withinView,
} from '../../../src/core/layout/stops.ts';
import { YEAR } from '../../../src/core/time/units.ts';
import { clampViewport } from '../../../src/core/time/viewport.ts';
import { type EventTuple, randomTable, seeded, tableOf } from '../support/events.ts';
import { inputOf } from '../support/layout.ts';

const bounds = { start: Date.UTC(2000, 0, 1), end: Date.UTC(2030, 0, 1) };

/*
      cooperation   e0 2002      e2 2010          e4 2020
      strain             e1 2005      e3 2012 ▬▬▬▬▬▬▬▬▬▬▬▬ 2025
      neutral                                        e5 2021
*/
const TUPLES: EventTuple[] = [
  ['2002-06-01', 'A', { tone: 'cooperation' }],
  ['2005-06-01', 'B', { tone: 'strain' }],
  ['2010-06-01', 'C', { tone: 'cooperation' }],
  ['2012/2025', 'D', { tone: 'strain' }],
  ['2020-06-01', 'E', { tone: 'cooperation' }],
  ['2021-06-01', 'F', { tone: 'neutral' }],
];
const input = inputOf(tableOf(TUPLES), { bounds });
const world = layoutWorld(input, input.size.width / (30 * YEAR));
const stops = stopsOf(world);
const at = (id: string): Stop => stops.find((stop) => stop.key === `event:${id}`) ?? expect.unreachable(id);

/** Thousands of events leave clusters behind. */
const crowded = layoutWorld(inputOf(randomTable(1000, 5, 'clumped')), 1e-9);

describe('stopsOf', () => {
  it('lists every mark and every cluster once, in time order', () => {
    expect(stops.map((stop) => stop.key)).toEqual([
      'event:e0',
      'event:e1',
      'event:e2',
      'event:e3',
      'event:e4',
      'event:e5',
    ]);
    const all = stopsOf(crowded);
    expect(crowded.clusters.length).toBeGreaterThan(0);
    expect(all).toHaveLength(crowded.marks.length + crowded.clusters.length);
    expect(new Set(all.map((stop) => stop.key)).size).toBe(all.length);
    expect(all.map((stop) => stop.x)).toEqual(all.map((stop) => stop.x).sort((a, b) => a - b));
    expect(all.every((stop) => (stop.mark === undefined) !== (stop.cluster === undefined))).toBe(true);
  });

  it('stands at the start of a bar and the middle of a glyph', () => {
    expect(at('e3').mark?.kind).toBe('bar');
    expect(at('e3').x).toBe(at('e3').mark?.x0);
    expect(at('e0').x).toBe(at('e0').mark?.x);
  });
});

describe('moveStop', () => {
  it.each<[from: string, move: Move, to: string | null]>([
    ['e1', 'previous', 'e0'],
    ['e0', 'previous', null],
    ['e1', 'next', 'e2'],
    ['e5', 'next', null],
    ['e3', 'first', 'e0'],
    ['e3', 'last', 'e5'],
    ['e0', 'first', 'e0'],
    // Up and down go to the nearest in time: e4 is nearer to e5 than the start of the bar e3 is.
    ['e0', 'down', 'e1'],
    ['e2', 'down', 'e3'],
    ['e4', 'down', 'e3'],
    ['e1', 'up', 'e0'],
    ['e3', 'up', 'e2'],
    ['e5', 'up', 'e3'],
    ['e3', 'down', 'e5'],
    ['e0', 'down', 'e1'],
    ['e0', 'up', null],
    ['e5', 'down', null],
  ])('from %s %s leads to %s', (from, move, to) => {
    expect(moveStop(stops, at(from), move)?.key ?? null).toBe(to && `event:${to}`);
  });

  it('passes over a lane in which nothing can be reached', () => {
    const withoutStrain = stops.filter((stop) => stop.lane !== 1);
    expect(moveStop(withoutStrain, at('e0'), 'down')?.key).toBe('event:e5');
    expect(moveStop(withoutStrain, at('e5'), 'up')?.key).toBe('event:e4');
  });

  it('reaches every stop from the first by next, and comes back by previous', () => {
    const all = stopsOf(crowded);
    const walk = (from: Stop | undefined, move: Move) => {
      const path: Stop[] = [];
      for (let stop = from ?? null; stop; stop = moveStop(all, stop, move)) path.push(stop);
      return path;
    };
    expect(walk(all[0], 'next')).toEqual(all);
    expect(walk(all.at(-1), 'previous')).toEqual([...all].reverse());
  });
});

describe('nearest', () => {
  it('finds the stop nearest to a place, the earlier of two, and none among none', () => {
    expect(nearest(stops, -100)?.key).toBe('event:e0');
    expect(nearest(stops, at('e2').x + 1)?.key).toBe('event:e2');
    expect(nearest(stops, (at('e0').x + at('e1').x) / 2)?.key).toBe('event:e0');
    expect(nearest([], 0)).toBeNull();
  });
});

describe('isInView', () => {
  const years = (from: number, to: number) => ({ start: Date.UTC(from, 0, 1), end: Date.UTC(to, 0, 1) });
  const shown = (from: number, to: number) =>
    stops.filter((stop) => isInView(stop, years(from, to), world)).map((stop) => stop.key.slice(6));

  it('asks for any part of the mark: a bar counts from its start to its end', () => {
    expect(shown(2000, 2030)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4', 'e5']);
    expect(shown(2004, 2007)).toEqual(['e1']);
    expect(shown(2014, 2018)).toEqual(['e3']);
    expect(shown(2027, 2029)).toEqual([]);
  });

  it('agrees with the boxes of marks and clusters in the scene', () => {
    const all = stopsOf(crowded);
    const { size, bounds: within } = crowded.input;
    const span = size.width / crowded.pixelsPerMillisecond;
    const random = seeded(1);
    for (let i = 0; i < 20; i++) {
      const view = clampViewport({ start: within.start + random() * (within.end - within.start), end: 0 }, within);
      view.end = view.start + span;
      const scene = cutScene(crowded, view);
      const inside = (x0: number, x1: number) => x1 >= scene.offset && x0 <= scene.offset + size.width;
      const drawn = [
        ...scene.marks
          .filter((mark) => inside(mark.x0, mark.x1))
          .map((mark) => `event:${crowded.input.table.names.id(mark.row)}`),
        ...scene.clusters
          .filter((cluster) => inside(cluster.x - cluster.width / 2, cluster.x + cluster.width / 2))
          .map((cluster) => `cluster:${cluster.key}`),
      ];
      expect(
        all
          .filter((stop) => isInView(stop, view, crowded))
          .map((stop) => stop.key)
          .sort(),
      ).toEqual(drawn.sort());
    }
  });
});

describe('hitBox', () => {
  const mark = (x0: number, x1: number, label: Mark['label'] = null) => ({ ...at('e0').mark, x0, x1, label }) as Mark;
  const label = (x: number, side: 'left' | 'right') => ({ text: 'A', x, side, width: 60, shortened: false });

  it('is as wide as asked for, in the middle of what is smaller', () => {
    expect(hitBox(mark(100, 114), 24)).toEqual({ left: 95, width: 24 });
    expect(hitBox(mark(100, 400), 24)).toEqual({ left: 100, width: 300 });
  });

  it('takes in the label on either side', () => {
    expect(hitBox(mark(100, 114, label(121, 'right')), 24)).toEqual({ left: 100, width: 81 });
    expect(hitBox(mark(100, 114, label(33, 'left')), 24)).toEqual({ left: 33, width: 81 });
  });

  it('is at least 24 wide for every mark of any scene', () => {
    for (const drawn of [...world.marks, ...crowded.marks]) {
      const { left, width } = hitBox(drawn, 24);
      expect(width).toBeGreaterThanOrEqual(24 - 1e-6);
      expect([left <= drawn.x0, left + width >= drawn.x1 - 1e-6]).toEqual([true, true]);
    }
  });
});

describe('withinView', () => {
  const view = { left: 100, width: 300 };
  const within = (left: number, width: number) => withinView({ left, width }, view, 24);

  it('leaves a box in view alone, and cuts off what an edge would cut', () => {
    expect(within(150, 60)).toEqual({ left: 150, width: 60 });
    expect(within(20, 200)).toEqual({ left: 100, width: 120 });
    expect(within(350, 200)).toEqual({ left: 350, width: 50 });
    expect(within(0, 900)).toEqual(view);
  });

  it('is wide enough for a finger, and in view, wherever the box is', () => {
    for (let left = 0; left < 500; left += 3)
      for (const width of [4, 24, 90]) {
        const box = within(left, width);
        expect(box.width).toBeGreaterThanOrEqual(24);
        expect([box.left >= 100, box.left + box.width <= 400]).toEqual([true, true]);
      }
  });
});
