import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsIn } from '../../../src/core/words/glossary.ts';

const term = (id: string, ...terms: string[]) => ({ id, terms, definition: 'what it means' });
const GLOSSARY = [
  term('veto', 'veto', 'vetoed'),
  term('council', 'Security Council'),
  term('un', 'UN Security Council'),
];
const found = (text: string) =>
  termsIn(text, GLOSSARY).map(({ from, to, term: { id } }) => `${id}: ${text.slice(from, to)}`);

describe('words of the glossary in a text', () => {
  it.each([
    ['each once, at its first place', 'A veto; the second veto.', ['veto: veto']],
    ['in any of their forms, and any case', 'Vetoed by two.', ['veto: Vetoed']],
    ['as whole words', 'The vetoes and the Vetolab.', []],
    ['beside signs', '(veto), “Security Council”', ['veto: veto', 'council: Security Council']],
    ['the longer of two that overlap', 'the UN Security Council', ['un: UN Security Council']],
    ['none in an empty text', '', []],
    ['none where lower case is longer than the text, since no place would be right', 'İ veto', []],
  ])('are found %s', (_, text, places) => {
    expect(found(text)).toEqual(places);
  });

  it('lie in order, apart, and within the text, whatever it is', () => {
    const words = fc.array(fc.constantFrom('veto', 'vetoed', 'UN', 'Security', 'Council', ' ', '-', 'x', 'é', '中'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        let reached = 0;
        for (const { from, to, term: one } of termsIn(text, GLOSSARY)) {
          expect(from).toBeGreaterThanOrEqual(reached);
          expect(one.terms.map((form) => form.toLowerCase())).toContain(text.slice(from, to).toLowerCase());
          reached = to;
        }
      }),
    );
  });
});
