import { describe, expect, it } from 'vitest';
import { embedCode } from '../../../src/core/view/embedCode.ts';

const COMPACT = 'https://example.org/sub/?time=2016%2F2025&event=unsc-2397&ui=compact';
const FULL = 'https://example.org/sub/?time=2016%2F2025&event=unsc-2397';

/** Reads an element of the code back: its attributes and text, unescaped in one pass as a browser does. */
function read(code: string, tag: string): { attributes: Record<string, string>; text: string } {
  const found = new RegExp(`<${tag}((?: [a-z]+="[^"<>]*")*)>([^<]*)</${tag}>`).exec(code);
  if (!found) throw new Error(`no well-formed <${tag}> in ${code}`);
  const attributes = [...(found[1] ?? '').matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [
    name,
    unescaped(value ?? ''),
  ]);
  return { attributes: Object.fromEntries(attributes) as Record<string, string>, text: unescaped(found[2] ?? '') };
}

const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '');

describe('embedCode', () => {
  const code = embedCode(COMPACT, FULL, 'China–DPRK relations', 'Open the full view');

  it('is a frame that says what it is, loads late, fills the width and may do what sharing needs', () => {
    const { attributes, text } = read(code, 'iframe');
    expect(attributes).toMatchObject({
      src: COMPACT,
      title: 'China–DPRK relations',
      loading: 'lazy',
      width: '100%',
      allow: 'fullscreen; clipboard-write',
    });
    expect(attributes['height']).toMatch(/^[1-9]\d{2}$/);
    expect(text).toBe('');
  });

  it('has a plain link to the full view below it', () => {
    expect(read(code, 'a')).toEqual({ attributes: { href: FULL }, text: 'Open the full view' });
    expect(code.indexOf('<a ')).toBeGreaterThan(code.indexOf('</iframe>'));
  });

  it('asks for no script and no other element', () => {
    expect(code.match(/<[a-z]+/g)).toEqual(['<iframe', '<p', '<a']);
  });

  const nasty = `"><script>alert('x')</script> &quot; &amp;lt; & <b onload="x">`;

  it.each([0, 1, 2, 3])('escapes quotes, ampersands and angle brackets in argument %i', (at) => {
    const given: [string, string, string, string] = [COMPACT, FULL, 'A title', 'A link'];
    given[at] = nasty;
    const escaped = embedCode(...given);
    expect(escaped.match(/<[a-z]+/g)).toEqual(['<iframe', '<p', '<a']);
    const [frame, link] = [read(escaped, 'iframe'), read(escaped, 'a')];
    expect([frame.attributes['src'], link.attributes['href'], frame.attributes['title'], link.text]).toEqual(given);
  });
});
