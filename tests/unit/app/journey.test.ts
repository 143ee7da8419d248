import { describe, expect, it } from 'vitest';
import { createJourney } from '../../../src/app/journey.ts';

describe('a journey', () => {
  it('begins a detail that is opened at its top, with the focus where it was asked for', () => {
    const journey = createJourney();
    journey.leaves('event:a', { scrollTop: 300, button: 2 });
    journey.opens(true, 'list');
    expect(journey.arrives('event:a')).toEqual({ focus: true, fresh: true, before: false, place: undefined });
    expect(journey.opener).toBe('list');
  });

  it('finds a detail that is come back to as it was left', () => {
    const journey = createJourney();
    journey.opens(false, 'timeline');
    journey.arrives('event:a');
    journey.leaves('event:a', { scrollTop: 300, button: 2 });
    journey.opens(true);
    journey.arrives('source:s');
    journey.comesBack(true);
    expect(journey.arrives('event:a')).toEqual({
      focus: true,
      fresh: false,
      before: true,
      place: { scrollTop: 300, button: 2 },
    });
  });

  it('remembers what was pressed, until something else is', () => {
    const journey = createJourney();
    const link = {};
    journey.opens(false, 'sources', link);
    journey.opens(true);
    expect([journey.opener, journey.pressed]).toEqual(['sources', link]);
    journey.opens(false, 'timeline');
    expect(journey.pressed).toBeNull();
  });

  it('forgets that a detail was shown once it is closed', () => {
    const journey = createJourney();
    journey.arrives('event:a');
    journey.ends();
    expect(journey.arrives('event:b').before).toBe(false);
  });
});
