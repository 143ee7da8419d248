/**
 * The first script of the built page, before anything is painted. A page without an origin (from disk, or in a frame
 * with `sandbox="allow-scripts"`) is refused modules, so there it loads the whole page as one classic script. Where the
 * modules cannot be had, that one script stands in for them. The build writes the names of the files onto the document.
 */
import { hasOrigin } from './load/origin.ts';
import { ownScripts } from './load/ownScripts.ts';
import { THEME_KEY } from './ui/page/theme.ts';

const page = document.documentElement;
const { modules = '', whole = '' } = page.dataset;
const ownScript = ownScripts('boot');

/** The theme that the address or the reader asks for, so that the page is not painted twice. */
function theme(): string {
  const parameters = new URLSearchParams(location.search.length > 1 ? location.search : location.hash.slice(1));
  try {
    return parameters.get('theme') ?? localStorage.getItem(THEME_KEY) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Asks for a file beside the program, and not after it. */
function preload(rel: 'preload' | 'modulepreload', href: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel, href, ...(rel === 'preload' && { as: 'fetch', crossOrigin: 'anonymous' }) });
  document.head.append(link);
}

/** Starts the program from the first of these scripts that can be had whole; from none of them, says so. */
function start([src, ...others]: readonly string[], type = ''): void {
  if (src === undefined) return tell();
  const script = document.createElement('script');
  Object.assign(script, { type, src: ownScript(src) });
  // One that came cut, or as a page of something else, has run, and has started nothing.
  const next = () => page.dataset['started'] === undefined && start(others);
  script.addEventListener('load', next);
  script.addEventListener('error', next);
  document.head.append(script);
}

/** The page has words for this, which stand there hidden. */
function tell(): void {
  if (document.readyState === 'loading') return document.addEventListener('DOMContentLoaded', tell);
  page.dataset['failed'] = '';
  for (const element of document.querySelectorAll<HTMLElement>('[data-if-failed], [data-unless-failed]'))
    element.hidden = element.dataset['ifFailed'] === undefined;
  document.querySelector('[data-if-failed] button')?.addEventListener('click', () => location.reload());
}

page.dataset['theme'] = theme();
// The program may come after the style sheet has failed, which is not told twice.
addEventListener('error', ({ target }) => target instanceof HTMLLinkElement && (target.dataset['failed'] = ''), {
  capture: true,
});
const [entry = '', ...imports] = modules.split(' ');
if (hasOrigin()) {
  start([entry, whole, `${whole}?again=2`], 'module');
  for (const href of imports) preload('modulepreload', href);
  preload('preload', `${page.dataset['data']}/picture.json.js`);
} else {
  start([whole, `${whole}?again=2`]);
}
