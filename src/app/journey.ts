/** Where a detail was opened from, so that closing it leads back there. */
export type Opener = 'timeline' | 'list' | 'table' | 'sources' | 'compare';

/** How far a detail was scrolled when it was last seen, and which of its buttons led away, by its place; -1 for none. */
export interface Place {
  readonly scrollTop: number;
  readonly button: number;
}

/** What a detail finds when it is shown. */
export interface Arrival {
  /** Whether the focus goes to it. */
  readonly focus: boolean;
  /** Whether it was asked for by opening it, and begins at its top. Back and Close lead to a place that was left. */
  readonly fresh: boolean;
  /** Whether a detail was shown just before, so that the focus may have been in it. */
  readonly before: boolean;
  /** As it was left; undefined at first, and where it is fresh. */
  readonly place: Place | undefined;
}

/**
 * What opened what, and where the focus goes. It is no part of the view, so it is not in its state; and it belongs to
 * one explorer, so that two on a page do not lead each other astray.
 */
export interface Journey {
  readonly opener: Opener;
  /** What was pressed to open the detail; the page knows what it is. */
  readonly pressed: object | null;
  /** A detail is being opened. @param from where; absent where one detail leads to another. */
  opens(focus: boolean, from?: Opener, pressed?: object | null): void;
  /** The focus goes to the detail that is shown next, which is come back to. */
  comesBack(focus: boolean): void;
  /** A detail is shown. @param key names it: `event:ID` or `source:ID`. */
  arrives(key: string): Arrival;
  /** What is to be found when a detail is come back to. */
  leaves(key: string, place: Place): void;
  /** No detail is shown any more. */
  ends(): void;
}

export function createJourney(): Journey {
  const places = new Map<string, Place>();
  let [focus, fresh, before] = [false, false, false];
  let opener: Opener = 'timeline';
  let pressed: object | null = null;
  return {
    get opener() {
      return opener;
    },
    get pressed() {
      return pressed;
    },
    opens(wanted, from, what = null) {
      focus = wanted;
      fresh = true;
      if (!from) return;
      opener = from;
      pressed = what;
    },
    comesBack(wanted) {
      focus = wanted;
    },
    arrives(key) {
      if (fresh) places.delete(key);
      const arrival = { focus, fresh, before, place: places.get(key) };
      [focus, fresh, before] = [false, false, true];
      return arrival;
    },
    leaves: (key, place) => void places.set(key, place),
    ends() {
      before = false;
    },
  };
}
