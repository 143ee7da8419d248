import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_GAP, packLane, type PackItem, type Placement } from '../../../src/core/layout/pack.ts';
import { runs } from '../support/profile.ts';

/** A mark from `x0` to `x1`; the label stands after a glyph, and in a bar (wider than 20) after the glyph in it. */
type ItemTuple = [x0: number, x1: number, labelWidth: number, weight?: number, quoted?: boolean];

const itemsOf = (tuples: readonly ItemTuple[]): PackItem[] =>
  tuples.map(([x0, x1, labelWidth, weight = 2, quoted = false]) => ({
    x0,
    x1,
    labelX: (x1 - x0 > 20 ? x0 + 18 : x1) + LABEL_GAP,
    labelWidth,
    weight,
    quoted,
  }));

/** Placements as they are drawn below: the row and R, L or - for the label's side; null for what found no place. */
const packed = (tuples: readonly ItemTuple[], rows: number, firstRow = 0, worldWidth = 1000) =>
  packLane(itemsOf(tuples), rows, firstRow, worldWidth).map((placement) => placement && written(placement));

function written({ slot, side }: Placement): string {
  return `${slot}${{ right: 'R', left: 'L', none: '-' }[side]}`;
}

describe('packLane', () => {
  it('sets apart marks side by side in the row nearest the axis', () => {
    /*
      row 0   ●[label]        ●[label]
    */
    expect(
      packed(
        [
          [0, 14, 50],
          [200, 214, 50],
        ],
        3,
      ),
    ).toEqual(['0R', '0R']);
  });

  it('goes one row out where the label before is in the way', () => {
    /*
      row 1          ●[label]
      row 0   ●[label]
    */
    expect(
      packed(
        [
          [100, 114, 80],
          [150, 164, 80],
        ],
        3,
      ),
    ).toEqual(['0R', '1R']);
  });

  it('puts the label on the left where there is no row further out', () => {
    /*
      row 0            [label]●●[label]        the heavier goes first and takes the right
    */
    expect(
      packed(
        [
          [300, 314, 80, 2],
          [324, 338, 80, 3],
        ],
        1,
      ),
    ).toEqual(['0L', '0R']);
  });

  it('lets a quoted event go before others of its weight, and after heavier ones', () => {
    /*
      row 0            [label]●●[label]        the quoted one goes first and takes the right
    */
    expect(
      packed(
        [
          [300, 314, 80, 2],
          [324, 338, 80, 2, true],
        ],
        1,
      ),
    ).toEqual(['0L', '0R']);
    expect(
      packed(
        [
          [300, 314, 80, 2, true],
          [324, 338, 80, 3],
        ],
        1,
      ),
    ).toEqual(['0L', '0R']);
    expect(
      packed(
        [
          [300, 314, 80, 2],
          [324, 338, 80, 2],
        ],
        1,
      ),
    ).toEqual(['0R', null]);
  });

  it('puts the label on the left where the world ends on the right, and nowhere where it ends on both', () => {
    /*
      row 0                [label]●│              row 0  │●│
    */
    expect(packed([[960, 974, 80]], 2)).toEqual(['0L']);
    expect(packed([[10, 24, 80]], 2, 0, 60)).toEqual(['0-']);
  });

  it('counts 8 px of air between neighbours, and not a pixel more', () => {
    /*
      row 1                  ●[20]
      row 0   ●[14+7+20]     ●[20]        0–41, then 49 fits and 48.9 does not
    */
    expect(
      packed(
        [
          [0, 14, 20],
          [49, 63, 20],
        ],
        2,
      ),
    ).toEqual(['0R', '0R']);
    expect(
      packed(
        [
          [0, 14, 20],
          [48.9, 62.9, 20],
        ],
        2,
      ),
    ).toEqual(['0R', '1R']);
  });

  it('writes a label into a bar, and past its end where the bar is short', () => {
    /*
      row 1                          ●[label]
      row 0   ▬[label]▬▬▬▬▬▬▬▬▬▬▬   ▬▬[label]    the bar of 0–200 holds its label, that of 208–238 is longer with it
    */
    expect(
      packed(
        [
          [0, 200, 60],
          [208, 238, 100],
          [250, 264, 20],
        ],
        3,
      ),
    ).toEqual(['0R', '0R', '1R']);
  });

  it('takes the label of the lighter first, then its place', () => {
    /*
      row 0   ●[label 3]                       no room for the label of the second on either side
              ●                                nor for the third at all
    */
    expect(
      packed(
        [
          [100, 114, 80, 1],
          [100, 114, 80, 3],
          [220, 234, 900, 2],
        ],
        1,
      ),
    ).toEqual([null, '0R', '0-']);
  });

  it('keeps the rows before the first one free', () => {
    expect(
      packed(
        [
          [0, 14, 50],
          [5, 19, 50],
        ],
        3,
        1,
      ),
    ).toEqual(['1R', '2R']);
    expect(packed([[0, 14, 50]], 1, 1)).toEqual([null]);
  });

  it('places nothing in no rows, and nothing where there is nothing', () => {
    expect(packed([], 3)).toEqual([]);
    expect(packed([[0, 14, 50]], 0)).toEqual([null]);
  });

  it('lets a crowd have its marks rather than a few labels', () => {
    // 22 px a mark: 40 of them need 880 px of a stretch that has 4 × 250. Eight labels would fill it.
    const crowd = Array.from({ length: 40 }, (_, i): ItemTuple => [i * 6, i * 6 + 14, 100, 1]);
    const placements = packLane(itemsOf(crowd), 4, 0, 1000);
    expect(placements.filter(Boolean)).toHaveLength(40);
  });
});

