import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/**
 * Compiles a catalogue's ICU messages when the page is built, so that no parser is shipped:
 * `virtual:messages/en` is `src/messages/en.json`.
 */
export function messages(): Plugin {
  const prefix = 'virtual:messages/';
  return {
    name: 'messages',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const file = resolve(import.meta.dirname, '../../src/messages', `${id.slice(prefix.length + 1)}.json`);
      this.addWatchFile(file);
      const source = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      const compiled = Object.entries(source).map(([key, text]) => [key, compileMessage(text)]);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(compiled)))})`;
    },
  };
}
