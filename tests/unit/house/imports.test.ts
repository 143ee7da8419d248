import { dirname, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, parseSource, type SourceText, sourcesIn } from '../support/sources.ts';
import { PACKAGES, ROOMS } from './rooms.ts';

interface Import {
  /** A path in the project, or a package as it is written. */
  target: string;
  typeOnly: boolean;
}

const files = sourcesIn('src', ['.ts', '.tsx']).filter(({ path }) => path !== 'src/virtual.d.ts');

/** All that a file imports or exports from elsewhere, `import()` and `typeof import()` included. */
function importsOf(file: SourceText): Import[] {
  return [...nodesOf(parseSource(file))].flatMap((node): Import[] => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (!specifier || !ts.isStringLiteralLike(specifier)) return [];
    const path = posix.join(dirname(file.path), specifier.text);
    // What lies outside src is marked with a dot, or it would pass for a package.
    const target = !specifier.text.startsWith('.') ? specifier.text : path.startsWith('src/') ? path : `./${path}`;
    return [{ target, typeOnly: ts.isImportTypeNode(node) || (ts.isImportDeclaration(node) && isTypeOnly(node)) }];
  });
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  const isNamed = !importClause.name && named !== undefined && ts.isNamedImports(named);
  return isNamed && named.elements.every((element) => element.isTypeOnly);
}

/** The innermost room of the table that a file is in; null where it is in none. */
function roomOf(path: string): string | null {
  if (path.startsWith('virtual:messages/')) return 'messages/en.json';
  const inside = path.replace(/^src\//, '').replace(/\.(d\.)?tsx?$/, '');
  const rooms = Object.keys(ROOMS).filter((room) => inside === room || inside.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? null;
}

const within = (room: string, allowed: string) => room === allowed || room.startsWith(`${allowed}/`);

function packagesOf(room: string): RegExp {
  const part = room.split('/')[0] ?? '';
  return PACKAGES[room] ?? PACKAGES[part] ?? /^$/;
}

function importFaults(file: SourceText): string[] {
  const room = roomOf(file.path);
  if (room === null) return [`${file.path} is in no room`];
  return importsOf(file).flatMap(({ target, typeOnly }) => {
    const isOurs = target.startsWith('src/') || target.startsWith('virtual:');
    if (!isOurs) return packagesOf(room).test(target) ? [] : [`${file.path} imports ${target}`];
    const to = roomOf(target) ?? (target.endsWith('.css') || target.includes('.css?') ? room : null);
    // What the catalogue says is typed by the core, and never read by it.
    const isCatalogue = /^src\/messages\/\w+\.json$/.test(target);
    const allowed =
      to !== null && (to === room || (ROOMS[room] ?? []).some((one) => within(to, one))) && (!isCatalogue || typeOnly);
    return allowed ? [] : [`${file.path} imports ${target}`];
  });
}

/** Circles in a graph, each with its way. */
function cycles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (at: string, trail: readonly string[]): void => {
    const before = trail.indexOf(at);
    if (before >= 0) found.push([...trail.slice(before), at].join(' → '));
    if (before >= 0 || done.has(at)) return;
    for (const next of graph.get(at) ?? []) follow(next, [...trail, at]);
    done.add(at);
  };
  for (const at of graph.keys()) follow(at, []);
  return found;
}

const fileGraph = (all: readonly SourceText[]) =>
  new Map(all.map((file) => [file.path, new Set(importsOf(file).map(({ target }) => target))]));

function roomGraph(all: readonly SourceText[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of all) {
    const from = roomOf(file.path) ?? '';
    const to = importsOf(file).map(({ target }) => roomOf(target));
    const known = graph.get(from) ?? new Set();
    graph.set(from, known);
    for (const room of to) if (room !== null && room !== from) known.add(room);
  }
  return graph;
}

/** Whether a file has nothing of its own: it only passes on what others export. */
function isBarrel(file: SourceText): boolean {
  const { statements } = parseSource(file);
  const passesOn = (statement: ts.Statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement);
  return statements.some(ts.isExportDeclaration) && statements.every(passesOn);
}

describe('the source', () => {
  it('is read whole', () => {
    expect(new Set(files.map(({ path }) => roomOf(path)))).toEqual(
      new Set(Object.keys(ROOMS).filter((room) => !room.endsWith('.json'))),
    );
    const scene = files.find(({ path }) => path === 'src/core/layout/scene.ts');
    expect(scene && importsOf(scene).map(({ target }) => target)).toContain('src/core/layout/lanes.ts');
  });

  it('imports only as its rooms allow, types counted', () => {
    expect(files.flatMap(importFaults)).toEqual([]);
  });

  it('leads every import between its files to a file', () => {
    const paths = new Set(files.map(({ path }) => path));
    const lost = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => /^src\/.*\.tsx?$/.test(target) && !paths.has(target))
        .map(({ target }) => `${file.path}: ${target}`),
    );
    expect(lost).toEqual([]);
  });

  it('has no circle of rooms, and none of files, types counted', () => {
    expect(cycles(roomGraph(files))).toEqual([]);
    expect(cycles(fileGraph(files))).toEqual([]);
  });

  it('has no barrel file, and no file over 400 lines', () => {
    expect(files.filter(isBarrel).map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path)).toEqual([]);
  });

  it('has the table of rooms in its README', () => {
    const [readme] = sourcesIn(
      'src',
      ['src/README.md'].map(() => 'README.md'),
    ).filter(({ path }) => path === 'src/README.md');
    const rows = [...(readme?.text ?? '').matchAll(/^\| `([^`]+)` \|[^|]+\|([^|]*)\|$/gm)];
    const table = Object.fromEntries(
      rows.map(([, room = '', imports = '']) => [room, [...imports.matchAll(/`([^`]+)`/g)].map(([, name]) => name)]),
    );
    expect(table).toEqual(ROOMS);
  });
});

