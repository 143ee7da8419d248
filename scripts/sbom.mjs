#!/usr/bin/env node
// npm run sbom: writes dist/sbom.cdx.json, the packages that the site is made with, as npm reads them out of
// package-lock.json: CycloneDX 1.5. What only builds and checks is left out, and so is whatever differs from machine to
// machine, so that the same lockfile gives the same file.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { ROOT } from './setup.mjs';

const ASKED = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];

const read = (name) => JSON.parse(readFileSync(resolve(ROOT, name), 'utf8'));

/**
 * Asks npm about a project without tools. Told `--omit=dev` instead, it leaves out what a tool and the site both need.
 */
function askNpm() {
  const { devDependencies: _, ...manifest } = read('package.json');
  const lock = read('package-lock.json');
  const kept = Object.entries(lock.packages).filter(([, { dev, devOptional }]) => !dev && !devOptional);
  const packages = Object.fromEntries(kept);
  delete packages[''].devDependencies;
  const folder = mkdtempSync(resolve(tmpdir(), 'sbom-'));
  try {
    writeFileSync(resolve(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(resolve(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
    // npm is a script on Windows, which only a shell finds.
    const shell = process.platform === 'win32';
    return spawnSync('npm', ASKED, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8, shell });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns {Record<string, any>} the bill of materials. */
export function billOfMaterials() {
  const { status, stdout, stderr } = askNpm();
  if (status !== 0) throw new Error(`npm sbom failed, which npm has since its version 10: ${stderr}`);
  // A run has a number and a time of its own; a bill may be without them.
  const { serialNumber: _, metadata, components, ...rest } = JSON.parse(stdout);
  const { timestamp: __, component, ...about } = metadata;
  return {
    ...rest,
    // npm calls a project by the name of its folder.
    metadata: { ...about, component: plain({ ...component, name: component['bom-ref'].replace(/@[^@]*$/, '') }) },
    components: components.map(plain),
  };
}

/** Without the addresses that a package was had from here: its `purl` and its hash say which it is. */
function plain(component) {
  const { properties } = component;
  const kept = { ...component, properties: properties?.length ? properties : undefined };
  delete kept.externalReferences;
  return kept;
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(resolve(ROOT, 'dist'), { recursive: true });
  writeFileSync(resolve(ROOT, 'dist', 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
}
