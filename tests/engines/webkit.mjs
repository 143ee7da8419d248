// WebKitGTK, over WebDriver, by its own driver on a display that nobody sees.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { answers } from './driver.mjs';

/** An element, in what WebDriver sends. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Keys that are no letters, as WebDriver names them. */
const KEYS = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Tab: '\uE004',
  Control: '\uE009',
};

/**
 * @param {{ driver: string, browser: string, display: string }} paths of WebKitWebDriver, MiniBrowser and Xvfb.
 * @returns {Promise<import('./driver.mjs').Driver>}
 */
export async function webkit({ driver, browser, display }) {
  const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await firstLine(screen.stdio[3]);
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const stop = () => {
    server.kill();
    screen.kill();
  };
  process.on('exit', stop);
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  await answers(`http://127.0.0.1:${port}/status`, server);
  const { sessionId, capabilities } = await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    },
  });
  const session = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  await session('POST', '/timeouts', { script: 600_000, pageLoad: 600_000, implicit: 0 });
  await session('POST', '/window/rect', { width: 1360, height: 900 });
  const perform = (actions) => session('POST', '/actions', { actions });
  const pointer = (...actions) =>
    perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  let at = { x: 0, y: 0 };
  // Where the frame that was entered stands: the pointer is moved over the page.
  let origin = { x: 0, y: 0 };
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    async goto(url) {
      await session('POST', '/frame', { id: null });
      origin = { x: 0, y: 0 };
      await session('POST', '/url', { url });
    },
    run: (fn, ...args) =>
      session('POST', '/execute/sync', { script: `return (${String(fn)}).apply(null, arguments)`, args }),
    async enter(selector) {
      const found = await session('POST', '/element', { using: 'css selector', value: selector });
      origin = await session('GET', `/element/${found[ELEMENT]}/rect`);
      await session('POST', '/frame', { id: { [ELEMENT]: found[ELEMENT] } });
    },
    move: (x, y) => {
      at = { x: Math.round(origin.x + x), y: Math.round(origin.y + y) };
      return pointer({ type: 'pointerMove', duration: 0, ...at });
    },
    down: () => pointer({ type: 'pointerDown', button: 0 }),
    up: () => pointer({ type: 'pointerUp', button: 0 }),
    // A key that is held down is not sent with it.
    wheel: async (deltaY, { ctrl }) =>
      ctrl
        ? 'by script'
        : perform([
            { type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', ...at, deltaX: 0, deltaY, duration: 0 }] },
          ]),
    press: (key) =>
      perform([
        {
          type: 'key',
          id: 'keys',
          actions: ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })),
        },
      ]),
    async close() {
      await session('DELETE', '').catch(() => undefined);
      stop();
    },
  };
}

/** @param {import('node:stream').Readable} stream */
async function firstLine(stream) {
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  if (!text) throw new Error('the display did not start');
  return text.trim();
}

/** @returns {Promise<number>} a port that nobody listens to. */
const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
