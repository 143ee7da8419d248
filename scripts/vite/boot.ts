import { resolve } from 'node:path';
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';

const SRC = resolve(import.meta.dirname, '../../src');

/**
 * Writes the page for both kinds of host. With an origin it is ES modules, whose parts come with `import()`. Without
 * one (from disk, or in a frame with `sandbox="allow-scripts"`) modules are refused, so the same source is built once
 * more as one classic script, `whole.js`. `src/boot.ts` chooses, under the same policy.
 *
 * @param config what both builds share.
 */
export function boot(config: () => UserConfig): Plugin {
  return {
    name: 'boot',
    apply: 'build',
    enforce: 'post',
    async renderStart() {
      for (const [name, entry] of [
        ['boot', 'boot.ts'],
        ['whole', 'main.tsx'],
      ] as const) {
        this.emitFile({
          type: 'asset',
          name: `${name}.js`,
          source: await classicScript(resolve(SRC, entry), config()),
        });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk }) {
        const files = Object.values(bundle ?? {});
        const named = (name: string) =>
          files.find((file) => file.type === 'asset' && file.names.includes(`${name}.js`))?.fileName ?? '';
        const scripts = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/g;
        // Where all of the entry is in a chunk of its own, what that imports is named too, before it.
        const written = [...html.matchAll(scripts)].flatMap(([, src]) => src ?? []);
        const entry = written.at(-1);
        if (!entry || !chunk) throw new Error('the page has no entry script');
        const needed = [...written, ...importsOf(chunk, files).map((name) => `./${name}`)];
        const modules = [...new Set([entry, ...needed])].join(' ');
        const names = `data-modules="${modules}" data-whole="./${named('whole')}"`;
        return (
          html
            .replace(scripts, '')
            .replace('<html', `<html ${names}`)
            // Before the style sheet, which it would have to wait for.
            .replace(/(\s*)<link rel="stylesheet"/, `$1<script src="./${named('boot')}"></script>$&`)
        );
      },
    },
  };
}

/** What a script imports before it runs: asked for beside it, and not one after the other. */
function importsOf(
  chunk: Rolldown.OutputChunk,
  files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[],
): string[] {
  const direct = files
    .filter((file) => file.type === 'chunk')
    .filter(({ fileName }) => chunk.imports.includes(fileName));
  return [...new Set(direct.flatMap((file) => [file.fileName, ...importsOf(file, files)]))];
}

/** One source file, with all that it needs, as a script that is no module. Its styles are the hosted build's. */
async function classicScript(input: string, config: UserConfig): Promise<string> {
  const built = await build({
    ...config,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ...config.build,
      write: false,
      rolldownOptions: {
        input,
        output: { format: 'iife', codeSplitting: false },
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${input} was built as ${chunks.length} scripts`);
  return chunks[0]!.code;
}
