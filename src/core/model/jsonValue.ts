export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** More than any record has: an event's quotation, the deepest, is at the fifth level. */
const LEVELS = 16;

/**
 * The same value, with an ellipsis for what lies deeper than any record reaches. The engine's own copying and writing of
 * JSON call themselves for each level, and run out of stack. What is not cut is not copied.
 */
export function cutDeep(value: unknown, levels = LEVELS): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return '…';
  const entries = Object.entries(value).map(([key, inner]) => [key, cutDeep(inner, levels - 1)] as const);
  const cut = entries.some(([key, inner]) => inner !== (value as Record<string, unknown>)[key]);
  if (!cut) return value;
  // From entries, since a key called __proto__ is a key like any other.
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** A value as JSON for a reader, shortened to 80 characters; half a character at the cut goes too. */
export function shown(value: unknown): string {
  const json = JSON.stringify(cutDeep(value)) ?? String(value);
  return json.length > 80 ? `${json.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : json;
}
