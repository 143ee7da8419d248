import { describe, expect, it } from 'vitest';
import { LANE_FACETS } from '../../../src/core/table/facets.ts';
import { layoutAtRest } from '../../../src/core/layout/atRest.ts';
import { cutScene, layoutScene, layoutWorld, type SceneInput, type World } from '../../../src/core/layout/scene.ts';
import { DAY, YEAR } from '../../../src/core/time/units.ts';
import { clampViewport, pan, spanOf, type Viewport } from '../../../src/core/time/viewport.ts';
import { type EventTuple, QUOTED, randomTable, randomTuples, seeded, tableOf } from '../support/events.ts';
import {
  arrangement,
  boxesOf,
  lostOrDoubled,
  misplaced,
  outOfLane,
  overlaps,
  ownLabelFaults,
} from '../support/faults.ts';
import { allRows, inputOf, METRICS, NEARLY, SIZES } from '../support/layout.ts';

const COUNTS = [0, 1, 6, 50, 200, 1000, 5000];

/** From all of it to a week, somewhere in the middle of things. */
function spansOf(bounds: Viewport): number[] {
  const whole = spanOf(bounds);
  return [whole, whole / 8, Math.max(2 * YEAR, whole / 60), 60 * DAY, 7 * DAY].filter((span) => span <= whole);
}

/** Every size, grouping and zoom, for events in both patterns; of the many, each grouping in one of the sizes. */
function worldsOf(n: number): { input: SceneInput; world: World; span: number; name: string }[] {
  return (['spread', 'clumped'] as const).flatMap((pattern) => {
    const table = randomTable(n, n + 1, pattern);
    return LANE_FACETS.flatMap((group, i) =>
      SIZES.filter((_, j) => n < 1000 || i === j).flatMap((size) => {
        const input = inputOf(table, { group, size });
        return spansOf(input.bounds).map((span) => {
          const name = `${n} ${pattern} events by ${group} in ${size.width}×${size.height} over ${Math.round(span / DAY)} days`;
          return { input, world: layoutWorld(input, size.width / span), span, name };
        });
      }),
    );
  });
}

/** Views of one span: the ends of the timeline, the thick of it, and the starts of what is long. */
function viewsOf(input: SceneInput, span: number, random: () => number): Viewport[] {
  const { bounds, table } = input;
  const rows = Array.from({ length: 3 }, () => table.start[Math.floor(random() * table.length)] ?? bounds.start);
  return [bounds.start, bounds.end - span, ...rows.map((start) => start + (random() - 0.7) * span)]
    .filter(Number.isFinite)
    .map((start) => clampViewport({ start, end: start + span }, bounds));
}

