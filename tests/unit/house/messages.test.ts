import { dirname, resolve } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import pageCatalogue from '../../../src/messages/en.json';
import scriptCatalogue from '../../../src/messages/en.scripts.json';
import { RELATION_KINDS, SOURCE_KINDS, STATUSES, TONES } from '../../../src/core/model/vocabulary.ts';
import { LANE_FACETS } from '../../../src/core/table/facets.ts';
import { filesUnasked, firstWords } from '../../../scripts/vite/firstWords.ts';
import type { ScriptMessageId } from '../../../scripts/translate.ts';
import type { MessageValues } from '../../../src/core/words/translate.ts';
import { PARAMS } from '../../../src/core/view/params.ts';
import { nodesOf, parseSource, placeOf, sourcesIn } from '../support/sources.ts';
import { t } from '../support/translate.ts';

const PAGE_IDS = Object.keys(pageCatalogue);
const SCRIPT_IDS = Object.keys(scriptCatalogue);
const IDS = [...PAGE_IDS, ...SCRIPT_IDS] as ScriptMessageId[];
const TEXTS = new Map<string, string>([...Object.entries(pageCatalogue), ...Object.entries(scriptCatalogue)]);

/** What a file may say: the page has only its own catalogue. */
const idsFor = (path: string): readonly string[] => (path.startsWith('src/') ? PAGE_IDS : IDS);

const files = ['src', 'scripts'].flatMap((folder) => sourcesIn(folder, ['.ts', '.tsx'])).map(parseSource);
const ALL = files.flatMap((file) => [...nodesOf(file)]);

/** What `t(…)` may be given as an id: literals of either arm, templates as patterns. */
function idsOf(node: ts.Expression): (string | RegExp)[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...idsOf(node.whenTrue), ...idsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return idsOf(node.expression);
  if (ts.isTemplateExpression(node)) {
    const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const parts = node.templateSpans.map((span) => `[a-z0-9-]+${escape(span.literal.text)}`);
    return [new RegExp(`^${escape(node.head.text)}${parts.join('')}$`)];
  }
  return [];
}

const calls = ALL.flatMap((node) => {
  if (
    !ts.isCallExpression(node) ||
    !ts.isIdentifier(node.expression) ||
    node.expression.text !== 't' ||
    !node.arguments[0]
  )
    return [];
  return [{ at: placeOf(node), ids: idsOf(node.arguments[0]), values: node.arguments[1] }];
});

/** The values that a message asks for. */
function placeholders(id: string): Set<string> {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [name, kind, options] = part as unknown[];
    if (typeof name === 'string') names.add(name);
    if (kind !== undefined && typeof options === 'object' && options)
      Object.values(options).forEach((option) => Array.isArray(option) && option.forEach(walk));
  };
  const compiled = compileMessage(TEXTS.get(id) ?? '');
  if (Array.isArray(compiled)) compiled.forEach(walk);
  return names;
}

