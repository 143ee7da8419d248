import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, proveQuote } from '../../../src/core/evidence/fingerprint.ts';
import { wordsOf } from '../../../src/core/evidence/words.ts';
import { findDirective } from '../support/findDirective.ts';
import { passagesOf } from '../../../src/core/evidence/passages.ts';
import type { Quote } from '../../../src/core/model/schema.ts';
import { runs } from '../support/profile.ts';
import { shippedData } from '../support/citations.ts';
import { passageUrl, textFragmentUrl } from '../../../src/core/evidence/textFragment.ts';

const PAGE = 'https://example.org/a';
const directive = (url: string) => url.slice(url.indexOf(':~:text=') + ':~:text='.length);
const linkOf = (quote: Quote | string, url = PAGE) =>
  textFragmentUrl(url, typeof quote === 'string' ? { exact: quote } : quote);
/** The directive as a person would write it. */
const said = (quote: Quote | string) => directive(linkOf(quote)).split(',').map(decodeURIComponent).join(' | ');

describe('the address', () => {
  it('has a text directive', () => {
    expect(linkOf('nobody crossed it')).toBe(`${PAGE}#:~:text=nobody%20crossed%20it`);
  });

  it('encodes what means something in a directive, and what is not ASCII', () => {
    expect(linkOf('a, c & d')).toBe(`${PAGE}#:~:text=a%2C%20c%20%26%20d`);
    expect(linkOf('a café 북한')).toBe(`${PAGE}#:~:text=a%20caf%C3%A9%20%EB%B6%81%ED%95%9C`);
    expect(linkOf('50% #1')).toBe(`${PAGE}#:~:text=50%25%20%231`);
    // Where there is no word without a dash.
    expect(linkOf('a-b')).toBe(`${PAGE}#:~:text=a,b`);
    expect(linkOf('--')).toBe(`${PAGE}#:~:text=%2D%2D`);
  });

  it.each([
    [`${PAGE}?b=c#part-2`, `${PAGE}?b=c#part-2:~:text=nobody`],
    [`${PAGE}#`, `${PAGE}#:~:text=nobody`],
    [`${PAGE}#/route#part`, `${PAGE}#/route#part:~:text=nobody`],
    // A directive that it carries is another’s: two would be two places.
    [`${PAGE}#:~:text=some%20words`, `${PAGE}#:~:text=nobody`],
    [`${PAGE}#part-2:~:text=some,words&text=more`, `${PAGE}#part-2:~:text=nobody`],
    [`${PAGE}?q=:~:text=x#part`, `${PAGE}?q=:~:text=x#part:~:text=nobody`],
  ])('%s', (url, link) => {
    expect(linkOf('nobody', url)).toBe(link);
  });

  it('is the page’s own where there are no words', () => {
    expect(linkOf(' \n ')).toBe(PAGE);
  });

  it('survives half of a surrogate pair, which JSON may carry', () => {
    expect(said('half \uD800 a pair of them all')).toBe('a pair of them all');
    expect(linkOf('\uD800')).toBe(`${PAGE}#:~:text=%EF%BF%BD`);
  });
});

