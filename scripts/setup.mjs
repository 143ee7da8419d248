import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import process from 'node:process';

export const ROOT = resolve(import.meta.dirname, '..');

/** Runs a command in the project's folder with its output shown. @returns its exit code. */
export function run(command, args, env = {}) {
  // npm is a script on Windows, which only a shell finds.
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

/** The path of a package's command. */
export function bin(name) {
  return resolve(ROOT, 'node_modules', '.bin', name);
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Debian's packages. @returns apt's exit code. */
function installDebian(...packages) {
  return (
    run('apt-get', ['update', '-q']) ||
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  );
}

function must(what, code) {
  if (code === 0) return;
  console.error(`${what} failed.`);
  process.exit(code);
}

/** Installs the packages that package-lock.json names, unless they are there. */
export function installPackages() {
  const lock = resolve(ROOT, 'package-lock.json');
  const installed = resolve(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  must('Installing the packages', run('npm', ['ci', '--no-audit', '--no-fund']));
}

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    console.error(`$CHROMIUM is ${named}, and there is no such file.`);
    process.exit(1);
  }
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** The path of a Chromium; installs one where none is found: Debian's package as root with apt, otherwise Playwright's own. */
export function provideChromium() {
  const found = findChromium();
  if (found) return found;
  if (isDebianRoot()) must('Installing chromium', installDebian('chromium'));
  else must('Installing Chromium', run(bin('playwright'), ['install', 'chromium']));
  const installed = findChromium();
  if (!installed) {
    console.error('No Chromium was found. Name one in $CHROMIUM.');
    process.exit(1);
  }
  return installed;
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const WEBKIT = {
  driver: ['/usr/bin/WebKitWebDriver'],
  browser: ['x86_64', 'aarch64'].flatMap((machine) =>
    ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
  ),
  display: ['/usr/bin/Xvfb'],
};

/**
 * The paths of a Firefox, and of what it takes to drive WebKitGTK; null where there is none. As root with apt what is
 * missing is installed, if it can be had; nothing fails where it cannot.
 */
export function provideEngines() {
  const find = () => {
    const first = (paths) => paths.find((path) => existsSync(path)) ?? null;
    const webkit = Object.fromEntries(Object.entries(WEBKIT).map(([part, paths]) => [part, first(paths)]));
    return { firefox: first(FIREFOX), webkit: Object.values(webkit).every(Boolean) ? webkit : null };
  };
  const found = find();
  if ((found.firefox && found.webkit) || !isDebianRoot()) return found;
  if (!found.firefox) installDebian('firefox-esr');
  if (!found.webkit) installDebian('webkit2gtk-driver', 'xvfb');
  return find();
}
