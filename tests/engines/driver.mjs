/**
 * What the walk asks of a browser, the same of each. Coordinates are those of the page, or of the frame that was entered, in
 * CSS pixels.
 *
 * @typedef {object} Driver
 * @property {string} name of the browser with its version.
 * @property {(url: string) => Promise<void>} goto
 * @property {<T, A extends unknown[]>(fn: (...args: A) => T, ...args: A) => Promise<Awaited<T>>} run runs a function in the
 *   page, or in the frame that was entered; it may use nothing from outside of itself.
 * @property {(selector: string) => Promise<void>} enter goes into a frame of the page, until the next `goto`.
 * @property {(x: number, y: number) => Promise<void>} move the pointer.
 * @property {() => Promise<void>} down presses its button.
 * @property {() => Promise<void>} up lets it go.
 * @property {(deltaY: number, keys: { ctrl: boolean }) => Promise<'by script' | void>} wheel where the pointer is; or says
 *   that a script must, since the browser's driver cannot.
 * @property {(key: string) => Promise<void>} press a key, by the name that `KeyboardEvent.key` has for it.
 * @property {() => Promise<void>} close ends the browser.
 */

/** A guard against waiting for ever, and no measure of a machine. */
const MOST_MS = 180_000;

/**
 * Waits until a function in the page answers with something, and gives that.
 *
 * @template T
 * @template {unknown[]} A
 * @param {Driver} driver
 * @param {string} what is waited for, in words.
 * @param {(...args: A) => T} fn
 * @param {A} args
 * @returns {Promise<NonNullable<Awaited<T>>>}
 */
export async function until(driver, what, fn, ...args) {
  const end = Date.now() + MOST_MS;
  let thrown = '';
  do {
    try {
      const answer = await driver.run(fn, ...args);
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      // The page may be between two documents.
      thrown = `; last: ${error instanceof Error ? error.message : String(error)}`;
    }
    await new Promise((done) => setTimeout(done, 50));
  } while (Date.now() < end);
  throw new Error(`waited in vain for ${what}${thrown}`);
}

/**
 * Waits until something answers at an address.
 *
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} server what is to answer; where it has ended, nothing will.
 */
export async function answers(url, server) {
  const end = Date.now() + MOST_MS;
  while (Date.now() < end) {
    if (server.exitCode !== null) throw new Error(`what was to answer at ${url} has ended`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not yet.
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nothing answers at ${url}`);
}
