import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** The document for frames, beside the page’s own. */
const FRAME = 'embed.html';

/**
 * Writes the page once more for frames. In a frame without an origin some versions of Safari find nothing that `'self'`
 * names (WebKit bug 316847), neither script nor style; there the page would stay as it came. So the document for frames
 * has its first script within, named in the policy by its hash, and what that script asks for is trusted with it; and the
 * styles are there once more as a script, for where the style sheet is refused.
 */
export function frame(): Plugin {
  return {
    name: 'frame',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const asset = (test: (name: string) => boolean): Rolldown.OutputAsset => {
        const found = files.find((file) => file.type === 'asset' && test(file.fileName));
        if (found?.type !== 'asset') throw new Error('a file that frames need was not built');
        return found;
      };
      const page = asset((name) => name === 'index.html');
      const boot = asset((name) => /\/boot-[^/]+\.js$/.test(name));
      const sheet = asset((name) => /\/style-[^/]+\.css$/.test(name));
      // By its last rule the page knows that it has come whole.
      sheet.source = `${textOf(sheet).trim()}:root{--styles:whole}\n`;
      const styles = sheet.fileName.replace(/css$/, 'js');
      this.emitFile({
        type: 'asset',
        fileName: styles,
        source: `relationsTimelineStyles(${JSON.stringify(textOf(sheet))});`,
      });
      const html = textOf(page).replace('<html', `<html data-frame="${FRAME}" data-styles="./${styles}"`);
      page.source = html;
      this.emitFile({ type: 'asset', fileName: FRAME, source: withScript(html, boot.fileName, textOf(boot).trim()) });
    },
  };
}

/** The document with its first script within. */
function withScript(html: string, fileName: string, script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const written = html
    .replace("script-src 'self'", `script-src 'sha256-${hash}' 'strict-dynamic'`)
    .replace(`<script src="./${fileName}"></script>`, () => `<script>${script}</script>`);
  if (!written.includes(hash) || !written.includes(script)) throw new Error(`${FRAME}: no policy, or no first script`);
  return written;
}

const textOf = ({ source }: Rolldown.OutputAsset): string =>
  typeof source === 'string' ? source : Buffer.from(source).toString('utf8');
