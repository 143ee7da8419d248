import { expect, test } from 'vitest';
import { bareHtml } from '../../../src/core/evidence/bareHtml.ts';

test.each([
  ['<p style="color: red" class=a>one</p>', '<p>one</p>'],
  ['<a title="a > b" href=\'#"\'>two</a>', '<a>two</a>'],
  ['<img src="x" onerror="f(\'>\')"/>three', '<img>three'],
  ['<p hidden>a</p><p hidden="">b</p><p data-hidden class="hidden">c</p>', '<p hidden>a</p><p hidden>b</p><p>c</p>'],
  ['a<!-- <p style=x> -->b', 'a b'],
  ['a<style>p { color: red }</style>b<SCRIPT src=x>"<p>"</SCRIPT >c', 'a b c'],
  // What is no tag stays.
  ['3 < 4 and 5 > 4; a <3', '3 < 4 and 5 > 4; a <3'],
  ['an open <p class="x', 'an open <p class="x'],
  ['&amp;lt;p&nbsp;', '&amp;lt;p&nbsp;'],
  // Until the end of a style that has none, its tag alone is lost.
  ['a<style>b', 'a<style>b'],
])('%s', (html, bare) => {
  expect(bareHtml(html)).toBe(bare);
});

test('a long page is bared in a time that grows with it', () => {
  const page = '<div class="a" style="b">word</div>\n'.repeat(50_000);
  expect(bareHtml(page)).toBe('<div>word</div>\n'.repeat(50_000));
});
