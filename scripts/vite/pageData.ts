import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { DATA_FILES, type DataFile, pageFiles } from '../data/pageFiles.mjs';

const DATA = resolve(import.meta.dirname, '../../data');

/** The folders of `data/` that hold a dataset. */
const folders = (): string[] => readdirSync(DATA).filter((name) => readdirSync(DATA).includes(name) && isDataset(name));

function isDataset(name: string): boolean {
  try {
    return readdirSync(resolve(DATA, name)).includes('events.json');
  } catch {
    return false;
  }
}

function filesOf(folder: string): Record<string, string> {
  const texts = Object.fromEntries(
    DATA_FILES.map((name) => [name, readFileSync(resolve(DATA, folder, `${name}.json`), 'utf8')]),
  );
  return pageFiles(texts as Record<DataFile, string>);
}

/** Puts the form in which the page reads the data beside the data: into the build, and into what is served as you type. */
export function pageData(): Plugin {
  return {
    name: 'page-data',
    generateBundle() {
      for (const folder of folders()) {
        for (const [name, source] of Object.entries(filesOf(folder)))
          this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source });
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
