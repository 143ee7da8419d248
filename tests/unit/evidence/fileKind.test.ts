import { describe, expect, it, test } from 'vitest';
import { encodingsOf, fileKind } from '../../../src/core/evidence/fileKind.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('the kind of a file', () => {
  test.each([
    ['a.txt', 'The river was high.', 'text'],
    ['a', 'The river <was> high.', 'text'],
    ['a.HTM', 'The river', 'html'],
    ['a.xhtml', 'The river', 'html'],
    ['saved', '\n<!DOCTYPE html>\n<p>', 'html'],
    ['saved.txt', '<?xml version="1.0"?><html lang="ko">', 'html'],
    ['a.txt', '', 'empty'],
    ['a.txt', '%PDF-1.4', 'pdf'],
    ['a.docx', 'PK\x03\x04rest', 'document'],
    ['a.doc', '\xD0\xCF\x11\xE0\xA1\xB1', 'document'],
    ['a.rtf', '{\\rtf1', 'document'],
    ['a.mhtml', 'From: <Saved by Blink>\r\nContent-Type: multipart/related;', 'mhtml'],
    ['a.txt', 'From: the editor', 'text'],
    ['a.txt', 'a\0b', 'binary'],
    // UTF-16 has such bytes.
    ['a.txt', '\xFF\xFEa\0b\0', 'text'],
    ['a.txt', '\xFE\xFF\0<\0h\0t\0m\0l\0>', 'html'],
  ])('%s, %j', (name, content, kind) => {
    expect(fileKind(name, bytes(content))).toBe(kind);
  });
});

describe('the encodings of a text', () => {
  it('begin with what it says of itself', () => {
    expect(encodingsOf(bytes('\xEF\xBB\xBFa'), 'ko')).toEqual(['utf-8']);
    expect(encodingsOf(bytes('\xFF\xFEa\0'), 'ko')).toEqual(['utf-16le']);
    expect(encodingsOf(bytes('\xFE\xFF\0a'), 'ko')).toEqual(['utf-16be']);
    expect(encodingsOf(bytes('<meta charset="gbk">'), 'en')[0]).toBe('gbk');
    expect(encodingsOf(bytes('<META http-equiv=x content="text/html; charset=EUC-KR">'), 'en')[0]).toBe('EUC-KR');
  });

  test.each([
    ['ko', 'euc-kr'],
    ['ko-KP', 'euc-kr'],
    ['ja', 'shift_jis'],
    ['zh', 'gb18030'],
    ['zh-Hans', 'gb18030'],
    ['zh-Hant-HK', 'big5'],
    ['ru', 'windows-1251'],
    ['en', 'windows-1252'],
    ['kok', 'windows-1252'],
  ])('are UTF-8, and then what was usual in %s', (language, legacy) => {
    expect(encodingsOf(bytes('a'), language)).toEqual(['utf-8', legacy, 'windows-1252']);
  });
});
