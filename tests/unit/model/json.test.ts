import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubleKeyIssues, doubleKeys } from '../../../src/core/model/json.ts';

describe('keys that stand twice in one object', () => {
  it.each<[string, (string | number)[][]]>([
    ['{"a":1,"a":2}', [['a']]],
    ['{"a":{"b":1},"c":{"b":1}}', []],
    ['{"a":[{"b":1},{"b":1,"b":[2],"c":3}]}', [['a', 1, 'b']]],
    ['{"a":"b","b":"a","c":["a","b"]}', []],
    ['{"a\\"":1,"a\\\\":2,"a":{"x":"{\\"a\\":1}"}}', []],
    ['{"a":1,"\\u0061":2}', [['a']]],
    ['{"a":1,"a":2,"a":3}', [['a'], ['a']]],
    ['{"a":{"b":1,"b":2},"a":0}', [['a', 'b'], ['a']]],
    ['[]', []],
    ['"a"', []],
  ])('%s', (text, paths) => {
    expect(doubleKeys(text).map(({ path }) => path)).toEqual(paths);
  });

  it('are none in what a program has written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(doubleKeys(JSON.stringify(value, null, 1))).toEqual([]);
      }),
    );
  });

  it('are found wherever one is put', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.string(),
        fc.array(fc.oneof(fc.constant('list'), fc.string()), { maxLength: 5 }),
        (value, key, way) => {
          const inner = `{${JSON.stringify(key)}:0,${JSON.stringify(key)}:${JSON.stringify(value)}}`;
          const text = way.reduceRight(
            (inside, step) => (step === 'list' ? `[0,${inside}]` : `{${JSON.stringify(step)}:${inside}}`),
            inner,
          );
          expect(doubleKeys(text).map(({ path }) => path)).toEqual([
            [...way.map((step) => (step === 'list' ? 1 : step)), key],
          ]);
        },
      ),
    );
  });

  it('do not overflow, however deep', () => {
    expect(doubleKeys(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toEqual([]);
  });

  it('are issues that name the record', () => {
    const text = '{"format":1,"events":[{"id":"one","title":"a","title":"b"},{"x":1,"x":2}],"format":1}';
    expect(doubleKeyIssues('events', text, JSON.parse(text))).toEqual([
      { file: 'events', code: 'double-key', record: 'one', field: 'title', setAside: 'part' },
      { file: 'events', code: 'double-key', record: '#2', field: 'x', setAside: 'part' },
      { file: 'events', code: 'double-key', field: 'format', setAside: 'part' },
    ]);
  });
});
