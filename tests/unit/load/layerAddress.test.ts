import { describe, expect, it } from 'vitest';
import { allowedOrigins } from '../../../scripts/vite/contentSecurityPolicy.ts';
import { askable } from '../../../src/load/layerAddress.ts';
import { textOfBytes } from '../../../src/load/layerFile.ts';

const PAGE = 'https://page.example/site/';

describe('an address of a file', () => {
  it.each([
    ['far.csv', 'https://page.example/site/far.csv'],
    ['/far.csv', 'https://page.example/far.csv'],
    ['https://data.example/a.csv', 'https://data.example/a.csv'],
  ])('%s is asked', (address, href) => {
    expect(String(askable(address, PAGE, ['https://data.example']))).toBe(href);
  });

  it.each([
    ['https://other.example/a.csv', 'other-origin'],
    ['http://data.example/a.csv', 'other-origin'],
    ['https://data.example:8443/a.csv', 'other-origin'],
    ['https://data.example.evil.example/', 'other-origin'],
    ['//evil.example/a.csv', 'other-origin'],
    ['https://page.example@evil.example/', 'no-address'],
    ['javascript:alert(1)', 'no-address'],
    ['data:text/csv,a', 'no-address'],
    ['http://[', 'no-address'],
  ])('%s is not: %s', (address, why) => {
    expect(askable(address, PAGE, ['https://data.example'])).toBe(why);
  });
});

describe('the origins that a site allows', () => {
  it('are https origins and nothing more, or the build stops', () => {
    expect(allowedOrigins('  https://a.example https://b.example:8443 ')).toEqual([
      'https://a.example',
      'https://b.example:8443',
    ]);
    expect(allowedOrigins('')).toEqual([]);
    for (const wrong of [
      'http://a.example',
      'https://a.example/',
      'https://a.example/path',
      '*',
      'https://a.example;script-src',
      "'unsafe-inline'",
    ])
      expect(() => allowedOrigins(wrong)).toThrow('RELATIONS_ALLOWED_ORIGINS');
  });
});

describe('the bytes of a file', () => {
  const utf16 = (text: string, swap: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(swap ? bytes.swap16() : bytes);
  };
  it.each([
    ['UTF-8', new TextEncoder().encode('a,b\n북,한')],
    ['UTF-8 with its mark', new TextEncoder().encode('\uFEFFa,b\n북,한')],
    ['UTF-16 little-endian', utf16('\uFEFFa,b\n북,한', false)],
    ['UTF-16 big-endian', utf16('\uFEFFa,b\n북,한', true)],
  ])('in %s are its text', (_, bytes) => {
    expect(textOfBytes('a.csv', bytes)).toEqual({ text: 'a,b\n북,한' });
  });

  it('are told as what they are where they are none', () => {
    expect(textOfBytes('a.csv', new Uint8Array())).toEqual({ fault: 'empty' });
    expect(textOfBytes('a.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toEqual({ fault: 'image' });
    expect(textOfBytes('a.csv', Uint8Array.from([0x41, 0, 0x42]))).toEqual({ fault: 'binary' });
    const korean = Uint8Array.from([0xba, 0xcf, 0xc7, 0xd1]);
    expect(textOfBytes('a.csv', korean)).toEqual({ bytes: korean });
  });
});
