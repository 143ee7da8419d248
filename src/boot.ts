/**
 * The first script of the built page, before anything is painted. A page without an origin (from disk, or in a frame
 * with `sandbox="allow-scripts"`) is refused modules, so there it loads the whole page as one classic script;
 * `script-src 'self'` holds for both. The build writes the names of the files onto this script's element.
 */
import { ownScripts } from './load/ownScripts.ts';
import { THEME_KEY } from './ui/page/theme.ts';

const { dataset } = document.currentScript as HTMLScriptElement;
const hasOrigin = self.origin !== 'null' && location.protocol !== 'file:';

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

document.documentElement.dataset['theme'] = theme();
const script = document.createElement('script');
const ownScript = ownScripts('boot');
if (hasOrigin) {
  const [entry = '', ...imports] = (dataset['modules'] ?? '').split(' ');
  script.type = 'module';
  script.src = ownScript(entry);
  for (const href of imports) preload('modulepreload', href);
  preload('preload', `${document.documentElement.dataset['data']}/picture.json.js`);
} else {
  script.src = ownScript(dataset['whole'] ?? '');
}
document.head.append(script);