describe.each(COUNTS)('for %i events', (n) => {
  const random = seeded(n);
  let laidOut: ReturnType<typeof worldsOf> | undefined;
  const worlds = () => (laidOut ??= worldsOf(n));

  it('nothing overlaps, at any size, grouping and zoom', () => {
    for (const { input, world, span, name } of worlds()) {
      expect(overlaps(boxesOf(world.marks, world.clusters)), name).toEqual([]);
      expect(ownLabelFaults(world.marks), name).toEqual([]);
      for (const view of viewsOf(input, span, random)) {
        const scene = cutScene(world, view);
        expect(overlaps(boxesOf(scene.marks, scene.clusters)), `${name}, cut`).toEqual([]);
        expect(ownLabelFaults(scene.marks), `${name}, cut`).toEqual([]);
      }
    }
  });

  it('no event is lost: each is a mark, or counted in one cluster', () => {
    for (const { input, world, name } of worlds()) {
      const counted = world.clusters.reduce((sum, cluster) => sum + cluster.count, 0);
      expect(world.marks.length + counted, name).toBe(input.kept.length);
      expect(lostOrDoubled(input, world), name).toEqual([]);
    }
  });

  it('every mark and cluster in view is in the scene, where it belongs', () => {
    for (const { input, world, span, name } of worlds()) {
      for (const view of viewsOf(input, span, random))
        expect(misplaced(world, cutScene(world, view), view), name).toEqual([]);
    }
  });

  it('panning changes no height, no label, no mark into a cluster and no cluster', () => {
    for (const { input, world, span, name } of worlds()) {
      const [first, ...others] = viewsOf(input, span, random).map((view) => arrangement(cutScene(world, view)));
      const merged = new Map(first);
      for (const other of others) {
        for (const [key, place] of other) {
          expect(merged.get(key) ?? place, `${name}: ${key}`).toBe(place);
          merged.set(key, place);
        }
      }
    }
  });

  it('at rest no label is cut, none is without its mark, and nothing overlaps or is lost', () => {
    for (const { input, span, name } of worlds()) {
      for (const view of viewsOf(input, span, random)) {
        const world = layoutAtRest(input, view);
        expect(overlaps(boxesOf(world.marks, world.clusters)), name).toEqual([]);
        expect(ownLabelFaults(world.marks), name).toEqual([]);
        expect(lostOrDoubled(input, world), name).toEqual([]);
        expect(outOfLane(world), name).toEqual([]);
        const scene = cutScene(world, view);
        expect(overlaps(boxesOf(scene.marks, scene.clusters)), `${name}, cut`).toEqual([]);
        expect(misplaced(world, scene, view), name).toEqual([]);
        const [left, right] = [scene.offset - NEARLY, scene.offset + input.size.width + NEARLY];
        const cut = scene.marks.filter(({ label, x }) => {
          if (!label || label.x + label.width < left) return false;
          const glyphs = x - METRICS.glyph / 2 >= left && x + METRICS.glyph / 2 <= right;
          const inside = label.x >= left && label.x + label.width <= right;
          return glyphs ? !inside : label.x < right;
        });
        expect(
          cut.map((mark) => mark.row),
          name,
        ).toEqual([]);
      }
    }
  });

  it('the scene is bounded by its pixels, whatever the number of events', () => {
    for (const { input, world, span, name } of worlds()) {
      const rows = world.plan.lanes.reduce((sum, lane) => sum + lane.slots, 0);
      expect(rows * METRICS.slot, name).toBeLessThanOrEqual(world.plan.height);
      for (const view of viewsOf(input, span, random)) {
        const scene = cutScene(world, view);
        // A row's marks are at least a glyph wide and apart; two may stick out, one at either edge.
        expect(scene.marks.length, name).toBeLessThanOrEqual(rows * (scene.width / METRICS.glyph + 2));
        expect(scene.clusters.length, name).toBeLessThanOrEqual(
          world.plan.lanes.length * (scene.width / (3 * METRICS.glyph) + 4),
        );
        // February is a twelfth shorter than the month that the spacing reckons with.
        expect(scene.ticks.length, name).toBeLessThanOrEqual(scene.width / (METRICS.tickSpacing * 0.9) + 1);
      }
    }
  });

  it('marks, labels and clusters stay in their lane, out of its name and out of the axis', () => {
    for (const { world, name } of worlds()) expect(outOfLane(world), name).toEqual([]);
  });

  it('no label goes beyond what any view can show', () => {
    for (const { input, world, name } of worlds()) {
      const worldWidth = spanOf(input.bounds) * world.pixelsPerMillisecond;
      const beyond = world.marks.filter(
        ({ label }) => label && (label.x < -NEARLY || label.x + label.width > worldWidth + NEARLY),
      );
      expect(
        beyond.map((mark) => mark.row),
        name,
      ).toEqual([]);
    }
  });

  it('no cluster is cut at the edge of what any view can show', () => {
    for (const { input, world, name } of worlds()) {
      const worldWidth = spanOf(input.bounds) * world.pixelsPerMillisecond;
      const cut = world.clusters.filter(
        ({ x, width }) => x - width / 2 < -NEARLY || x + width / 2 > worldWidth + NEARLY,
      );
      expect(
        cut.map((cluster) => cluster.key),
        name,
      ).toEqual([]);
    }
  });
});

