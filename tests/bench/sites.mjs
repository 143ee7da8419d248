// Serves built sites for the benches, as a host that compresses would: each under a name of its own, with as many made-up
// events as the address asks for, in the form that the build reads them (older builds read plain JSON).
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DATA_FILES, pageFiles } from '../../scripts/data/pageFiles.mjs';
import { manyEvents } from '../browser/support/many.mjs';

const SIX = resolve(import.meta.dirname, '../fixtures/six');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const made = new Map();

/** The data files for so many events, by name. */
function filesFor(count) {
  const read = (name) =>
    existsSync(join(SIX, `${name}.json`)) ? readFileSync(join(SIX, `${name}.json`), 'utf8') : undefined;
  const texts = {
    ...Object.fromEntries(DATA_FILES.map((name) => [name, read(name)])),
    events: JSON.stringify(manyEvents(count)),
  };
  const plain = Object.fromEntries(DATA_FILES.map((name) => [`${name}.json`, texts[name] ?? '']));
  const files = made.get(count) ?? { ...plain, ...pageFiles(texts, true) };
  made.set(count, files);
  return files;
}

/** @param folders built sites. @returns the address of each, `/many-N/` or `/site/` to be added, and what ends it. */
export async function serveSites(folders) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const [, which = '', count, inside = ''] = /^\/(\d+)\/(?:many-(\d+)|site)\/(.*)$/.exec(path) ?? [];
    const folder = folders[Number(which)];
    const file = folder && join(folder, inside === '' ? 'index.html' : inside);
    const name = count && /^china-dprk\/(.*)$/.exec(inside)?.[1];
    const content = name
      ? filesFor(Number(count))[name]
      : file && existsSync(file) && statSync(file).isFile()
        ? readFileSync(file)
        : undefined;
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(inside) || '.html'] ?? 'text/plain',
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
    });
    response.end(gzipSync(content));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address();
  return { addresses: folders.map((_, i) => `http://127.0.0.1:${port}/${i}/`), close: () => server.close() };
}
