import type { MouseEvent } from 'react';

/** A link's click that the page answers by itself; with a key that opens a new tab or window it is left to the browser. */
export function plainClick(act: () => void) {
  return (click: MouseEvent): void => {
    if (click.metaKey || click.ctrlKey || click.shiftKey) return;
    click.preventDefault();
    act();
  };
}
