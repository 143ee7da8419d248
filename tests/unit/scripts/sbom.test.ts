import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../../scripts/sbom.mjs';

interface Locked {
  version: string;
  dev?: boolean;
  devOptional?: boolean;
  integrity?: string;
  license?: string;
}

const ROOT = resolve(import.meta.dirname, '../../..');
const json = (path: string): any => JSON.parse(readFileSync(resolve(ROOT, path), 'utf8'));
const bill: any = billOfMaterials();
// What is `devOptional` is there for a tool, and a package of the page could use it: the licences tell that none does.
const handedOut = Object.entries<Locked>(json('package-lock.json').packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, one]) => ({ ...one, name: path.replace(/^.*node_modules\//, '') }));

describe('the bill of materials', () => {
  it('has the packages of the lockfile that are no tools, each once, with version, licence and hash', () => {
    expect(handedOut.length).toBeGreaterThan(40);
    const listed = bill.components.map(({ name, version, purl, hashes, licenses }: any) => ({
      name,
      version,
      purl,
      hash: `sha512-${Buffer.from(hashes[0].content, 'hex').toString('base64')}`,
      licence: licenses[0].license?.id ?? licenses[0].expression,
    }));
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(listed.sort(byName)).toEqual(
      handedOut
        .map(({ name, version, integrity, license }) => ({
          name,
          version,
          purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
          hash: integrity,
          licence: license,
        }))
        .sort(byName),
    );
  });

  it('is CycloneDX in shape, and each of its references leads somewhere', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 });
    const { name, version } = json('package.json');
    expect(bill.metadata.component).toMatchObject({ type: 'application', name, version });
    const parts: any[] = [bill.metadata.component, ...bill.components];
    const refs = new Set(parts.map((part) => part['bom-ref']));
    expect(refs.size).toBe(parts.length);
    for (const part of parts) expect(part).toMatchObject({ type: expect.stringMatching(/^(library|application)$/) });
    for (const { hashes } of bill.components)
      expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
    const dependent: string[] = bill.dependencies.map((one: { ref: string }) => one.ref);
    expect(new Set(dependent)).toEqual(refs);
    for (const { dependsOn = [] } of bill.dependencies) for (const ref of dependsOn) expect(refs).toContain(ref);
  });

  it('says nothing of this machine or this run, and names no host', () => {
    const text = JSON.stringify({ ...bill, $schema: undefined });
    expect(text).not.toMatch(/https?:|timestamp|serialNumber|"path"/);
    expect(text).not.toContain(ROOT);
    expect(billOfMaterials()).toEqual(bill);
  });
});