describe('every message', () => {
  it('is compiled, formatted and without a rest of its syntax', () => {
    expect(IDS.length).toBeGreaterThan(100);
    for (const id of IDS) {
      for (const count of [1, 2]) {
        const values: MessageValues = Object.fromEntries([...placeholders(id)].map((name) => [name, count]));
        const text = t(id, values);
        expect(text, id).not.toBe(id);
        expect(text, id).not.toMatch(/[{}#]|undefined|\bplural\b/);
        expect(text.trim(), id).toBe(text);
        expect(text, id).not.toBe('');
      }
    }
  });

  it('counts one thing and several', () => {
    expect(t('status.all', { total: 1 })).toBe('1 event');
    expect(t('status.all', { total: 6 })).toBe('6 events');
    expect(t('status.some', { shown: 2, total: 6 })).toBe('2 of 6 events');
  });

  it('takes a value as text, whatever is in it', () => {
    expect(t('issue.unknown-type', { value: '"{count, plural}" <b>' })).toBe('unknown type: "{count, plural}" <b>');
  });
});

describe('the sources', () => {
  it('are searched where messages are used', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(calls.length).toBeGreaterThan(100);
  });

  it('use no message that does not exist', () => {
    const missing = calls.flatMap(({ at, ids }) =>
      ids
        .filter((id) => !idsFor(at).some((one) => (typeof id === 'string' ? id === one : id.test(one))))
        .map((id) => `${at}: ${id}`),
    );
    expect(missing).toEqual([]);
  });

  it('find a message for every value that an id is put together from', () => {
    const months = Array.from({ length: 12 }, (_, i) => i + 1);
    const made = [
      ...TONES.map((tone) => `tone.${tone}`),
      ...STATUSES.map((status) => `status.${status}`),
      ...RELATION_KINDS.flatMap((kind) => [`relation.${kind}`, `relation.inverse-${kind}`]),
      ...SOURCE_KINDS.map((kind) => `source.kind-${kind}`),
      ...PARAMS.view.values.map((view) => `views.${view}`),
      ...PARAMS.theme.values.map((theme) => `theme.${theme}`),
      ...LANE_FACETS.map((group) => `group.${group}`),
      ...months.flatMap((month) => [`month.long.${month}`, `month.short.${month}`]),
      ...[21, 22, 23, 24].map((season) => `date.season-${season}`),
    ];
    expect(made.filter((id) => !PAGE_IDS.includes(id))).toEqual([]);
  });

  it.each([
    ['src', PAGE_IDS],
    ['scripts', SCRIPT_IDS],
  ])('in %s use every message of their catalogue', (folder, catalogue) => {
    const inFolder = (at: string) => at.startsWith(`${folder}/`);
    const literals = new Set(
      ALL.flatMap((node) => (ts.isStringLiteralLike(node) && inFolder(placeOf(node)) ? [node.text] : [])),
    );
    const patterns = calls.flatMap(({ at, ids }) => (inFolder(at) ? ids.filter((id) => id instanceof RegExp) : []));
    expect(catalogue.filter((id) => !literals.has(id) && !patterns.some((pattern) => pattern.test(id)))).toEqual([]);
  });

  it('have no message in both catalogues', () => {
    expect(SCRIPT_IDS.filter((id) => PAGE_IDS.includes(id))).toEqual([]);
  });

  it('give a message each value that it asks for', () => {
    const lacking = calls.flatMap(({ at, ids, values }) => {
      // Values that are passed on as a whole, or spread, cannot be seen from here.
      if (values && (!ts.isObjectLiteralExpression(values) || values.properties.some(ts.isSpreadAssignment))) return [];
      const given = new Set(values?.properties.map((property) => property.name?.getText()));
      return ids.flatMap((id) =>
        typeof id === 'string'
          ? [...placeholders(id)].filter((name) => !given.has(name)).map((name) => `${at}: ${id} lacks ${name}`)
          : [],
      );
    });
    expect(lacking).toEqual([]);
  });

  it('write no words into the page by themselves', () => {
    const SPOKEN = new Set([
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'alt',
      'placeholder',
      'label',
      'closeLabel',
    ]);
    const words = ALL.flatMap((node) => {
      const at = placeOf(node);
      if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) return [`${at}: ${node.text.trim()}`];
      if (
        ts.isJsxExpression(node) &&
        !ts.isJsxAttribute(node.parent) &&
        node.expression &&
        ts.isStringLiteralLike(node.expression) &&
        /\p{L}{2}/u.test(node.expression.text)
      ) {
        return [`${at}: ${node.expression.text}`];
      }
      if (!ts.isJsxAttribute(node) || !SPOKEN.has(node.name.getText()) || !node.initializer) return [];
      return ts.isStringLiteral(node.initializer) && /\p{L}/u.test(node.initializer.text)
        ? [`${at}: ${node.getText()}`]
        : [];
    });
    expect(words).toEqual([]);
  });
});

describe('the first load', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const first = filesUnasked(resolve(root, 'src'));
  const words = firstWords(PAGE_IDS, first.values());
  const isFirst = (at: string) => first.has(resolve(root, at.replace(/:\d+$/, '')));

  it('is less than all, and has the words for each message that its files use', () => {
    expect(first.size).toBeGreaterThan(80);
    expect(words.size).toBeLessThan(PAGE_IDS.length);
    const used = calls.filter(({ at }) => isFirst(at));
    expect(used.length).toBeGreaterThan(80);
    const lacking = used.flatMap(({ at, ids }) =>
      ids.flatMap((id) =>
        PAGE_IDS.filter((one) => (typeof id === 'string' ? id === one : id.test(one)) && !words.has(one)).map(
          (one) => `${at}: ${one}`,
        ),
      ),
    );
    expect(lacking).toEqual([]);
  });

  it('waits for the other words wherever it asks for a part that speaks', () => {
    // What brushes, finds, or reads data says nothing itself.
    const SILENT = ['brush.ts', 'gestures.ts', 'createSearch.ts', 'readers.ts', 'parse.ts', 'en?late'];
    const asked = ALL.flatMap((node) =>
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      placeOf(node).startsWith('src/')
        ? [{ at: placeOf(node), file: (node.arguments[0] as ts.StringLiteral).text, within: node }]
        : [],
    );
    expect(asked.length).toBeGreaterThan(8);
    const waits = (node: ts.Node): boolean =>
      ts.isSourceFile(node) ? /\blazyPart[(<]/.test(node.text) : waits(node.parent);
    const comesUnasked = ({ at, file }: { at: string; file: string }) => first.has(resolve(root, dirname(at), file));
    expect(
      asked
        .filter((one) => !SILENT.some((name) => one.file.endsWith(name)) && !comesUnasked(one) && !waits(one.within))
        .map(({ at }) => at),
    ).toEqual([]);
  });
});
