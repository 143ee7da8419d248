import { expect, test } from 'vitest';
import { shapeOf } from '../../../src/core/table/shape.ts';
import { decodeTime } from '../../../src/core/time/interval.ts';
import { shapeWords } from '../../../src/core/words/shapeWords.ts';
import { type EventTuple, tableOf } from '../support/events.ts';
import { t } from '../support/translate.ts';

const S = { tone: 'strain' } as const;
const N = { tone: 'neutral' } as const;

function words(time: string, ...tuples: EventTuple[]): string {
  const table = tableOf(tuples);
  return shapeWords(
    shapeOf(
      table,
      Uint32Array.from(tuples, (_, row) => row),
      decodeTime(time)!,
    ),
    t,
  );
}

test('a view of years: how many of each tone are in it, and in which year most begin', () => {
  expect(words('2016/2026', ['2018-01-01'], ['2018-05-02'], ['2019', '', S], ['2030'])).toBe(
    'From 2016 to 2026: 2 events of cooperation, 1 of strain; most in 2018.',
  );
  // One of 2001 is in view, but began before it.
  expect(words('2016/2017', ['2001/..'], ['2016', '', S], ['2017', '', N])).toBe(
    'From 2016 to 2017: 1 event of cooperation, 1 of strain, 1 neutral.',
  );
});

test('a view of one year: in which month; what is known to the year alone began in none', () => {
  expect(words('2024', ['2024'], ['2024'], ['2024-07-01', '', S], ['2024-07?', '', S])).toBe(
    'In 2024: 2 events of cooperation, 2 of strain; most in July.',
  );
  expect(words('2024-03/2024-05', ['2024-04-01', '', S])).toBe('In 2024: no event of cooperation, 1 of strain.');
});
