import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import messages from 'virtual:messages/en';
import { translator } from '../src/messages/translator.ts';

export const t = translator('en', messages);
export const DATA = resolve(import.meta.dirname, '../data');

/** A JSON file's content; an Error that names the file where it is missing or is no JSON. */
export function readJson(path: string): unknown {
  if (!existsSync(path)) throw new Error(`${path}: there is no such file`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: not valid JSON: ${(error as Error).message}`);
  }
}

export function writeText(path: string, text: string): void {
  writeFileSync(path, text);
}
