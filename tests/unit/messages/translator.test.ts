import { describe, expect, it, test } from 'vitest';
import { t } from '../support/translate.ts';

describe('what is put into a sentence', () => {
  it('keeps its own direction to itself', () => {
    expect(t('detail.byline', { publisher: 'وكالة الأنباء', published: '9 July 2024' })).toBe(
      '\u2068وكالة الأنباء\u2069, 9 July 2024',
    );
    expect(t.list(['הארץ', 'Yonhap'])).toBe('\u2068הארץ\u2069 and Yonhap');
  });

  it('is left as it is where it has none', () => {
    expect(t('detail.byline', { publisher: '연합뉴스', published: '9 July 2024' })).toBe('연합뉴스, 9 July 2024');
  });

  test.each(['\\u202Efdp.exe', '\\x1B[31m', '\\u{202E}', '\\\\u202E', '\\x5Cu202E', 'C:\\users'])(
    'is no escape that would be decoded: %s',
    (text) => {
      expect(t('detail.title-quoted', { title: text })).toBe(`“${text}”`);
      expect(t('detail.locator', { source: t('detail.title-quoted', { title: text }), locator: text })).toBe(
        `“${text}”, ${text}`,
      );
    },
  );
});
