import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptRuns } from '../../../src/core/words/scripts.ts';

test.each([
  ['Xinhua, 3 May 2018', undefined, [['Xinhua, 3 May 2018', undefined]]],
  [
    'Ataeyeongu (아태연구), 2017',
    undefined,
    [
      ['Ataeyeongu (', undefined],
      ['아태연구', 'ko'],
      ['), 2017', undefined],
    ],
  ],
  [
    '홍인표 and 藤本欣也',
    'ja',
    [
      ['홍인표', 'ko'],
      [' and ', undefined],
      ['藤本欣也', 'ja'],
    ],
  ],
  // Han alone: the document's language, or Chinese.
  ['北', 'ko', [['北', 'ko']]],
  ['习近平', 'zh-Hans', [['习近平', 'zh-Hans']]],
  ['習近平', 'en', [['習近平', 'zh']]],
  // What stands in one name is not torn apart.
  ['중국 내 北노동자', undefined, [['중국 내 北노동자', 'ko']]],
  ['上海、杭州などを参観', undefined, [['上海、杭州などを参観', 'ja']]],
  ['', undefined, [['', undefined]]],
] as const)('“%s” in %s', (text, language, expected) => {
  expect(scriptRuns(text, language).map((run) => [run.text, run.lang])).toEqual(expected);
});

test('the runs joined are the text', () => {
  const text = fc
    .array(fc.constantFrom('a', ' ', '北', '한', 'カ', '、', '(', '🙂', 'ー', '\n'))
    .map((all) => all.join(''));
  let several = 0;
  fc.assert(
    fc.property(text, (any) => {
      const runs = scriptRuns(any);
      expect(runs.map((run) => run.text).join('')).toBe(any);
      if (runs.length > 1) several++;
      if (runs.length > 1) expect(runs.every((run) => run.text !== '')).toBe(true);
    }),
  );
  expect(several).toBeGreaterThan(0);
});
