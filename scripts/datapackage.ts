import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatasetFile } from '../src/core/model/schema.ts';
import { DATA, readJson } from './files.ts';
import { t } from './translate.ts';

/** A dataset's folder as a Frictionless Data Package, version 1, which catalogues of data read. */
export function dataPackage(folder: string): Record<string, unknown> {
  const { id: name, title, summary: description, version } = readJson(resolve(folder, 'dataset.json')) as DatasetFile;
  const { sources } = readJson(resolve(folder, 'sources.json')) as { sources: unknown[] };
  const resources = [
    resource(folder, 'dataset', t('package.dataset-title'), t('package.dataset')),
    resource(folder, 'events', t('package.events-title'), t('package.events')),
    resource(folder, 'sources', t('package.sources-title'), t('package.sources')),
    ...(existsSync(resolve(folder, 'retired.json'))
      ? [resource(folder, 'retired', t('package.retired-title'), t('package.retired'))]
      : []),
  ];
  return {
    profile: 'data-package',
    name,
    title,
    description,
    version,
    licenses: [
      { name: 'CC-BY-4.0', title: t('package.licence'), path: 'https://creativecommons.org/licenses/by/4.0/' },
    ],
    contributors: [{ title: t('package.contributor'), role: 'publisher' }],
    sources: [{ title: t('package.documents', { count: sources.length }), path: 'sources.json' }],
    resources,
  };
}

function resource(folder: string, name: string, title: string, description: string): Record<string, unknown> {
  const path = `${name}.json`;
  const content = readFileSync(resolve(folder, path));
  const hash = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  return {
    profile: 'data-resource',
    name,
    path,
    title,
    description,
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    bytes: content.length,
    hash,
  };
}

/** npm run datapackage [-- FOLDER]: writes datapackage.json beside the data. */
export function main([folder = resolve(DATA, 'china-dprk')]: string[]): number {
  writeFileSync(resolve(folder, 'datapackage.json'), `${JSON.stringify(dataPackage(folder), null, 2)}\n`);
  return 0;
}
