/**
 * The first script of the built page, before anything is painted. A page without an origin (from disk, or in a frame
 * with `sandbox="allow-scripts"`) is refused modules, so there it loads the whole page as one classic script.
 * `script-src 'self'` holds for both. The build writes the two names onto this script's element.
 */
const { dataset } = document.currentScript as HTMLScriptElement;
const hasOrigin = self.origin !== 'null' && location.protocol !== 'file:';
const script = document.createElement('script');
if (hasOrigin) script.type = 'module';
script.src = (hasOrigin ? dataset['modules'] : dataset['whole']) ?? '';
document.head.append(script);
