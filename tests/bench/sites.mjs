// Serves built sites for the benches, as a host that compresses would: each under a name of its own, with as many made-up
// events as the address asks for, in the form that the build reads them (older builds read plain JSON).
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { smallFiles, TYPES } from '../browser/support/smallFiles.mjs';

const made = new Map();

/** The data files for so many events, by name; made once. */
function filesFor(count) {
  const files = made.get(count) ?? smallFiles(count, true);
  made.set(count, files);
  return files;
}

/** @param folders built sites. @returns the address of each, `/many-N/` or `/site/` to be added, and what ends it. */
export async function serveSites(folders) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const [, which, count, inside = ''] = /^\/(\d+)\/(?:many-(\d+)|site)\/(.*)$/.exec(path) ?? [];
    // What has another form is nothing: a page in its place would look like a site that stands.
    const folder = which === undefined ? undefined : folders[Number(which)];
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
