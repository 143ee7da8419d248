import fonts from './fonts.css?url';

/**
 * Asks for the page’s own fonts, once there is something to read: until they come, and where a page without an origin
 * is refused them, the reader’s own stand in.
 */
export function loadFonts(): void {
  if (document.head.querySelector(`link[href="${CSS.escape(fonts)}"], link[data-fonts]`)) return;
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: fonts });
  link.dataset['fonts'] = '';
  document.head.append(link);
}
