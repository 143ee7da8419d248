import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { filesUnasked, firstWords } from './firstWords.ts';

const SRC = resolve(import.meta.dirname, '../../src');

/**
 * Compiles a catalogue's ICU messages when the page is built, so that no parser is shipped: `virtual:messages/en` is
 * `src/messages/en.json`. Of it `virtual:messages/en?first` is what the first load may say, and `?late` the rest.
 */
export function messages(): Plugin {
  const prefix = '\0virtual:messages/';
  return {
    name: 'messages',
    resolveId: (id) => (id.startsWith(prefix.slice(1)) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const [name = '', part] = id.slice(prefix.length).split('?');
      const file = resolve(SRC, 'messages', `${name}.json`);
      this.addWatchFile(file);
      const source = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      const first = part && firstWords(Object.keys(source), filesUnasked(SRC).values());
      const wanted = Object.entries(source).filter(([key]) => !first || first.has(key) === (part === 'first'));
      const compiled = wanted.map(([key, text]) => [key, compileMessage(text)]);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(compiled)))})`;
    },
  };
}
