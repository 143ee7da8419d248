import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The earliest and the latest clocks on earth, and one on the events' own side of it. */
const ZONES = [
  ['Pacific/Pago_Pago', 11 * 60],
  ['Asia/Tokyo', -9 * 60],
  ['Pacific/Kiritimati', -14 * 60],
] as const;

/** Runs a suite once for a reader in each of three time zones. */
export function underZones(suite: () => void): void {
  describe.each(ZONES)('under %s', (zone, minutesBehindUtc) => {
    let before: string | undefined;
    beforeAll(() => {
      before = process.env['TZ'];
      process.env['TZ'] = zone;
    });
    afterAll(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });

    it('the zone is in force, or the rest would prove nothing', () => {
      expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(minutesBehindUtc);
    });
    suite();
  });
}
