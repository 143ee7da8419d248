import type { DataFile, Issue } from './issue.ts';

/** A key that stands twice in one object of a JSON text, and where: of the two values only the last is read. */
export interface DoubleKey {
  /** From the top: `['events', 3, 'title']`. */
  path: (string | number)[];
}

/**
 * The keys that stand twice in an object of a JSON text, which `JSON.parse` passes over in silence.
 * @param text valid JSON.
 */
export function doubleKeys(text: string): DoubleKey[] {
  const found: DoubleKey[] = [];
  // One entry for each object or list that is open: the keys that it has had, and where in it we are.
  const open: { keys: Set<string> | null; at: string | number }[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;
  // Whether a text that comes now is a key.
  let expectsKey = false;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [sign] = match;
    const top = open.at(-1);
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? { keys: new Set(), at: '' } : { keys: null, at: 0 });
      expectsKey = sign === '{';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      expectsKey = false;
    } else if (sign === ',') {
      if (top && typeof top.at === 'number') top.at++;
      expectsKey = top?.keys != null;
    } else if (expectsKey && top?.keys) {
      top.at = JSON.parse(sign) as string;
      if (top.keys.has(top.at)) found.push({ path: open.map(({ at }) => at) });
      top.keys.add(top.at);
      expectsKey = false;
    }
  }
  return found;
}

/** The double keys of a data file as issues, each with the record in which it lies. */
export function doubleKeyIssues(file: DataFile, text: string, json: unknown): Issue[] {
  return doubleKeys(text).map(({ path }): Issue => {
    const [list, place, ...field] = path;
    const inRecord = list === file && typeof place === 'number';
    const record = inRecord ? recordAt(json, file, place) : undefined;
    return {
      file,
      code: 'double-key',
      ...(record && { record }),
      field: (record ? field : path).join('.'),
      setAside: 'part',
    };
  });
}

function recordAt(json: unknown, file: DataFile, place: number): string {
  const list = (json as Record<string, unknown> | null)?.[file];
  const id = Array.isArray(list) ? (list[place] as { id?: unknown } | null)?.id : undefined;
  return typeof id === 'string' ? id : `#${place + 1}`;
}
