import type { Plugin } from 'vite';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // No text becomes markup or code of the page, whoever may have written it: only src/load/ownScripts.ts names a script, and
  // only src/load/inertHtml.ts reads markup, into a document that is never shown.
  "require-trusted-types-for 'script'",
  'trusted-types boot data styles inert',
].join('; ');

/** Puts a strict policy into the built page, so that it holds on hosts that send no headers. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replace(/<link rel="stylesheet" crossorigin/, '<link rel="stylesheet"')
          .replace(
            '<meta charset="utf-8" />',
            `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
          ),
    },
  };
}
