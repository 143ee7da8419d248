import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { DatasetSchema, EventsFileSchema, SourcesFileSchema } from '../src/core/model/schema.ts';
import { DATA } from './files.ts';
import { RetiredFileSchema } from '../src/core/model/retired.ts';

/** The JSON Schemas as text, by file name. A test compares them with what is committed. */
export function schemas(): Record<string, string> {
  const all = {
    dataset: DatasetSchema,
    events: EventsFileSchema,
    sources: SourcesFileSchema,
    retired: RetiredFileSchema,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}

/** npm run schema: writes data/schema/. */
export function main(): number {
  for (const [name, text] of Object.entries(schemas())) writeFileSync(resolve(DATA, 'schema', name), text);
  return 0;
}
