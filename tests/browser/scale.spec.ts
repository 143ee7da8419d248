import { measuring } from '../bench/measure.mjs';
import { expect, test } from './support/page.ts';

/**
 * What a step may cost at 5,000 events, against 200. A pan draws nothing anew. After a tick 500 of the 5,000 are left and
 * 20 of the 200, so one picture is full and the other nearly empty: that is what the second figure allows for.
 */
const MOST = { pan: 1.5, tick: 2.5 };
const ROUNDS = 6;

interface Figures {
  /** Main-thread milliseconds a step. */
  readonly pan: number;
  readonly tick: number;
}

test('a pan step and ticking a type cost what the pixels cost: 5,000 events against 200', async ({ browser }) => {
  const measure = async (count: number): Promise<Figures> => {
    const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
    await page.goto(`http://127.0.0.1:4311/many-${count}/?time=2018/2024`);
    await expect(page.getByRole('status')).toContainText(`${count.toLocaleString('en')} events`);
    const { rested, pan, tick } = await measuring(page);
    await rested();
    const figures = { pan: await pan(30), tick: (await tick(3)).on };
    await page.close();
    return figures;
  };
  // In turn, until both hold: what the machine does meanwhile only ever adds to a figure, so the least of each is nearest
  // to what the page itself costs, and a page that costs too much does so in every round.
  const [few, many]: [Figures[], Figures[]] = [[], []];
  let told = '';
  for (let round = 0; round < ROUNDS; round++) {
    few.push(await measure(200));
    many.push(await measure(5000));
    const ratios = (['pan', 'tick'] as const).map((key) => {
      const [at200, at5000] = [few, many].map((all) => Math.min(...all.map((one) => one[key]))) as [number, number];
      told += `round ${round + 1}, ${key}: ${at5000.toFixed(1)} ms at 5,000, ${at200.toFixed(1)} ms at 200\n`;
      return at5000 / at200 <= MOST[key];
    });
    if (ratios.every(Boolean)) return;
  }
  expect(told, 'no round held').toBe('');
});
