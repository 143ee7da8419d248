import type { DataFile } from './issue.ts';

/** Turns a file of one format into that of the next. The input is not changed. */
export type FileUpgrade = (file: DataFile, json: Record<string, unknown>) => Record<string, unknown>;

/** One step for each format that there has been before the present one, the oldest first. None yet: this is format 1. */
export const FILE_UPGRADES: readonly FileUpgrade[] = [];

/**
 * Brings a file of an older format up to the present one.
 * @returns null where the format is none, or a later one than this page knows.
 */
export function upgradeFile(
  file: DataFile,
  json: Record<string, unknown>,
  upgrades: readonly FileUpgrade[] = FILE_UPGRADES,
): Record<string, unknown> | null {
  const format = json['format'];
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || format > upgrades.length + 1)
    return null;
  return upgrades.slice(format - 1).reduce((before, upgrade) => upgrade(file, before), json);
}
