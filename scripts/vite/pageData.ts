import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { doubleKeys } from '../../src/core/model/json.ts';
import { parseDataset } from '../../src/core/model/parse.ts';
import { DATA_FILES, type DataFile, pageFiles } from '../data/pageFiles.mjs';

const DATA = resolve(import.meta.dirname, '../../data');

/** The folders of `data/` that hold a dataset. */
const folders = (): string[] => readdirSync(DATA).filter((name) => existsSync(resolve(DATA, name, 'events.json')));

function filesOf(folder: string): Record<string, string> {
  const read = (name: DataFile) => {
    const file = resolve(DATA, folder, `${name}.json`);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const texts = Object.fromEntries(DATA_FILES.map((name) => [name, read(name)])) as Record<
    DataFile,
    string | undefined
  >;
  return pageFiles(texts, isSound(texts));
}

/** Whether the page would find nothing to say of the files: then it need not look, and loads no validator. */
function isSound({ dataset, events, sources }: Record<DataFile, string | undefined>): boolean {
  const texts = [dataset, events, sources];
  if (texts.some((text) => text === undefined || doubleKeys(text).length > 0)) return false;
  const [meta, records, cited] = texts.map((text) => JSON.parse(text ?? '') as unknown);
  return parseDataset({ dataset: meta, events: records, sources: cited }).issues.length === 0;
}

/** Puts the form in which the page reads the data beside the data: into the build, and into what is served as you type. */
export function pageData(): Plugin {
  return {
    name: 'page-data',
    generateBundle() {
      for (const folder of folders()) {
        for (const [name, source] of Object.entries(filesOf(folder))) {
          this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, folder = '', name = ''] = /^\/([^/?]+)\/([^/?]+\.json\.js)/.exec(request.url ?? '') ?? [];
        const source = folders().includes(folder) ? filesOf(folder)[name] : undefined;
        if (source === undefined) return next();
        response.setHeader('content-type', 'text/javascript');
        return response.end(source);
      });
    },
  };
}
