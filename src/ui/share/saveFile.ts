/** Saves a text, or what a blob has, as a file, as far as the browser lets a page do so: see `maySave`. */
export function saveFile(content: string | Blob, name: string, type: string): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Whether the browser lets this page save files: a frame without an origin may not, and would not say so. */
export function maySave(): boolean {
  return globalThis.origin !== 'null' || globalThis.self === globalThis.top;
}