it('the events made up for these tests bring about every case', () => {
  const all = [...worldsOf(200), ...worldsOf(1000)].map(({ world }) => world);
  const marks = all.flatMap((world) => world.marks);
  const found = new Set(marks.map(({ kind, label }) => `${kind}, label ${label?.side ?? 'lost'}`));
  const cases = ['bar', 'glyph'].flatMap((kind) => ['left', 'right', 'lost'].map((side) => `${kind}, label ${side}`));
  expect([...found].sort()).toEqual(cases.sort());
  expect(marks.some((mark) => mark.label?.shortened && mark.unconfirmed)).toBe(true);
  expect(marks.some((mark) => mark.label && mark.unsureStart && !mark.unsureEnd)).toBe(true);
  expect(all.some((world) => world.clusters.length > 20)).toBe(true);
  expect(all.some((world) => world.clusters.length === 0)).toBe(true);
});

describe('layoutScene', () => {
  const table = randomTable(200, 7, 'spread');
  const input = inputOf(table);

  it('panning at whole milliseconds leaves stacking alone, with a world laid out anew for each view', () => {
    const random = seeded(3);
    const start = Date.UTC(1990, 0, 1);
    const view = { start, end: start + Math.round(5 * YEAR) };
    const before = arrangement(layoutScene(input, view));
    for (let i = 0; i < 20; i++) {
      const by = Math.round((random() - 0.5) * 4 * YEAR);
      const after = arrangement(layoutScene(input, { start: view.start + by, end: view.end + by }));
      for (const [key, place] of after) expect(before.get(key) ?? place, key).toBe(place);
    }
  });

  it('gives the same scene for the same input, and leaves the input as it was', () => {
    const view = pan(input.bounds, 0, input.bounds);
    const columns = () =>
      structuredClone({ table: { ...table, names: null }, kept: input.kept, bounds: input.bounds, size: input.size });
    const before = columns();
    const first = layoutScene(input, view);
    expect(layoutScene(input, view)).toEqual(first);
    expect(columns()).toEqual(before);
  });

  it('lays out kept events only, in lanes that do not follow the filter', () => {
    const kept = allRows(table).filter((row) => row % 7 === 0);
    const scene = layoutWorld({ ...input, kept }, 1e-9);
    expect(scene.plan).toEqual(layoutWorld(input, 1e-9).plan);
    expect(scene.marks.every((mark) => mark.row % 7 === 0)).toBe(true);
  });

  it('is empty, and does not fail, before the page has a size', () => {
    const scene = layoutScene(inputOf(tableOf([['2017-12-22']]), { size: { width: 0, height: 0 } }), input.bounds);
    expect(scene.ticks).toEqual([]);
    expect(scene.width).toBe(0);
  });
});

describe('cutScene', () => {
  const input = inputOf(randomTable(200, 7, 'spread'));
  const view = { start: Date.UTC(1990, 0, 1), end: Date.UTC(2000, 0, 1) };
  const world = layoutWorld(input, input.size.width / spanOf(view));

  it.each([0, 0.5, 1, 2])('has %d screens of air on each side', (overscan) => {
    const scene = cutScene(world, view, overscan);
    expect(scene.width).toBe((1 + 2 * overscan) * input.size.width);
    expect(Math.abs(scene.offset - overscan * input.size.width)).toBeLessThanOrEqual(0.5);
    expect(misplaced(world, scene, view)).toEqual([]);
    expect(scene.ticks.every(({ x }) => x >= -NEARLY && x <= scene.width + NEARLY)).toBe(true);
  });

  it('leaves out what lies beyond', () => {
    const { marks, clusters, width } = cutScene(world, view);
    const boxes = boxesOf(marks, clusters);
    const reaching = boxes.filter((box) => box.x1 > -3 * METRICS.glyph && box.x0 < width + 3 * METRICS.glyph);
    expect(new Set(reaching.map((box) => box.owner))).toEqual(new Set(boxes.map((box) => box.owner)));
    expect(marks.length).toBeLessThan(world.marks.length);
  });
});

