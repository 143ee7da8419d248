import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** A cell, by its row and its column, both from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Options {
  grid: RefObject<HTMLElement | null>;
  rows: number;
  columns: number;
  /** How many rows a step of a page is. */
  page: () => number;
  /** The row at the top of the window. */
  first: () => number;
  /** Where the keys are, or would be if they came in. */
  at: Cell;
  /** The keys have come to a cell. */
  onMove: (to: Cell) => void;
  /** Brings a row into view. */
  show: (row: number) => void;
  /** A row is to be opened, from a cell that does not do so by itself. */
  onOpen: (row: number) => void;
}

/**
 * The keys of a grid, as the ARIA Authoring Practices have them: arrows walk the cells, and from the first row to the
 * heads; Home and End lead to the row’s ends, with Ctrl to the table’s; a page at a time; Enter opens. The cell that the
 * keys are in is the body’s one stop for Tab.
 */
export function useWalk({ grid, rows, columns, page, first, at, onMove, show, onOpen }: Options): {
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: FocusEvent) => void;
} {
  // Once the row is drawn, which it may not be yet.
  const goes = useRef<Cell | null>(null);
  useLayoutEffect(() => {
    if (!goes.current || !grid.current) return;
    const cell = cellAt(grid.current, goes.current);
    if (!cell) return;
    goes.current = null;
    showSideways(grid.current.parentElement, cell);
    (cell.querySelector<HTMLElement>('a, button') ?? cell).focus({ preventScroll: true });
  });
  const [, redraw] = useState(0);
  const go = (to: Cell) => {
    goes.current = to;
    if (to.row >= 0) {
      show(to.row);
      onMove(to);
    }
    redraw((count) => count + 1);
  };
  return {
    onKeyDown(event) {
      const from = placeOf(event.target as Element);
      const { ctrlKey, key } = event;
      if (!from || event.altKey || event.metaKey || event.shiftKey) return;
      const last = rows - 1;
      const row = (to: number) => ({ ...from, row: Math.min(Math.max(to, 0), last) });
      const column = (to: number) => ({ ...from, column: Math.min(Math.max(to, 0), columns - 1) });
      const steps: Readonly<Record<string, Cell>> = ctrlKey
        ? { Home: { row: 0, column: 0 }, End: { row: last, column: columns - 1 } }
        : {
            ArrowLeft: column(from.column - 1),
            ArrowRight: column(from.column + 1),
            ArrowUp: from.row <= 0 ? { ...from, row: -1 } : row(from.row - 1),
            ArrowDown: from.row < 0 ? row(first()) : row(from.row + 1),
            Home: column(0),
            End: column(columns - 1),
            ...(from.row >= 0 && { PageUp: row(from.row - page()), PageDown: row(from.row + page()) }),
          };
      const to = steps[key];
      const opens = key === 'Enter' && from.row >= 0 && !ctrlKey && !(event.target as Element).closest('a, button');
      if (!to && !opens) return;
      event.preventDefault();
      if (to) go(to);
      else onOpen(from.row);
    },
    onFocus(event) {
      const to = placeOf(event.target);
      if (!to || to.row < 0 || (to.row === at.row && to.column === at.column)) return;
      onMove(to);
    },
  };
}

/** The cell that an element is in; null where it is in none. The row of the heads is -1. */
export function placeOf(element: Element): Cell | null {
  const row = Number(element.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'));
  const column = Number(element.closest('[aria-colindex]')?.getAttribute('aria-colindex'));
  return row && column ? { row: row - 2, column: column - 1 } : null;
}

function cellAt(grid: HTMLElement, { row, column }: Cell): HTMLElement | null {
  return grid.querySelector(`[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 1}"]`);
}

/** Scrolls a cell out from under the first column, or in from beyond the edge. */
function showSideways(scroller: HTMLElement | null, cell: HTMLElement): void {
  const first = cell.parentElement?.firstElementChild;
  if (!scroller || !first || first === cell) return;
  const [box, window] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const left = box.left - first.getBoundingClientRect().right;
  const right = box.right - window.left - scroller.clientWidth;
  if (left < 0) scroller.scrollLeft += left;
  else if (right > 0) scroller.scrollLeft += Math.min(right, left);
}
