import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LANGUAGE_TAG } from '../../../src/core/model/languageTag.ts';
import { t } from '../support/translate.ts';

const intlTakes = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
};

describe('a language tag', () => {
  test.each(['ko', 'en-GB', 'zh-Hant-HK', 'es-419', 'zh-Hans', 'sr-Latn-RS', 'de-1996', 'yue', 'und', 'EN-gb'])(
    '%s is one',
    (tag) => {
      expect([LANGUAGE_TAG.test(tag), intlTakes(tag)]).toEqual([true, true]);
    },
  );

  test.each(['', 'x', 'zh-simplified', 'en_GB', 'chinese-', 'zh--Hans', ' ko', 'ko ', 'k', '-', 'zh-Hantt-HK1', '123'])(
    '%j is none',
    (tag) => {
      expect([LANGUAGE_TAG.test(tag), intlTakes(tag)]).toEqual([false, false]);
    },
  );

  it('is taken by Intl, whatever it is, but for a variant that is named twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2}|-[0-9]{3})?(-[a-z0-9]{5,8})?$/), (tag) => {
        expect(LANGUAGE_TAG.test(tag)).toBe(true);
        expect(intlTakes(tag), tag).toBe(true);
      }),
    );
  });
});

test.each(['zh-simplified', 'zh-Hant-HK', 'es-419', 'x', '', 'qqq', '__proto__'])(
  'the name of %j never throws',
  (tag) => {
    expect(typeof t.language(tag)).toBe('string');
    expect(t.language('ko')).toBe('Korean');
  },
);
