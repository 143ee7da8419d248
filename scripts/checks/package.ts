import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { dataPackage } from '../datapackage.ts';
import { readJson } from '../files.ts';
import type { ScriptTranslate } from '../translate.ts';

/** The fields in which a folder's datapackage.json, where it has one, is out of date. */
export function packageErrors(folder: string, t: ScriptTranslate): string[] {
  const path = resolve(folder, 'datapackage.json');
  if (!existsSync(path)) return [];
  const now = dataPackage(folder);
  // Whatever it holds, an object or not, its fields are compared one by one.
  const stored = Object(readJson(path)) as Record<string, unknown>;
  const fields = new Set([...Object.keys(now), ...Object.keys(stored)]);
  return [...fields]
    .filter((field) => !isDeepStrictEqual(now[field], stored[field]))
    .map((field) => t('check.package-stale', { field }));
}
