/**
 * HTML for a page of another site: a frame with one view, and a plain link below it for where frames are not shown.
 * @param compactUrl address of the view with `ui=compact`.
 * @param fullUrl address of the same view in full.
 */
export function embedCode(compactUrl: string, fullUrl: string, title: string, linkText: string): string {
  return [
    `<iframe src="${escapeHtml(compactUrl)}" title="${escapeHtml(title)}" width="100%" height="520" ` +
      'loading="lazy" allow="fullscreen; clipboard-write" style="border: 1px solid #8888"></iframe>',
    `<p><a href="${escapeHtml(fullUrl)}">${escapeHtml(linkText)}</a></p>`,
  ].join('\n');
}

/** A text as HTML has it, between tags or in a value between double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
