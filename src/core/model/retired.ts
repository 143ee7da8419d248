import * as z from 'zod/mini';
import { described, Format, Id, Text } from './schema.ts';

/** An id that was published once. Links may still lead to it, so it may not come to mean something else. */
const RetiredSchema = z.strictObject({
  id: Id,
  why: described(Text, 'Why the record was taken out.'),
  instead: z.optional(described(Id, 'The record that took its place.')),
});

export const RetiredFileSchema = z.strictObject({
  format: Format,
  events: z.array(RetiredSchema),
  sources: z.array(RetiredSchema),
});

/**
 * The ids that are used no more, each with the one that took its place in the end; null where none did, or where the
 * way leads round in a circle. What is no such file retires nothing. Never throws.
 */
export function parseRetired(json: unknown): ReadonlyMap<string, string | null> {
  const read = RetiredFileSchema.safeParse(json);
  const records = read.success ? [...read.data.events, ...read.data.sources] : [];
  const instead = new Map(records.map((record) => [record.id, record.instead ?? null]));
  return new Map([...instead.keys()].map((id) => [id, endOf(id, instead)]));
}

function endOf(id: string, instead: ReadonlyMap<string, string | null>): string | null {
  const passed = new Set<string>();
  let at: string | null = id;
  while (at !== null && instead.has(at)) {
    if (passed.has(at)) return null;
    passed.add(at);
    at = instead.get(at) ?? null;
  }
  return at;
}
