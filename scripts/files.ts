import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { t } from './translate.ts';

export const DATA = resolve(import.meta.dirname, '../data');

/** A JSON file's content; an Error that names the file where it is missing or is no JSON. */
export function readJson(path: string): unknown {
  if (!existsSync(path)) throw new Error(t('file.missing', { path }));
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(t('file.not-json', { path, reason: (error as Error).message }));
  }
}

/** The same, or undefined where there is no such file. */
export function readJsonIfThere(path: string): unknown {
  return existsSync(path) ? readJson(path) : undefined;
}
