import type { Plugin, Rolldown } from 'vite';

/**
 * Writes the page's script, and the parts that `import()` loads later, as classic scripts. In a frame with
 * `sandbox="allow-scripts"` the page has no origin, and from disk it has none either; a module is refused there, a
 * classic script nowhere.
 *
 * Rolldown writes CommonJS; this wraps each file, and gives it a `require` that finds what has come and an `import()`
 * that adds a script element for what has not. A part that could not be had is asked for anew the next time.
 */
export function classicScripts(): Plugin {
  return {
    name: 'classic-scripts',
    apply: 'build',
    enforce: 'post',
    config: () => ({ build: { rolldownOptions: { output: { format: 'cjs' }, transform: { define: { 'import.meta': '{}' } } } } }),
    transformIndexHtml: { order: 'post', handler: (html) => html.replace(/<script type="module" crossorigin/, '<script defer') },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const chunk of chunks) {
        // Nothing would load them before it: the page would stay empty.
        if (chunk.isEntry && chunk.imports.length > 0) this.error(`${chunk.fileName} is split from ${chunk.imports.join(', ')}`);
        const code = chunk.code.replace(/Promise\.resolve\(\)\.then\(\(\)=>require\((["'`])\.\/([^"'`]+)\1\)\)/g, (_call, _quote, name: string) => {
          const wanted = chunks.find((other) => baseName(other) === name);
          if (!wanted) this.error(`${chunk.fileName} imports ${name}, which is not in the bundle`);
          return `importScripts(${JSON.stringify(withImports(wanted, chunks).map(baseName))})`;
        });
        chunk.code = chunk.isEntry ? entry(baseName(chunk), code) : `relationsTimelinePart(${JSON.stringify(baseName(chunk))},(exports,require,importScripts)=>{${code}});\n`;
      }
    },
  };
}

function baseName(chunk: Rolldown.OutputChunk): string {
  return chunk.fileName.replace(/^.*\//, '');
}

/** A chunk after all that it needs, as far as the entry does not hold it. */
function withImports(chunk: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const needed = chunk.imports.flatMap((name) => chunks.filter((other) => other.fileName === name && !other.isEntry));
  return [...new Set([...needed.flatMap((other) => withImports(other, chunks)), chunk])];
}

function entry(name: string, code: string): string {
  return `(()=>{
const base=document.currentScript.src.replace(/[^/]*$/,''),parts={},coming={};
const require=(path)=>parts[path.slice(2)];
const add=(name)=>coming[name]??=new Promise((resolve,reject)=>{
const script=Object.assign(document.createElement('script'),{src:base+name,onload:()=>resolve(parts[name]),onerror:()=>{delete coming[name];script.remove();reject(new Error(name))}});
document.head.append(script)});
const importScripts=(names)=>names.reduce((before,name)=>before.then(()=>add(name)),Promise.resolve());
globalThis.relationsTimelinePart=(name,run)=>run(parts[name]={},require,importScripts);
const exports=parts[${JSON.stringify(name)}]={};
${code}
})();
`;
}
