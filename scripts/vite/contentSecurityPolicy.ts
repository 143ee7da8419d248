import type { Plugin } from 'vite';

/** Letters, digits, dots and hyphens alone: `new URL` takes a semicolon in a host, which would end what the policy says. */
const ORIGIN = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/;
/** The variable that names them: https origins, parted by spaces. */
const ALLOWED = 'RELATIONS_ALLOWED_ORIGINS';

/**
 * The origins beside its own that a page may load a reader’s data from (`?data=`), as whoever builds the site has allowed
 * them.
 * @throws Error that names what is no https origin: a policy with it would allow less, or more, than was meant.
 */
export function allowedOrigins(text = process.env[ALLOWED] ?? ''): string[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((origin) => {
      if (!ORIGIN.test(origin)) throw new Error(`${ALLOWED}: no https origin: ${origin}`);
      return origin;
    });
}

const policy = (origins: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    ["connect-src 'self'", ...origins].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    // No text becomes markup or code of the page, whoever may have written it: only src/load/ownScripts.ts names a script, and
    // only src/load/inertHtml.ts reads markup, into a document that is never shown.
    "require-trusted-types-for 'script'",
    'trusted-types boot data styles inert',
  ].join('; ');

/**
 * Puts a strict policy into the built page, so that it holds on hosts that send no headers; and the origins that it allows
 * to be asked, so that the page can say of any other that it is not.
 */
export function contentSecurityPolicy(): Plugin {
  const origins = allowedOrigins();
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replace('<html', () => (origins.length > 0 ? `<html data-origins="${origins.join(' ')}"` : '<html'))
          .replace(/<link rel="stylesheet" crossorigin/, '<link rel="stylesheet"')
          .replace(
            '<meta charset="utf-8" />',
            `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy(origins)}" />`,
          ),
    },
  };
}
