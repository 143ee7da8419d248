import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, placeOf, type SourceText, sourcesIn } from '../support/sources.ts';

/** The globals that core and app may ask: each gives the same answer in every browser, at every time, to every reader. */
const GLOBALS = new Set([
  'Array',
  'Boolean',
  'Error',
  'Infinity',
  'JSON',
  'Map',
  'RegExp',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Set',
  'String',
  'WeakMap',
  'undefined',
  'Float32Array',
  'Float64Array',
  'Uint8Array',
  'Uint16Array',
  'Uint32Array',
  'Date',
  'URL',
  'URLSearchParams',
  'encodeURIComponent',
  'structuredClone',
]);

/** Methods of a Date or a text that answer in the reader's time zone or language. */
const LOCAL =
  /^([gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)|toLocale\w*|to(Date|Time)String|localeCompare)$/;

/** A checker that knows no library, so that what it cannot resolve is a global. */
function checkerOf(files: readonly SourceText[]): { checker: ts.TypeChecker; trees: ts.SourceFile[] } {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const host: ts.CompilerHost = {
    getSourceFile: (name, target) =>
      texts.has(name) ? ts.createSourceFile(name, texts.get(name) ?? '', target, true) : undefined,
    fileExists: (name) => texts.has(name),
    readFile: (name) => texts.get(name),
    getDefaultLibFileName: () => 'none.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
  const program = ts.createProgram(
    [...texts.keys()],
    { noLib: true, noResolve: true, allowImportingTsExtensions: true, noEmit: true },
    host,
  );
  return {
    checker: program.getTypeChecker(),
    trees: [...texts.keys()].flatMap((name) => program.getSourceFile(name) ?? []),
  };
}

/** Whether an identifier is a name for something, and no value that is asked for. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent))
    return parent.name === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node || parent.name === node;
  return (
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isLabeledStatement(parent) ||
    ts.isMetaProperty(parent) ||
    ts.isNamedTupleMember(parent)
  );
}

function isInType(node: ts.Node): boolean {
  for (let at = node; at && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isTypeNode(at) && !ts.isExpressionWithTypeArguments(at)) return true;
    if (ts.isTypeAliasDeclaration(at) || ts.isInterfaceDeclaration(at) || ts.isTypeParameterDeclaration(at))
      return true;
    if (ts.isModuleDeclaration(at)) return true;
  }
  return false;
}

/** Where code asks the page, the network, the clock or chance: all that would make a result depend on more than its input. */
function impurities(files: readonly SourceText[]): string[] {
  const { checker, trees } = checkerOf(files);
  return trees.flatMap((tree) =>
    [...nodesOf(tree)].flatMap((node): string[] => {
      const found = (what: string) => [`${placeOf(node)} ${what}`];
      if (ts.isPropertyAccessExpression(node) && LOCAL.test(node.name.text)) return found(node.name.text);
      if (!ts.isIdentifier(node) || isName(node) || isInType(node)) return [];
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      if (symbol?.declarations?.length) return [];
      if (!GLOBALS.has(node.text)) return found(node.text);
      if (node.text === 'Math' && !isMember(node, /^(?!random$)/)) return found(node.parent.getText(tree));
      if (node.text === 'Date' && !isTimeless(node)) return found(node.parent.getText(tree));
      return [];
    }),
  );
}

function isMember(node: ts.Identifier, name: RegExp): boolean {
  return (
    ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node && name.test(node.parent.name.text)
  );
}

/** `Date.UTC`, or a `new Date` of one number: a text is read in the reader's time zone, and so are several parts. */
function isTimeless(node: ts.Identifier): boolean {
  if (isMember(node, /^UTC$/)) return true;
  const { parent } = node;
  const [only, more] = ts.isNewExpression(parent) && parent.expression === node ? (parent.arguments ?? []) : [];
  return only !== undefined && more === undefined && !ts.isStringLiteralLike(only) && !ts.isTemplateExpression(only);
}

it('core and app read no page, network, clock, time zone, language or chance', () => {
  expect(impurities([...sourcesIn('src/core', ['.ts']), ...sourcesIn('src/app', ['.ts'])])).toEqual([]);
});

const impure = (code: string) => impurities([{ path: 'a.ts', text: `export const x = ${code};` }]);

describe('these checks find', () => {
  it.each([
    'new Date(2017, 0, 1)',
    "new Date('2017-12-22 10:00')",
    'new Date(`${y}-01-01`)',
    "Date.parse('x')",
    'location.href',
    'crypto.randomUUID()',
    'Intl.DateTimeFormat()',
    "new Intl.ListFormat('en')",
    'queueMicrotask(f)',
    'setInterval(f)',
    'requestAnimationFrame(f)',
    'process.env.X',
    'console.log(1)',
    'history.state',
    'screen.width',
    "matchMedia('x')",
    'indexedDB',
    "new Worker('x')",
    'self',
    "globalThis['fetch']",
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
    '{ document }',
    '[...[1].map(f => performance)]',
    'Math',
    'Math["random"]()',
    'setTimeout',
    "eval('1')",
    'new Function()',
    "importScripts('x')",
    'caches',
    'sessionStorage',
  ])('that %s is impure', (code) => {
    expect(impure(code).length).toBeGreaterThan(0);
  });

  it('a global in a file that has a name like it elsewhere', () => {
    expect(
      impurities([
        { path: 'a.ts', text: 'for (const window of []) f(window);\nfunction f(x: unknown) { return window; }' },
      ]),
    ).toHaveLength(1);
  });

  it.each([
    'new Date(0)',
    'new Date(0).getUTCFullYear()',
    'Date.UTC(2017, 11, 22)',
    'Math.max(1, 2)',
    '1 /* a window. */',
    "'document.title'",
    '{ document: 1, window: 2 }',
    '((document: number) => document)(1)',
    'new Map<string, number>()',
    '[1].map((self) => self)',
    'undefined',
    '({ location: { href: 1 } }).location.href',
  ])('that %s is pure', (code) => {
    expect(impure(code)).toEqual([]);
  });

  it('no fault in types', () => {
    expect(
      impurities([
        {
          path: 'a.ts',
          text: 'export interface A { window: Window; at: Intl.NumberFormat; f(document: Document): HTMLElement }',
        },
      ]),
    ).toEqual([]);
  });
});