describe('the words that it names', () => {
  it.each([
    // Whole where it is short, by its ends where it is long.
    ['On the next day, a trader waited.', 'On the next day, a trader waited.'],
    [
      'On the next day, a trader from the north waited with mules till dusk.',
      'On the next day, a | waited with mules till dusk.',
    ],
    // Dashes of any kind, quotation marks and ellipses lie between the ends.
    ['twice, in fact — and nobody crossed it', 'twice, in fact | and nobody crossed it'],
    ['a well‑known trader waited at the landing', 'known trader waited at the landing'],
    ['the trader of 1953−1961 waited there', 'the trader of 1953 | 1961 waited there'],
    ['“The river was high,” she said to the mail', 'The river was high, | she said to the mail'],
    ['they waited for the mail… and then went home', 'they waited for the mail | and then went home'],
    // A word with an apostrophe cannot be cut.
    ['the ferryman’s wife said it was high', 'wife said it was high'],
    ['the ferrymen’ waited for it all', 'the ferrymen | waited for it all'],
    // A paragraph may begin after a line break, and after a sentence.
    ['the letter was lost\nnobody asked for it', 'the letter was lost | nobody asked for it'],
    ['The letter was lost. Nobody asked for it.', 'The letter was lost. | Nobody asked for it.'],
    // What is too short stands everywhere.
    ['No. The letter was lost.', 'The letter was lost.'],
    ['He left. So be it all.', 'So be it all.'],
    ['북한 노동자. 중국', '북한 노동자.'],
    ['冷战岁月的中朝关系。回顾与展望，第二部分', '冷战岁月的中朝关系。 | 第二部分'],
  ])('%s', (exact, words) => {
    expect(said(exact)).toBe(words);
  });

  it('have prefix and suffix beside them, as much as is surely the same', () => {
    const exact = 'Then he turned back home';
    expect(said({ exact, prefix: 'He waited until dusk. ', suffix: 'and the letter was never delivered again' })).toBe(
      'He waited until dusk.- | Then he turned back home | -and the letter was never',
    );
    // A line break.
    expect(said({ exact, prefix: 'of the story.\nHe waited until dusk.\n', suffix: '\nIt was\nlate' })).toBe(
      'He waited until dusk.- | Then he turned back home | -It was',
    );
    // A dash or a quotation mark within, or between.
    expect(said({ exact, prefix: 'a well-known trader', suffix: 'back-to' })).toBe(
      'known trader- | Then he turned back home | -back',
    );
    expect(said({ exact, prefix: 'he waited —', suffix: '” she said' })).toBe(exact);
    expect(said({ exact: `“${exact}”`, prefix: 'She said:', suffix: 'and left' })).toBe(exact);
    expect(said({ exact, prefix: ' \n', suffix: '' })).toBe(exact);
  });
});

it('has passages whose words are those by which a quotation is proved', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const words = wordsOf(text).join(' ');
      let from = 0;
      for (const passage of passagesOf(text)) {
        const at = words.indexOf(passage.words.join(' '), from);
        expect(at).toBeGreaterThanOrEqual(from);
        if (passage.first) expect(at).toBe(0);
        from = at + passage.words.join(' ').length;
        if (passage.last) expect(from).toBe(words.length);
      }
    }),
    { numRuns: runs(500) },
  );
});

/** A word of its own for each number, so that nothing stands in a page twice. */
const nth = (n: number) => `w${n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}ord`;
/** What may stand between two words of a text, and what else a page may have there. */
const SEAMS: [ours: string, pages: readonly string[]][] = [
  [' ', [' ', '\u00A0', '  ', ' \t']],
  [', ', [', ', ',\u00A0']],
  ['-', ['-', '–', '—', '‑', '−']],
  [' — ', [' — ', ' - ', ' – ']],
  ['. ', ['. ', '.\n', '. \n\n']],
  ['\n', [' \n', '\n', ' ']],
  ['’s ', ['’s ', "'s "]],
  ['” ', ['” ', '" ', '”\n']],
  [' “', [' “', ' "']],
  ['… ', ['… ', '... ']],
];

/** A text, and a page that has the same words with other signs and paragraphs. */
const textAndPage = fc
  .array(fc.tuple(fc.nat(SEAMS.length - 1), fc.nat(5)), { minLength: 12, maxLength: 60 })
  .map((seams) =>
    seams.map(([seam, other]): [string, string] => {
      const [ours, pages] = SEAMS[seam]!;
      return [ours, pages[other % pages.length]!];
    }),
  );