describe('a heavier event', () => {
  // Each event twice, with one title and one date: whatever the crowd, what befalls the lighter befalls the heavier last.
  const twins = (n: number, weight: number): EventTuple[] =>
    randomTuples(n, n, 'clumped').flatMap(([date, title, more]) => [
      [date, title, { ...more, weight }],
      [date, title, { ...more, weight: weight + 1 }],
    ]);

  it.each([
    [60, 1],
    [400, 1],
    [2000, 1],
    [60, 2],
    [400, 2],
    [2000, 2],
  ])('keeps its label and its mark where its twin has one (%i pairs, from weight %i)', (n, weight) => {
    const tuples = twins(n, weight);
    const table = tableOf(tuples);
    // Bold letters would make the twin of weight 3 longer, and so no twin.
    const metrics = { ...METRICS, measureText: (text: string) => METRICS.measureText(text, false) };
    const input = inputOf(table, { metrics, group: 'type' });
    for (const span of spansOf(input.bounds)) {
      const { marks } = layoutWorld(input, input.size.width / span);
      const byId = new Map(marks.map((mark) => [table.names.id(mark.row), mark]));
      for (let i = 0; i < tuples.length; i += 2) {
        const [lighter, heavier] = [byId.get(`e${i}`), byId.get(`e${i + 1}`)];
        if (lighter) expect(heavier, `mark of e${i + 1}`).toBeDefined();
        if (lighter?.label) expect(heavier?.label, `label of e${i + 1}`).not.toBeNull();
      }
    }
  });

  it('gives way to a quoted one of its weight', () => {
    // Of one day and in two rows: one keeps its mark and label, two are gathered.
    const labelled = (quoted: number) => {
      const tuples = [0, 1, 2].map((i): EventTuple => ['2017-12-22', `Event ${i}`, i === quoted ? QUOTED : {}]);
      const input = inputOf(tableOf(tuples), {
        group: 'type',
        size: { width: 800, height: 80 },
        bounds: { start: Date.UTC(2000, 0, 1), end: Date.UTC(2030, 0, 1) },
      });
      return layoutWorld(input, input.size.width / (20 * YEAR))
        .marks.filter((mark) => mark.label)
        .map((mark) => mark.row);
    };
    expect([0, 1, 2].map(labelled)).toEqual([[0], [1], [2]]);
  });

  it('of weight 3 keeps a label among a hundred lighter ones on the days around it', () => {
    const crowd = Array.from({ length: 100 }, (_, i): EventTuple => [
      `2017-${i % 2 ? 12 : 11}-${String(1 + (i % 28)).padStart(2, '0')}`,
      `Lighter ${i}`,
      { weight: 1 + (i % 2) },
    ]);
    const table = tableOf([...crowd, ['2017-12-01', 'The landmark', { weight: 3 }]]);
    const input = inputOf(table, { bounds: { start: Date.UTC(2000, 0, 1), end: Date.UTC(2030, 0, 1) } });
    const { marks, clusters } = layoutWorld(input, input.size.width / (20 * YEAR));
    expect(marks.find((mark) => mark.weight === 3)?.label?.text).toBe('The landmark');
    expect(clusters.length).toBeGreaterThan(0);
  });
});

