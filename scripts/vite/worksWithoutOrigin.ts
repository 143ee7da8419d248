import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const DATA = resolve(import.meta.dirname, '../../data/china-dprk');

/**
 * A page without an origin (in a frame with `sandbox="allow-scripts"`, or from disk) is refused `fetch`. So the data
 * is written once more as a script, to be loaded only there.
 */
export function worksWithoutOrigin(): Plugin {
  return {
    name: 'works-without-origin',
    apply: 'build',
    generateBundle() {
      const files = ['dataset', 'events', 'sources'].map((name) => `${JSON.stringify(name)}: ${JSON.stringify(readFileSync(resolve(DATA, `${name}.json`), 'utf8'))}`);
      this.emitFile({ type: 'asset', fileName: 'china-dprk/data.js', source: `globalThis.relationsTimelineData = {${files.join(',\n')}};\n` });
    },
  };
}
