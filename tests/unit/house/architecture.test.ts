import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A file of src, by its path from the project's root with slashes. */
interface SourceFile {
  path: string;
  text: string;
  tree: ts.SourceFile;
}

interface Import {
  /** A path in the project, or a package as it is written. */
  target: string;
  typeOnly: boolean;
}

const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  tree: ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  ),
});

function readSources(): SourceFile[] {
  const names = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const file = join(ROOT, 'src', name);
      return sourceFile(relative(ROOT, file).split(sep).join('/'), readFileSync(file, 'utf8'));
    });
}

/** All that a file imports or exports from elsewhere, `import()` included. */
function importsOf({ path, tree }: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const file = posix.join(dirname(path), specifier.text);
    // What lies outside src is marked with a dot, or it would pass for a package.
    const target = !specifier.text.startsWith('.') ? specifier.text : file.startsWith('src/') ? file : `./${file}`;
    found.push({ target, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  return (
    !importClause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/** What each part of src may import from the others. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: ['core'],
  app: ['app', 'core'],
  load: ['load', 'core', 'messages'],
  ui: ['ui', 'app', 'load', 'core', 'messages'],
  embed: ['embed', 'core', 'messages'],
  main: ['ui', 'messages'],
  // The translator is typed by the core, which knows what a message is but not what it says.
  messages: ['messages', 'core'],
};

const CORE_PACKAGES = /^(d3|zod\/mini|@noble\/hashes(\/.+)?)$/;

/** `core` of `src/core/date.ts`; `main` of the page's entry; null of a package. */
function partOf(path: string): string | null {
  if (path.startsWith('virtual:messages/')) return 'messages';
  return /^src\/([^/.]+)/.exec(path)?.[1] ?? null;
}

function importFaults(file: SourceFile): string[] {
  const part = partOf(file.path) ?? '';
  if (part === 'virtual') return [];
  return importsOf(file).flatMap(({ target, typeOnly }) => {
    const to = partOf(target);
    const packages = part === 'core' ? CORE_PACKAGES.test(target) : !target.startsWith('.');
    const allowed =
      to === null ? packages : to === 'messages' && part === 'core' ? typeOnly : MAY_IMPORT[part]?.includes(to);
    return allowed ? [] : [`${file.path} imports ${target}`];
  });
}

/** Circles of imports; with or without those of types alone, which are gone when the code runs. */
function cycles(files: readonly SourceFile[], types: 'with types' | 'without types'): string[] {
  const counts = ({ typeOnly }: Import) => types === 'with types' || !typeOnly;
  const targets = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter(counts)
        .map(({ target }) => target),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) follow(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) follow(path, []);
  return found;
}

/** Whether a file has nothing of its own: it only passes on what others export. */
function isBarrel({ tree }: SourceFile): boolean {
  const passesOn = (statement: ts.Statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement);
  return tree.statements.some(ts.isExportDeclaration) && tree.statements.every(passesOn);
}

const WORLD = new Set([
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'globalThis',
  'fetch',
  'performance',
  'setTimeout',
  'XMLHttpRequest',
]);

/** Methods of a Date or a text that answer in the reader's time zone or language. */
const LOCAL =
  /^([gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)|toLocale\w*|to(Date|Time)String|localeCompare)$/;

/** The variables and parameters of a file: its `window` of six words is not the browser's. */
function namesOf(tree: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (declares && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}

/** Where code asks the page, the network, the clock or chance: all that would make a result depend on more than its input. */
function impurities({ path, tree }: SourceFile): string[] {
  const found: string[] = [];
  const own = namesOf(tree);
  const visit = (node: ts.Node): void => {
    const name = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    if (ts.isIdentifier(node) && WORLD.has(node.text) && !own.has(node.text) && !name)
      found.push(`${path}: ${node.text}`);
    if (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random)$/.test(node.getText(tree)))
      found.push(`${path}: ${node.getText(tree)}`);
    if (ts.isPropertyAccessExpression(node) && LOCAL.test(node.name.text)) found.push(`${path}: ${node.name.text}`);
    if (ts.isNewExpression(node) && node.expression.getText(tree) === 'Date' && !node.arguments?.length)
      found.push(`${path}: new Date()`);
    if (ts.isCallExpression(node) && node.expression.getText(tree) === 'Date') found.push(`${path}: Date()`);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(tree, visit);
  return found;
}

const files = readSources();

describe('the source', () => {
  it('is read whole', () => {
    const parts = new Set(files.map((file) => partOf(file.path)));
    expect([...parts]).toEqual(expect.arrayContaining(['core', 'load', 'ui', 'main', 'messages']));
    const core = files.find((file) => file.path === 'src/core/layout/scene.ts');
    expect(core && importsOf(core).map(({ target }) => target)).toContain('src/core/layout/lanes.ts');
  });

  it('imports one way only', () => {
    expect(files.flatMap(importFaults)).toEqual([]);
  });

  it('leads every import between its files to a file', () => {
    const paths = new Set(files.map((file) => file.path));
    const lost = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => /^src\/.*\.tsx?$/.test(target) && !paths.has(target))
        .map(({ target }) => `${file.path}: ${target}`),
    );
    expect(lost).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(cycles(files, 'without types')).toEqual([]);
    // In the core, two files that describe each other's types are one file.
    expect(
      cycles(
        files.filter((file) => partOf(file.path) === 'core'),
        'with types',
      ),
    ).toEqual([]);
  });

  it('has no barrel file', () => {
    expect(files.filter(isBarrel).map((file) => file.path)).toEqual([]);
  });

  it('has a core that reads no page, network, clock, time zone or chance', () => {
    expect(files.filter((file) => partOf(file.path) === 'core').flatMap(impurities)).toEqual([]);
  });

  it('has no file over 400 lines', () => {
    expect(files.filter((file) => file.text.split('\n').length > 401).map((file) => file.path)).toEqual([]);
  });
});

describe('these checks find', () => {
  it.each<[path: string, text: string]>([
    ['src/core/a.ts', "import { App } from '../ui/App.tsx';"],
    ['src/core/a.ts', "export { load } from '../load/dataQuery.ts';"],
    ['src/core/a.ts', "import { useState } from 'react';"],
    ['src/core/a.ts', "import * as z from 'zod';"],
    ['src/core/a.ts', "import en from '../messages/en.json';"],
    ['src/core/a.ts', "const later = () => import('../ui/App.tsx');"],
    ['src/load/a.ts', "import type { App } from '../ui/App.tsx';"],
    ['src/embed/a.ts', "import { load } from '../load/dataQuery.ts';"],
    ['src/messages/a.ts', "import { App } from '../ui/App.tsx';"],
    ['src/main.tsx', "import { load } from './load/dataQuery.ts';"],
    ['src/ui/a.ts', "import { main } from '../main.tsx';"],
    ['src/ui/a.ts', "import { t } from '../../scripts/files.ts';"],
  ])('an import that points back, in %s: %s', (path, text) => {
    expect(importFaults(sourceFile(path, text))).toHaveLength(1);
  });

  it.each<[path: string, text: string]>([
    [
      'src/core/a.ts',
      "import type en from '../messages/en.json'; import { sha256 } from '@noble/hashes/sha2.js'; import { bisect } from 'd3';",
    ],
    [
      'src/ui/deep/a.tsx',
      "import { App } from '../App.tsx'; import { load } from '../../load/dataQuery.ts'; import 'react';",
    ],
    ['src/main.tsx', "import './ui/theme.css'; import messages from 'virtual:messages/en';"],
  ])('nothing wrong in %s: %s', (path, text) => {
    expect(importFaults(sourceFile(path, text))).toEqual([]);
  });

  it('a circle, and its way', () => {
    const circle = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ].map(([from, to]) => sourceFile(`src/core/${from}.ts`, `import './${to}.ts';`));
    expect(cycles(circle, 'without types')).toEqual(['src/core/b.ts → src/core/c.ts → src/core/b.ts']);
    const described = [
      ['a', 'b'],
      ['b', 'a'],
    ].map(([from, to]) => sourceFile(`src/core/${from}.ts`, `import type { A } from './${to}.ts';`));
    expect(cycles(described, 'without types')).toEqual([]);
    expect(cycles(described, 'with types')).toHaveLength(1);
  });

  it('a barrel, and not a file that has something to say', () => {
    expect(isBarrel(sourceFile('a.ts', "export * from './b.ts';\nexport { c } from './c.ts';"))).toBe(true);
    expect(isBarrel(sourceFile('a.ts', "import { b } from './b.ts';\nexport { b };"))).toBe(true);
    expect(isBarrel(sourceFile('a.ts', "export { b } from './b.ts';\nexport const a = 1;"))).toBe(false);
    expect(isBarrel(sourceFile('a.ts', "import './a.css';"))).toBe(false);
  });

  it.each([
    'window.innerWidth',
    'document.title',
    'Date.now()',
    'new Date()',
    'new Date',
    'Date()',
    "fetch('x')",
    'navigator.language',
    'localStorage',
    'Math.random()',
    'globalThis.window',
    'new Date(0).getFullYear()',
    "'a'.localeCompare('b')",
  ])('that %s is impure', (code) => {
    expect(impurities(sourceFile('a.ts', `const x = ${code};`)).length).toBeGreaterThan(0);
  });

  it.each([
    'new Date(0)',
    'new Date(0).getUTCFullYear()',
    'Date.UTC(2017, 11, 22)',
    'scene.window',
    '1 /* a window. */',
    "'document.title'",
  ])('that %s is pure', (code) => {
    expect(impurities(sourceFile('a.ts', `const x = ${code};`))).toEqual([]);
    expect(impurities(sourceFile('a.ts', 'for (const window of windows) hash(window.length);'))).toEqual([]);
  });
});
