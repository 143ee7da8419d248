import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { t } from './translate.ts';

export const DATA = resolve(import.meta.dirname, '../data');

/** A JSON file's text without a byte order mark, and its content; an Error that names the file where it is missing or is no JSON. */
export function readJsonText(path: string): { text: string; json: unknown } {
  if (!existsSync(path)) throw new Error(t('file.missing', { path }));
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  try {
    return { text, json: JSON.parse(text) as unknown };
  } catch (error) {
    throw new Error(t('file.not-json', { path, reason: (error as Error).message }), { cause: error });
  }
}

/** A JSON file's content. */
export function readJson(path: string): unknown {
  return readJsonText(path).json;
}

/** The same, or undefined where there is no such file. */
export function readJsonIfThere(path: string): unknown {
  return existsSync(path) ? readJson(path) : undefined;
}
