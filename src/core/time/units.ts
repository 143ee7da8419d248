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