describe('a mark', () => {
  const worldOf = (tuples: EventTuple[], span: number) => {
    const input = inputOf(tableOf(tuples), { bounds: { start: Date.UTC(2000, 0, 1), end: Date.UTC(2030, 0, 1) } });
    return layoutWorld(input, input.size.width / span);
  };
  const xOf = (world: World, time: number) => (time - world.input.bounds.start) * world.pixelsPerMillisecond;

  it('of a year spans the year when zoomed in, and stands in its middle when zoomed out', () => {
    const [near, far] = [worldOf([['2024']], 2 * YEAR), worldOf([['2024']], 30 * YEAR + 8 * DAY)];
    const [start, end] = [Date.UTC(2024, 0, 1), Date.UTC(2025, 0, 1)];
    expect(near.marks[0]).toMatchObject({ kind: 'bar' });
    expect(near.marks[0]?.x0).toBeCloseTo(xOf(near, start), 6);
    expect(near.marks[0]?.x1).toBeCloseTo(xOf(near, end), 6);
    // At 30 years in 820 px a year is 27 px, still a bar; in 360 px it is 12.
    const narrow = layoutWorld({ ...far.input, size: SIZES[0] }, 360 / (30 * YEAR));
    expect(narrow.marks[0]).toMatchObject({ kind: 'glyph' });
    expect(narrow.marks[0]?.x).toBeCloseTo(xOf(narrow, (start + end) / 2), 6);
  });

  it('of an open or unknown end reaches to the end of the timeline', () => {
    const world = worldOf([['2020-01-01/..'], ['../2010-06-01'], ['2021-01-01/']], 10 * YEAR);
    const byId = new Map(world.marks.map((mark) => [world.input.table.names.id(mark.row), mark]));
    expect(byId.get('e0')).toMatchObject({ kind: 'bar', unsureStart: false, unsureEnd: false });
    expect(byId.get('e0')?.x1).toBeCloseTo(xOf(world, world.input.bounds.end), 6);
    expect(byId.get('e1')?.x0).toBe(0);
    expect(byId.get('e2')).toMatchObject({ unsureStart: false, unsureEnd: true });
  });

  it.each<[date: string, start: boolean, end: boolean]>([
    ['2017-12-22', false, false],
    ['2024-07?', true, true],
    ['1956-08~', true, true],
    ['2020-01-22?/2023-08-26', true, false],
    ['2020-01-22/2023-08-26~', false, true],
    ['2020-01-22%/2023-08-26%', true, true],
    ['/2023-08-26', true, false],
  ])('of %s says which ends are unsure', (date, unsureStart, unsureEnd) => {
    const table = tableOf([[date]]);
    expect(layoutWorld(inputOf(table), 1e-8).marks[0]).toMatchObject({ unsureStart, unsureEnd });
  });

  it('says whether it is confirmed, and leaves room for a quotation mark where a source is quoted', () => {
    const world = worldOf(
      [
        ['2010-01-01', 'One', { status: 'confirmed' }],
        ['2012-01-01', 'One', { status: 'reported', ...QUOTED }],
        ['2014-01-01', 'One', { status: 'planned' }],
        ['2016-01-01', 'One', { status: 'disputed' }],
      ],
      20 * YEAR,
    );
    expect(world.marks.map((mark) => mark.unconfirmed)).toEqual([false, true, true, true]);
    expect(world.marks.map((mark) => mark.quoted)).toEqual([false, true, false, false]);
    const [plain, quoted] = world.marks.map((mark) => mark.label?.width ?? 0);
    expect(quoted).toBeGreaterThan(plain ?? NaN);
  });

  it('shortens a label that is too long, and says so', () => {
    const title = 'A title of eighty characters, as long as any title of an event is allowed to be';
    const [whole, cut] = worldOf(
      [
        ['2001-01-01', 'Short'],
        ['2010-01-01', title],
      ],
      20 * YEAR,
    ).marks.map((mark) => mark.label);
    expect(whole).toMatchObject({ text: 'Short', shortened: false });
    expect(cut?.shortened).toBe(true);
    expect(cut?.text).toMatch(/^A title of .*\S…$/);
    expect(title.startsWith(cut?.text.slice(0, -1) ?? '?')).toBe(true);
    expect(cut?.width).toBeLessThanOrEqual(18 * METRICS.glyph);
  });

  it('shortens a label no more than it must', () => {
    const label = worldOf([['2010-01-01', 'M'.repeat(80)]], 20 * YEAR).marks[0]?.label;
    expect(label?.text).toMatch(/^M+…$/);
    expect(METRICS.measureText(`M${label?.text}`, false)).toBeGreaterThan(18 * METRICS.glyph);
  });

  it('has a stem to the axis when it is a glyph beside it, and not otherwise', () => {
    const tuples: EventTuple[] = [
      ['2010-01-01', 'Up', { tone: 'cooperation' }],
      ['2012-01-01', 'Down', { tone: 'strain' }],
      ['2014-01-01', 'Aside', { tone: 'neutral' }],
      ['2016/2020', 'Bar', { tone: 'strain' }],
    ];
    const { marks, plan } = worldOf(tuples, 20 * YEAR);
    expect(marks.map((mark) => mark.stemTo)).toEqual([plan.axisY, plan.axisY + METRICS.axis, null, null]);
  });

  it('that is a bar brings its label into a view that begins after it, and keeps it inside', () => {
    const world = worldOf([['2005/2025', 'A long time']], 4 * YEAR);
    const scene = cutScene(world, { start: Date.UTC(2012, 5, 1), end: Date.UTC(2012, 5, 1) + 4 * YEAR });
    const [mark] = scene.marks;
    expect(mark?.x).toBeGreaterThan(scene.offset);
    expect(mark?.label?.x).toBeLessThan(scene.offset + 3 * METRICS.glyph);
    // At its very end there is no more room, and the label stays behind rather than leave the bar.
    const last = cutScene(world, { start: Date.UTC(2025, 11, 1), end: Date.UTC(2025, 11, 1) + 4 * YEAR }).marks[0];
    expect(last?.label && last.label.x + last.label.width).toBeLessThan(last?.x1 ?? NaN);
    expect(last?.x).toBeLessThan(0);
  });
});