const anItem = fc
  .tuple(
    fc.integer({ min: 0, max: 900 }),
    fc.constantFrom(14, 14, 40, 300),
    fc.integer({ min: 5, max: 250 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([x0, length, width, weight]): ItemTuple => [x0, x0 + length, width, weight]);
const someItems = fc.array(anItem, { maxLength: 60 }).map((tuples) => tuples.sort((a, b) => a[0] - b[0]));
const WORLD = 1200;

describe('packLane, whatever the items', () => {
  it('keeps what is in one row apart', () => {
    fc.assert(
      fc.property(
        someItems,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 1 }),
        (tuples, rows, firstRow) => {
          const items = itemsOf(tuples);
          const placements = packLane(items, rows, firstRow, WORLD);
          const taken = items
            .flatMap((item, i) => {
              const at = placements[i];
              if (!at) return [];
              const from = at.side === 'left' ? item.x0 - LABEL_GAP - item.labelWidth : item.x0;
              const to = at.side === 'right' ? Math.max(item.x1, item.labelX + item.labelWidth) : item.x1;
              if (at.side === 'left') expect(from).toBeGreaterThanOrEqual(0);
              if (at.side === 'right') expect(item.labelX + item.labelWidth).toBeLessThanOrEqual(WORLD);
              return [{ slot: at.slot, from, to }];
            })
            .sort((a, b) => a.slot - b.slot || a.from - b.from);
          taken.forEach((stretch, i) => {
            const next = taken[i + 1];
            expect(stretch.slot).toBeGreaterThanOrEqual(firstRow);
            expect(stretch.slot).toBeLessThan(rows);
            if (next?.slot === stretch.slot) expect(next.from - stretch.to).toBeGreaterThanOrEqual(8 - 1e-9);
          });
        },
      ),
    );
  });

  it('does not let a lighter item take the place or the label of a heavier one', () => {
    fc.assert(
      fc.property(
        someItems,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 2 }),
        fc.nat(),
        (tuples, rows, weight, which) => {
          fc.pre(tuples.length > 0);
          const at = which % tuples.length;
          const [x0, x1, width] = tuples[at] ?? [0, 14, 10];
          const twins: ItemTuple[] = [
            [x0, x1, width, weight],
            [x0, x1, width, weight + 1],
          ];
          const placements = packLane(
            itemsOf([...tuples.slice(0, at), ...twins, ...tuples.slice(at + 1)]),
            rows,
            0,
            WORLD,
          );
          const [lighter, heavier] = [placements[at], placements[at + 1]];
          if (lighter) expect(heavier).not.toBeNull();
          if (lighter && lighter.side !== 'none') expect(heavier?.side).not.toBe('none');
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('places the landmarks as if there were no others', () => {
    fc.assert(
      fc.property(someItems, fc.integer({ min: 1, max: 6 }), (tuples, rows) => {
        const labelled = (placements: (Placement | null)[]) =>
          placements.map((placement) => (placement && placement.side !== 'none' ? written(placement) : 'unlabelled'));
        const all = labelled(packLane(itemsOf(tuples), rows, 0, WORLD)).filter((_, i) => tuples[i]?.[3] === 3);
        const alone = labelled(packLane(itemsOf(tuples.filter((tuple) => tuple[3] === 3)), rows, 0, WORLD));
        expect(all).toEqual(alone);
      }),
    );
  });
});
