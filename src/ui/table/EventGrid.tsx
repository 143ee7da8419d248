import {
  type CSSProperties,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type ColumnId, FIRST_COLUMN } from '../../core/table/columnIds.ts';
import { strongOf, useExplored, useSelected, useT, useView } from '../bridge/useExplorer.ts';
import { useSize } from '../bridge/useSize.ts';
import { useOpenEvent } from '../navigation/openDetail.ts';
import styles from './EventGrid.module.css';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { useRowWindow } from './useRowWindow.ts';
import { type Cell, placeOf as placeInGrid, useWalk } from './useWalk.ts';
import { gridOf } from './widths.ts';

interface Props {
  /** The table's rows, in the order in which they are shown. */
  order: Uint32Array;
  labelledBy: string;
  describedBy: string;
  /** Whether it is on paper: then all rows are drawn, one below the other. */
  printing: boolean;
}

/** The events as a grid (ARIA) that draws the rows in its window alone. A row opens its event; the open one is marked and followed. */
export function EventGrid({ order, labelledBy, describedBy, printing }: Props) {
  const t = useT();
  const { dataset, table, found } = useExplored();
  const columns = useView((state) => state.columns);
  const sort = useView((state) => state.sort);
  const selected = useView((state) => state.event);
  const strong = useSelected(strongOf);
  const open = useOpenEvent();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [head, probe] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [{ height: headHeight }, { height: rowHeight }] = [useSize(head), useSize(probe)];
  const [active, setActive] = useState<{ id: string; column: ColumnId } | null>(null);
  const placeOf = useCallback(
    (id: string | null | undefined) => (id == null ? -1 : order.indexOf(table.names.rowOf(id) ?? -1)),
    [order, table],
  );
  // Not for each step of a scroll.
  const activeAt = useMemo(() => placeOf(active?.id), [placeOf, active?.id]);
  const selectedAt = useMemo(() => placeOf(selected), [placeOf, selected]);
  const rows = useRowWindow({
    scroller,
    count: order.length,
    rowHeight,
    headHeight,
    always: [activeAt, selectedAt],
  });
  const at: Cell =
    activeAt >= 0
      ? { row: activeAt, column: Math.max(columns.indexOf(active?.column ?? FIRST_COLUMN), 0) }
      : { row: selectedAt >= 0 ? selectedAt : rows.first(), column: 0 };
  const idAt = (place: number) => table.names.id(order[place] ?? -1);
  const openAt = (place: number) => open(idAt(place), { from: 'table', focus: 'detail' });
  const walk = useWalk({
    grid,
    rows: order.length,
    columns: columns.length,
    page: rows.page,
    first: rows.first,
    at,
    onMove: ({ row, column }) => setActive({ id: idAt(row), column: columns[column] ?? FIRST_COLUMN }),
    show: rows.show,
    onOpen: openAt,
  });

  useSortedFromTheTop(scroller, sort);
  // The open event, whatever opened it: at first in the middle, then with as little moved as can be.
  const ready = rowHeight > 0 && headHeight > 0;
  const show = useRef(rows.show);
  useLayoutEffect(() => {
    show.current = rows.show;
  });
  const followed = useRef(selectedAt);
  useLayoutEffect(() => {
    followed.current = selectedAt;
  });
  const shown = useRef(false);
  useEffect(() => {
    if (!ready) return;
    if (followed.current >= 0) show.current(followed.current, shown.current ? 'nearest' : 'middle');
    shown.current = true;
    // On a narrow screen the detail is a sheet, under which the row must not stay.
    if (selected !== null)
      grid.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [ready, selected]);

  const click = ({ target }: MouseEvent) => {
    const pressed = placeInGrid(target as Element);
    // Words that are being marked, to be copied, are no press; nor is what began in one row and ended in another.
    if (!pressed || pressed.row < 0 || (target as Element).closest('a') || getSelection()?.isCollapsed === false)
      return;
    openAt(pressed.row);
  };
  // Not every browser gives the focus to a link that is pressed, and none to a cell’s margin; Close leads back to it.
  const takeFocus = ({ target }: MouseEvent) => {
    const cell = (target as Element).closest<HTMLElement>('[role=rowheader], [role=gridcell]');
    if (cell && !cell.contains(document.activeElement))
      (cell.querySelector('a') ?? cell).focus({ preventScroll: true });
  };
  const { columns: template, width } = useMemo(() => gridOf(columns), [columns]);
  const drawn = printing ? Array.from(order, (_, index) => ({ index, top: null })) : rows.rows;
  return (
    <div ref={scroller} className={styles['scroller']}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- one of its cells has the focus (roving tabindex). */}
      <div
        ref={grid}
        role="grid"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-rowcount={order.length + 1}
        aria-colcount={columns.length}
        aria-readonly
        className={styles['grid']}
        data-found={found !== null || undefined}
        style={{ '--columns': template, width } as CSSProperties}
        onKeyDown={walk.onKeyDown}
        onFocus={walk.onFocus}
        onClickCapture={takeFocus}
        onClick={click}
      >
        <GridHead columns={columns} head={head} />
        <div role="rowgroup" className={styles['rows']} style={printing ? undefined : { height: rows.height }}>
          {drawn.map(({ index, top }) => {
            const row = order[index] ?? -1;
            const event = dataset.eventById.get(table.names.id(row));
            return (
              event && (
                <GridRow
                  key={event.id}
                  event={event}
                  row={row}
                  index={index}
                  top={top}
                  columns={columns}
                  dataset={dataset}
                  found={found}
                  selected={event.id === selected}
                  faded={strong && !strong.has(row)}
                  stop={index === at.row ? at.column : null}
                  open={open}
                />
              )
            );
          })}
        </div>
        <div ref={probe} className={styles['probe']} aria-hidden="true">
          {t('column.title')}
        </div>
      </div>
    </div>
  );
}

/** Another order begins at its beginning. */
function useSortedFromTheTop(scroller: React.RefObject<HTMLElement | null>, sort: string): void {
  const last = useRef(sort);
  useLayoutEffect(() => {
    if (last.current === sort) return;
    last.current = sort;
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [scroller, sort]);
}
