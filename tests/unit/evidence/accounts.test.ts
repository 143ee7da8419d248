import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../../src/core/evidence/accounts.ts';
import { shippedData } from '../support/citations.ts';

describe('accountsOf', () => {
  it('puts the first quotation and the denial first, and has each citation in one place', () => {
    for (const event of shippedData().events) {
      const { quoted, denied, supporting, disputing } = accountsOf(event);
      const all = [quoted, denied, ...supporting, ...disputing].filter((one) => one !== undefined);
      expect(all).toHaveLength(event.citations.length);
      expect(new Set(all)).toEqual(new Set(event.citations));
      expect(supporting.some(({ quote }) => quote) && !quoted, event.id).toBe(false);
      expect(disputing.length > 0 && !denied, event.id).toBe(false);
    }
    const recall = shippedData().eventById.get('worker-recall-demand-2024') ?? expect.unreachable();
    expect(accountsOf(recall).quoted?.quote?.exact).toMatch(/^Recently, Beijing/);
    expect(accountsOf(recall).denied?.stance).toBe('disputes');
  });
});
