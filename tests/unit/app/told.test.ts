import { describe, expect, it, test } from 'vitest';
import { toldNotices, toldProblems } from '../../../src/app/told.ts';
import type { Notice, NoticeCode } from '../../../src/core/view/param.ts';
import { t } from '../support/translate.ts';

const unknown = (parameter: string, ...values: string[]) =>
  values.map((value): Notice => ({ code: 'unknown', parameter, value }));

describe('notices of an address', () => {
  it('quote an id, a time, and no more than three of many', () => {
    expect(toldNotices(unknown('event', 'no-such-2024'), t)).toEqual([
      'The link asks for something that is not known here, so the usual view is shown instead: event = “no-such-2024”.',
    ]);
    const two = [
      ...unknown('time', '1800/1805'),
      ...unknown('type', ...Array.from({ length: 200 }, (_, i) => `t-${i}`)),
    ];
    expect(toldNotices(two, t)).toEqual([
      expect.stringMatching(/: time = “1800\/1805”\.$/),
      expect.stringMatching(/: type = “t-0”, “t-1”, “t-2”, and 197 more\.$/),
    ]);
  });

  it('are one short line, however much the link says', () => {
    const [line = '', ...others] = toldNotices(unknown('event', 'x'.repeat(3000), 'y'.repeat(3000)), t);
    expect(others).toEqual([]);
    expect(line.length).toBeLessThan(250);
    expect(line).toContain(`“${'x'.repeat(39)}…”`);
  });

  test.each<[NoticeCode]>([['unknown'], ['repeated'], ['reserved'], ['clipped'], ['retired']])(
    'lend nobody their voice: %s',
    (code) => {
      for (const value of [
        'Your account is locked',
        'evil.example/win',
        '”. It is false. “',
        'a\u202Eb',
        '<b>',
        '당신',
      ]) {
        const [line] = toldNotices([{ code, parameter: 'q', value }], t);
        expect(line).not.toContain(value);
        expect(line).toContain('q');
        expect(line).not.toContain('“');
      }
    },
  );

  it('say the same once', () => {
    expect(toldNotices([...unknown('event', 'a'), ...unknown('event', 'a')], t)).toHaveLength(1);
  });
});

describe('files that could not be had', () => {
  it('are named together where the reason is one', () => {
    const problem = (file: string, code: string, detail = '') => ({ file, code, detail });
    expect(
      toldProblems(
        [
          problem('dataset.json', 'unreachable'),
          problem('events.json', 'unreachable'),
          problem('sources.json', 'not-found', '404'),
        ],
        t,
      ),
    ).toEqual([
      'dataset.json and events.json could not be loaded: the server could not be reached.',
      'sources.json could not be loaded: the server says 404.',
    ]);
  });
});
