#!/usr/bin/env node
// npm run page-data -- FOLDER: writes the files that the page reads beside the JSON files of a dataset's folder,
// as the build does. For a built site whose data was replaced.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { DATA_FILES, pageFiles } from './data/pageFiles.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Name the folder of the dataset: npm run page-data -- dist/china-dprk');
  process.exit(1);
}
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
const texts = Object.fromEntries(DATA_FILES.map((name) => [name, read(resolve(folder, `${name}.json`))]));
for (const [name, text] of Object.entries(pageFiles(texts))) writeFileSync(resolve(folder, name), text);