describe('these checks find', () => {
  it.each<[path: string, text: string]>([
    ['src/core/view/a.ts', "import { mount } from '../../ui/page/mount.tsx';"],
    ['src/core/model/a.ts', "export { load } from '../../load/dataQuery.ts';"],
    ['src/core/time/a.ts', "import type { Tone } from '../model/vocabulary.ts';"],
    ['src/core/table/a.ts', "import type { World } from '../layout/scene.ts';"],
    ['src/core/time/a.ts', "import { useState } from 'react';"],
    ['src/core/model/a.ts', "import * as z from 'zod';"],
    ['src/core/time/a.ts', "import * as z from 'zod/mini';"],
    ['src/core/words/translate.ts', "import en from '../../messages/en.json';"],
    ['src/core/view/a.ts', "const later = () => import('../../ui/page/mount.tsx');"],
    ['src/core/view/a.ts', "type Later = typeof import('../../ui/page/mount.tsx');"],
    ['src/core/a.ts', 'export const flat = 1;'],
    ['src/ui/a.ts', 'export const flat = 1;'],
    ['src/app/a.ts', "import { useState } from 'react';"],
    ['src/app/a.ts', "import { load } from '../load/dataQuery.ts';"],
    ['src/app/a.ts', "import { QueryClient } from '@tanstack/query-core';"],
    ['src/load/a.ts', "import type { App } from '../ui/page/mount.tsx';"],
    ['src/load/a.ts', "import 'react';"],
    ['src/messages/a.ts', "import { mount } from '../ui/page/mount.tsx';"],
    ['src/ui/parts/a.tsx', "import { useOpenEvent } from '../navigation/openDetail.ts';"],
    ['src/ui/list/a.tsx', "import { Plot } from '../timeline/plot/Plot.tsx';"],
    ['src/ui/page/a.ts', "import { main } from '../../main.tsx';"],
    ['src/ui/page/a.ts', "import { t } from '../../../scripts/files.ts';"],
  ])('an import that is not allowed, in %s: %s', (path, text) => {
    expect(importFaults({ path, text })).toHaveLength(1);
  });

  it.each<[path: string, text: string]>([
    ['src/core/words/translate.ts', "import type en from '../../messages/en.json';"],
    ['src/core/evidence/a.ts', "import { sha256 } from '@noble/hashes/sha2.js'; import { ascending } from 'd3';"],
    [
      'src/ui/timeline/plot/a.tsx',
      "import { Glyph } from '../../parts/Glyph.tsx'; import 'react'; import styles from './a.module.css';",
    ],
    ['src/main.tsx', "import './ui/page/theme.css'; import messages from 'virtual:messages/en';"],
  ])('nothing wrong in %s: %s', (path, text) => {
    expect(importFaults({ path, text })).toEqual([]);
  });

  it('a circle, and its way, of types too', () => {
    const all = [
      ['time/a', 'time/b'],
      ['time/b', 'time/c'],
      ['time/c', 'time/b'],
    ].map(([from, to]) => ({ path: `src/core/${from}.ts`, text: `import type { A } from '../${to}.ts';` }));
    expect(cycles(fileGraph(all))).toEqual(['src/core/time/b.ts → src/core/time/c.ts → src/core/time/b.ts']);
    const rooms = [
      ['time/a', 'model/b'],
      ['model/c', 'time/d'],
    ].map(([from, to]) => ({ path: `src/core/${from}.ts`, text: `import type { A } from '../${to}.ts';` }));
    expect(cycles(roomGraph(rooms))).toEqual(['core/time → core/model → core/time']);
  });

  it('a barrel, and not a file that has something to say', () => {
    const barrel = (text: string) => isBarrel({ path: 'a.ts', text });
    expect(barrel("export * from './b.ts';\nexport { c } from './c.ts';")).toBe(true);
    expect(barrel("import { b } from './b.ts';\nexport { b };")).toBe(true);
    expect(barrel("export { b } from './b.ts';\nexport const a = 1;")).toBe(false);
    expect(barrel("import './a.css';")).toBe(false);
  });
});
