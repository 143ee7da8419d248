import * as z from 'zod/mini';
import { described, Format, Id, Text } from '../src/core/model/schema.ts';

/** An id that was published once. Links may still lead to it, so it may not come to mean something else. */
const RetiredSchema = z.strictObject({
  id: Id,
  why: described(Text, 'Why the record was taken out.'),
  instead: z.optional(described(Id, 'The record that took its place.')),
});

/** The shape of retired.json. It stands apart from the page's own schemas, since the page does not read it. */
export const RetiredFileSchema = z.strictObject({
  format: Format,
  events: z.array(RetiredSchema),
  sources: z.array(RetiredSchema),
});
