import { memo } from 'react';
import { COLUMNS } from '../../core/columns/columns.ts';
import type { Dataset, TimelineEvent } from '../../core/model/dataset.ts';
import type { Found } from '../../core/search/search.ts';
import { type ColumnId, FIRST_COLUMN } from '../../core/table/columnIds.ts';
import type { Row } from '../../core/table/table.ts';
import { useT } from '../bridge/useExplorer.ts';
import type { useOpenEvent } from '../navigation/openDetail.ts';
import { ViewLink } from '../navigation/ViewLink.tsx';
import { FoundIn } from '../parts/FoundIn.tsx';
import { EventDate } from '../parts/EventDate.tsx';
import { GlyphIcon } from '../parts/Glyph.tsx';
import { InScript } from '../parts/InScript.tsx';
import { Marked } from '../parts/Marked.tsx';
import styles from './EventGrid.module.css';

interface Props {
  event: TimelineEvent;
  /** Its row in the table of the explorer, by which the search knows it. */
  row: Row;
  /** Its place in the grid, from 0. */
  index: number;
  /** Where it is drawn, in CSS pixels from the first row; null where rows stand one below the other. */
  top: number | null;
  columns: readonly ColumnId[];
  dataset: Dataset;
  found: Found | null;
  selected: boolean;
  /** null where nothing stands out. */
  faded: boolean | null;
  /** The column of the cell that Tab comes to, where it is of this row. */
  stop: number | null;
  open: ReturnType<typeof useOpenEvent>;
}

/** An event as a row of the grid. It subscribes to nothing, since a scroll draws many. */
export const GridRow = memo(function GridRow({
  event,
  row,
  index,
  top,
  columns,
  dataset,
  found,
  selected,
  faded,
  stop,
  open,
}: Props) {
  // The table shows no summary.
  const places = found?.places(row, ['title']) ?? [];
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-current={selected || undefined}
      className={styles['row']}
      data-tone={event.tone}
      data-faded={faded ?? undefined}
      style={top === null ? undefined : { transform: `translateY(${top}px)` }}
    >
      {columns.map((id, i) =>
        id === FIRST_COLUMN ? (
          <div key={id} role="rowheader" aria-colindex={i + 1} className={styles['cell']}>
            <div className={styles['title']}>
              <ViewLink
                to={() => ({ event: event.id, source: null })}
                data-event-link={event.id}
                title={event.title}
                tabIndex={stop === i ? 0 : -1}
                onFollow={() => open(event.id, { from: 'table', focus: 'detail' })}
              >
                <Marked text={event.title} found={found} />
              </ViewLink>
            </div>
            {places.length > 0 && (
              <div className={styles['found']}>
                <FoundIn places={places} />
              </div>
            )}
          </div>
        ) : (
          <div
            key={id}
            role="gridcell"
            aria-colindex={i + 1}
            tabIndex={stop === i ? 0 : -1}
            className={styles['cell']}
            data-number={COLUMNS[id].number}
          >
            <div className={styles['words']}>
              <Words id={id} event={event} dataset={dataset} />
            </div>
          </div>
        ),
      )}
    </div>
  );
});

function Words({ id, event, dataset }: { id: ColumnId; event: TimelineEvent; dataset: Dataset }) {
  const t = useT();
  if (id === 'date') return <EventDate date={event.when} />;
  const words = <InScript text={COLUMNS[id].words(event, { dataset, t })} />;
  const glyph = id === 'type' && dataset.types.find((type) => type.id === event.type)?.glyph;
  return glyph ? (
    <>
      <GlyphIcon name={glyph} />
      {words}
    </>
  ) : (
    words
  );
}
