import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { escapeHtml } from '../../src/core/view/embedCode.ts';
import type catalogue from '../../src/messages/en.scripts.json';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (...path: string[]) => JSON.parse(readFileSync(resolve(ROOT, ...path), 'utf8')) as unknown;

/**
 * Puts words into the page that stand there until the program replaces them: what this is, and where what it shows can
 * be read without it. So nobody meets a white page, whatever of it does not come.
 */
export function staticText(): Plugin {
  return {
    name: 'static-text',
    transformIndexHtml(html) {
      const folder = /data-data="([^"]+)"/.exec(html)?.[1] ?? 'data';
      const { title } = read('data', folder, 'dataset.json') as { title: string };
      // They ask for no values, so that there is nothing to compile.
      const t = read('src/messages/en.scripts.json') as typeof catalogue;
      const file = (name: string, words: string) => `<p><a href="./${folder}/${name}.json">${words}</a></p>`;
      const words = [
        `<h1>${escapeHtml(title)}</h1>`,
        `<p data-if-failed hidden>${t['static.failed']} <button type="button">${t['static.reload']}</button></p>`,
        `<noscript><p>${t['static.no-script']}</p></noscript>`,
        `<p data-unless-failed>${t['static.wait']}</p>`,
        `<p>${t['static.data']}</p>`,
        file('events', t['static.events']),
        file('sources', t['static.sources']),
        `<p><a href="./" target="_blank" rel="noopener">${t['static.open']}</a></p>`,
      ];
      return html.replace('<div id="root"></div>', `<div id="root"><main data-static>${words.join('')}</main></div>`);
    },
  };
}
