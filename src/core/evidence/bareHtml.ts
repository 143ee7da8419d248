/** Comments, scripts and styles whole; any other tag with its name and its attributes. */
const MARKUP = /<!--[^]*?-->|<(script|style)\b[^]*?<\/\1\s*>|<(\/?[a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

/**
 * HTML with its tags bare: without attributes, comments, scripts and styles, so that nothing is left in it that a policy
 * would have to refuse. `hidden` alone is kept. What is no whole tag stays as it is; whoever parses it may still not trust it.
 */
export function bareHtml(html: string): string {
  return html.replace(MARKUP, (_, __, name?: string, attributes = '') =>
    name === undefined ? ' ' : `<${name}${isHidden(attributes) ? ' hidden' : ''}>`,
  );
}

function isHidden(attributes: string): boolean {
  return /(^|\s)hidden(?=[\s=/]|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, ''));
}
