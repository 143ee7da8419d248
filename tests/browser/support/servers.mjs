// Two plain servers for the browser tests. The first serves the built site from a sub-folder, as any static host
// would: no CORS, no special headers. Under /six/ it has the small dataset of tests/fixtures/six instead of the shipped
// one, and under /many-N/ N events of our making. The second is another origin, whose pages embed the first one's.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { smallFiles, TYPES } from './smallFiles.mjs';
import { twoPage } from './twoPage.mjs';

const DIST = resolve(import.meta.dirname, '../../../dist');
const SIX = resolve(import.meta.dirname, '../../fixtures/six');

const two = await twoPage();

createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (path === '/') return response.end('ready');
  if (two[path] !== undefined) {
    response.writeHead(200, { 'content-type': TYPES[extname(path)] });
    return response.end(two[path]);
  }
  const [, folder = '', count, inside = ''] = /^\/(site|six|many-(\d+))\/(.*)$/.exec(normalize(path)) ?? [];
  const [, wanted] = /^china-dprk\/(\w+)\.json\.js$/.exec(inside) ?? [];
  if (folder !== 'site' && wanted) {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    return response.end(smallFiles(Number(count ?? 0))[`${wanted}.json.js`]);
  }
  const small = folder !== 'site' && /^china-dprk\/(\w+\.json)$/.exec(inside)?.[1];
  const file = small ? join(SIX, small) : join(DIST, inside === '' ? 'index.html' : inside);
  if (!folder || !(file.startsWith(DIST) || small) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { 'content-type': 'text/html' });
    return response.end('<!doctype html><title>Not found</title>');
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  return createReadStream(file).pipe(response);
}).listen(4311, '127.0.0.1');

createServer((request, response) => {
  const html = new URL(request.url ?? '/', 'http://localhost').searchParams.get('html') ?? '';
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A class page</title><h1>A class page</h1><button>Before</button>${html}<button>After</button><div style="height: 3000px"></div>`,
  );
}).listen(4312, '127.0.0.1');
