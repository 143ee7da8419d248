import { bareHtml } from '../../core/evidence/bareHtml.ts';
import { inertDocument } from '../../load/inertHtml.ts';

/** What is never read as text of a page. */
const SKIPPED = 'script,style,noscript,template,head,iframe,object,svg,select,textarea,[hidden]';
/** What stands on lines of its own. */
const BLOCKS = new Set(
  [
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIALOG DIV DL DT FIELDSET',
    'FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR',
    'LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT',
    'TH THEAD TR UL',
  ].flatMap((names) => names.split(' ')),
);

/** The text of a saved page, its paragraphs on lines of their own. No script in it runs, and nothing is loaded for it. */
export function htmlText(html: string): string {
  const page = inertDocument(bareHtml(html));
  let text = '';
  const open = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += node.parentElement?.closest('pre') ? node.nodeValue : (node.nodeValue ?? '').replace(/\s+/g, ' ');
      return;
    }
    if (!(node instanceof Element) || node.matches(SKIPPED)) return;
    const apart = BLOCKS.has(node.tagName) || node.tagName === 'BR';
    if (apart) text += '\n';
    node.childNodes.forEach(open);
    if (apart) text += '\n';
  };
  open(page.body);
  return text
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
