/** Milliseconds since 1970-01-01T00:00:00Z, or a span of them. May be ±Infinity for an open or unknown end. */
export type Milliseconds = number;

/** A length or a position on the screen, in CSS pixels. */
export type CssPixels = number;

/**
 * A position on the time axis at one zoom, in CSS pixels from the start of the dataset's extent.
 * Panning does not change it; zooming does.
 */
export type WorldPixels = number;

export const DAY: Milliseconds = 86_400_000;
export const YEAR: Milliseconds = 365.2425 * DAY;

/**
 * The whole years that JavaScript’s dates hold, −271820 to 275759, end here, on either side of 1970. Some months more
 * would be dates, but no calendar step from them.
 */
export const LAST_TIME: Milliseconds = 8_639_978_486_400_000;

/** The order of two times. Not a subtraction: Infinity − Infinity is no number. */
export function compareTimes(a: Milliseconds, b: Milliseconds): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The nearest time that a date can hold; an end that is open or unknown becomes the last there is. */
export function datable(time: Milliseconds): Milliseconds {
  return Math.min(Math.max(time, -LAST_TIME), LAST_TIME);
}