describe('a crowd', () => {
  it('of more events on one day than a call can have arguments is counted', () => {
    const table = tableOf(Array.from({ length: 150_000 }, (): EventTuple => ['2017-12-22']));
    const { marks, clusters } = layoutWorld(inputOf(table), 1e-9);
    expect(marks.length + clusters.reduce((sum, cluster) => sum + cluster.count, 0)).toBe(150_000);
    expect(clusters[0]?.end).toBe(Date.UTC(2017, 11, 23) - 1);
  });

  it('leaves what is alone where it finds no row as a glyph near its date, without a stem that would point beside it', () => {
    // Six bars, and one row for them: the first takes it, and the others begin in cells of their own.
    const bars = Array.from({ length: 6 }, (_, i): EventTuple => [`200${i}/2020`, `Bar ${i}`]);
    const world = layoutWorld(
      inputOf(tableOf(bars), { group: 'type', size: { width: 900, height: 80 } }),
      900 / (20 * YEAR),
    );
    expect(world.clusters).toEqual([]);
    expect(world.marks.map(({ kind, label, stemTo }) => ({ kind, label, stemTo }))).toEqual(
      bars.map((_, i) => ({ kind: i === 0 ? 'bar' : 'glyph', label: null, stemTo: null })),
    );
    world.marks.forEach((mark, i) => {
      const start = (Date.UTC(2000 + i, 0, 1) - world.input.bounds.start) * world.pixelsPerMillisecond;
      // Where the bar's own glyph would be, or half a glyph beside it to stay in its cell.
      expect(Math.abs(mark.x - (start + 0.75 * METRICS.glyph))).toBeLessThanOrEqual(METRICS.glyph / 2 + NEARLY);
    });
  });
});

describe('today', () => {
  const bounds = { start: Date.UTC(2000, 0, 1), end: Date.UTC(2030, 0, 1) };
  const now = Date.UTC(2020, 0, 1);
  const sceneFrom = (year: number, group: 'tone' | 'type' = 'tone') =>
    layoutScene(inputOf(tableOf([['2010-01-01']]), { bounds, now, group }), {
      start: Date.UTC(year, 0, 1),
      end: Date.UTC(year + 2, 0, 1),
    });

  it('stands where now is, beside the ticks', () => {
    const scene = sceneFrom(2019);
    const tick = scene.ticks.find(({ time }) => time === now);
    expect(scene.today).toBeCloseTo(tick?.x ?? NaN, 6);
    expect(scene.today).toBeCloseTo(scene.offset + (365 * 820) / 731, 6);
  });

  it('is absent where the scene does not reach it', () => {
    expect(sceneFrom(2005).today).toBeNull();
    expect(sceneFrom(2024).today).toBeNull();
  });

  it.each(['tone', 'type'] as const)('has its word in a strip that no mark enters, by %s', (group) => {
    const { todayY, lanes, axisY, axisHeight } = sceneFrom(2019, group);
    const inName = lanes.some((lane) => Math.abs(todayY - lane.nameY) < 1);
    expect(inName).toBe(true);
    expect(todayY < axisY || todayY > axisY + axisHeight).toBe(true);
  });
});