it('finds its words on any page on which they are proved, within blocks, and only there', () => {
  let ranges = 0;
  let contexts = 0;
  fc.assert(
    fc.property(textAndPage, fc.nat(), fc.nat(), (seams, a, b) => {
      const text = (side: 0 | 1, from: number, to: number) =>
        seams
          .slice(from, to)
          .map((seam, i) => nth(from + i) + (i < to - from - 1 ? seam[side] : ''))
          .join('');
      const from = 2 + (a % (seams.length - 10));
      const to = from + 6 + (b % (seams.length - from - 7));
      // It must end with a word.
      fc.pre(!seams[to - 1]![0].startsWith('’s'));
      const quote = {
        exact: text(0, from, to),
        prefix: text(0, 0, from) + seams[from - 1]![0],
        suffix: seams[to - 1]![0] + text(0, to, seams.length),
      };
      const page = text(1, 0, seams.length);
      expect(proveQuote({ exact: text(0, 0, seams.length) }, fingerprint(page, '')).proved).toBe(true);
      for (const one of [quote, { exact: quote.exact }]) {
        const found = findDirective(page, directive(linkOf(one)));
        expect(found, `${directive(linkOf(one))} in ${JSON.stringify(page)}`).not.toBeNull();
        const first = page.indexOf(nth(from));
        const last = page.indexOf(nth(to - 1)) + nth(to - 1).length;
        expect(found!.start).toBeGreaterThanOrEqual(first);
        expect(found!.end).toBeLessThanOrEqual(last);
        if (found!.range) ranges += 1;
        if (found!.context) contexts += 1;
      }
    }),
    { numRuns: runs(400) },
  );
  expect(ranges).toBeGreaterThan(runs(400) / 4);
  expect(contexts).toBeGreaterThan(runs(400) / 20);
});

it('names words that are proved in their source, of every shipped quotation', () => {
  const { events } = shippedData();
  const quotes = events.flatMap((event) => event.citations.flatMap((citation) => citation.quote ?? []));
  expect(quotes.length).toBeGreaterThanOrEqual(8);
  for (const quote of quotes) {
    const page = `${quote.prefix ?? ''} ${quote.exact} ${quote.suffix ?? ''}`;
    expect(findDirective(page, directive(linkOf(quote)))).not.toBeNull();
    expect(linkOf(quote)).not.toMatch(/%2D|%E2/);
  }
});

describe('the address of a passage', () => {
  const named = (first: string, last?: string) => directive(passageUrl(PAGE, { first, ...(last && { last }) }));

  it.each([
    ['The river was', 'never delivered.', 'The%20river%20was,never%20delivered.'],
    ['The river was', undefined, 'The%20river%20was'],
    // What means something in a directive, and what is not ASCII.
    ['a, c & d', 'q#1 50%', 'a%2C%20c%20%26%20d,q%231%2050%25'],
    ['冷战岁月', '第二部分', '%E5%86%B7%E6%88%98%E5%B2%81%E6%9C%88,%E7%AC%AC%E4%BA%8C%E9%83%A8%E5%88%86'],
    // What may be another sign on the page.
    ['“The river was', 'twice — he said', 'The%20river%20was,he%20said'],
    ['a well-known trader', 'of the year…', 'known%20trader,of%20the%20year'],
    ['--', undefined, '%2D%2D'],
  ])('%s … %s', (first, last, text) => {
    expect(named(first, last)).toBe(text);
  });

  it('replaces a directive that the address has, and keeps its fragment', () => {
    expect(passageUrl(`${PAGE}#part:~:text=x`, { first: 'nobody' })).toBe(`${PAGE}#part:~:text=nobody`);
    expect(passageUrl(PAGE, { first: ' ' })).toBe(PAGE);
  });

  it('leads to the passage on a page that has it', () => {
    const page = 'Home\n“The river was high,” she said.\nThe letter was never delivered.\nLog in';
    const found = findDirective(page, named('“The river was', 'never delivered.'));
    expect(page.slice(found?.start, found?.end)).toBe(
      'The river was high,” she said.\nThe letter was never delivered.',
    );
  });
});
