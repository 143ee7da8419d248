import { doubleKeys } from '../model/json.ts';
import { isRecord } from '../model/jsonValue.ts';
import type { DatasetJson } from '../model/parse.ts';

/** A JSON text that has events in it, and where they stand. */
export interface JsonEvents {
  readonly json: DatasetJson;
  /** The line on which each record begins, by its id or its place (`#3`), as issues name it. */
  readonly lines: ReadonlyMap<string, number>;
  /** Keys that stand twice, as paths. */
  readonly double: readonly string[];
}

/**
 * What a JSON file has for us: a download of this page (`dataset`, `events` and `sources` in one), or an `events.json`
 * alone; a bare list is taken for the events of one.
 * @param json the text, parsed.
 * @returns null where it has no events.
 */
export function jsonEvents(text: string, json: unknown): JsonEvents | null {
  const found = partsOf(json);
  if (!found) return null;
  const events: unknown = isRecord(found.parts.events) ? found.parts.events['events'] : undefined;
  const at = linesAt(text, found.path);
  const lines = new Map<string, number>();
  (Array.isArray(events) ? (events as unknown[]) : []).forEach((record, i) => {
    const line = at[i];
    if (line === undefined) return;
    lines.set(`#${i + 1}`, line);
    const id = isRecord(record) ? record['id'] : undefined;
    if (typeof id === 'string' && !lines.has(id)) lines.set(id, line);
  });
  return { json: found.parts, lines, double: doubleKeys(text).map(({ path }) => path.join('.')) };
}

function partsOf(json: unknown): { parts: DatasetJson; path: readonly string[] } | null {
  if (Array.isArray(json)) return { parts: { events: { format: 1, events: json } }, path: [] };
  if (!isRecord(json)) return null;
  const { events, dataset, sources } = json;
  if (isRecord(events)) {
    const parts = { events, ...(dataset !== undefined && { dataset }), ...(sources !== undefined && { sources }) };
    return { parts, path: ['events', 'events'] };
  }
  return Array.isArray(events) ? { parts: { events: json }, path: ['events'] } : null;
}

/** The lines on which the entries of a list begin. @param path of keys, from the top to the list. */
function linesAt(text: string, path: readonly string[]): number[] {
  const lines: number[] = [];
  // For each object or list that is open, its key in what holds it; null for an entry of a list.
  const open: (string | null)[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\n/g;
  let [line, key, text0] = [1, null as string | null, null as string | null];
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [sign] = match;
    if (sign === '\n') line++;
    else if (sign === '{' || sign === '[') {
      const inList = open.length === path.length + 1 && path.every((part, i) => open[i + 1] === part);
      if (inList) lines.push(line);
      open.push(key);
      key = null;
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ':') key = text0;
    else if (sign === ',') key = null;
    else text0 = JSON.parse(sign) as string;
  }
  return lines;
}
