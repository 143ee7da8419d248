/** How often a script has failed, by its name. What has failed once may be kept as failed by the browser. */
const failures = new Map<string, number>();

declare global {
  /** What the build makes of `import('./part.js')`: see scripts/vite/importAnew.ts. */
  var relationsTimelineImport: typeof importAnew;
}

/**
 * Imports a script, and after a failure asks for it under another address: a browser keeps what came cut, or as a page of
 * something else, for as long as the document stands.
 * @param file the script, as the one that asks for it would write it.
 * @param load asks for it, from where that is written.
 * @throws what the browser throws where the script cannot be had, or that it is empty.
 */
export async function importAnew<T extends object>(file: string, load: (file: string) => Promise<T>): Promise<T> {
  const failed = failures.get(file) ?? 0;
  try {
    const part = await load(failed === 0 ? file : `${file}?again=${failed}`);
    // To a browser nothing at all is a script like any other.
    if (Object.keys(part).length === 0) throw new Error(`${file} came empty`);
    return part;
  } catch (error) {
    failures.set(file, failed + 1);
    throw error;
  }
}
