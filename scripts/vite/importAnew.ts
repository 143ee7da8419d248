import type { Plugin } from 'vite';

/**
 * Lets what comes with `import()` be asked for anew where it failed: `import('./part.js')` becomes a call of
 * `relationsTimelineImport` (src/load/importAnew.ts), since a browser answers the same address with the same failure.
 */
export function importAnew(): Plugin {
  return {
    name: 'import-anew',
    apply: 'build',
    // When the names of the files are known.
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        let found = 0;
        chunk.code = chunk.code.replace(/\bimport\(([`'"][^`'"]+[`'"])\)/g, (_whole, file: string) => {
          found++;
          return `relationsTimelineImport(${file},e=>import(e))`;
        });
        if (found !== chunk.dynamicImports.length)
          throw new Error(
            `${chunk.fileName}: ${chunk.dynamicImports.length} late scripts, and ${found} import() of them`,
          );
      }
    },
  };
}
