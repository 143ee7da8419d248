import { measuring } from '../bench/measure.mjs';
import { expect, test } from './support/page.ts';

/**
 * What a step may cost at 5,000 events, against 200. A pan draws nothing anew. After a tick 500 of the 5,000 are left and
 * 20 of the 200, so one picture is full and the other nearly empty: that is what the second figure allows for.
 */
const MOST = { pan: 1.5, tick: 2.5 };

test('a pan step and ticking a type cost what the pixels cost: 5,000 events against 200', async ({ browser }) => {
  const measure = async (count: number) => {
    const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
    await page.goto(`http://127.0.0.1:4311/many-${count}/?time=2018/2024`);
    await expect(page.getByRole('status')).toContainText(`${count.toLocaleString('en')} events`);
    const { rested, pan, tick } = await measuring(page);
    await rested();
    const figures = { pan: await pan(30), tick: (await tick(3)).on };
    await page.close();
    return figures;
  };
  // Both twice, one after the other: what the machine does meanwhile is not held against one of them.
  const [few, many] = [[await measure(200)], [await measure(5000)]];
  few.push(await measure(200));
  many.push(await measure(5000));
  const least = (figures: { pan: number; tick: number }[], key: 'pan' | 'tick') =>
    Math.min(...figures.map((one) => one[key]));
  for (const key of ['pan', 'tick'] as const) {
    const [at200, at5000] = [least(few, key), least(many, key)];
    expect(
      at5000 / at200,
      `${key}: ${at5000.toFixed(1)} ms at 5,000, ${at200.toFixed(1)} ms at 200`,
    ).toBeLessThanOrEqual(MOST[key]);
  }
});
