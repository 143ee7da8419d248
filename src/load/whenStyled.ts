import { ownScripts } from './ownScripts.ts';

declare global {
  /** What the styles’ script calls with their text: see scripts/vite/frame.ts. */
  var relationsTimelineStyles: ((text: string) => void) | undefined;
}

/**
 * Calls once the page has its styles, since letters without their font are not as wide. Where the style sheet does not
 * come whole, the styles are asked for as a script, which some frames without an origin are allowed while they are refused
 * style sheets; where they do not come at all, that must not keep the words away.
 * @param script where the styles are once more, as a script; empty where they are not.
 */
export function whenStyled(script: string, call: () => void): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  if (!link || !script) return call();
  // The last of the styles, which the build has put there.
  const isWhole = () => getComputedStyle(document.documentElement).getPropertyValue('--styles') !== '';
  const check = () => (isWhole() ? call() : adopt(ownScripts('styles')(script), call));
  if (link.sheet || link.dataset['failed'] !== undefined) return check();
  link.addEventListener('load', check, { once: true });
  link.addEventListener('error', check, { once: true });
}

function adopt(src: string, call: () => void): void {
  globalThis.relationsTimelineStyles = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  };
  const script = document.createElement('script');
  script.addEventListener('load', call);
  script.addEventListener('error', call);
  script.src = src;
  document.head.append(script);
}
