// The built sites that are named on the command line, or the present one, served; and a Chromium to look at them.
import { resolve } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { provideChromium, ROOT } from '../../scripts/setup.mjs';
import { serveSites } from './sites.mjs';

/** @returns the sites' folders and addresses, the browser, and what ends both. */
export async function startBench() {
  const given = process.argv.slice(2).map((folder) => resolve(folder));
  const folders = given.length ? given : [resolve(ROOT, 'dist')];
  const { addresses, close } = await serveSites(folders);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: provideChromium(), args });
  const end = async () => {
    await browser.close();
    close();
  };
  return { folders, addresses, browser, end };
}
