import { memo, type Ref, useMemo } from 'react';
import type { Explored } from '../../../app/explored.ts';
import type { Dataset, TimelineEvent } from '../../../core/model/dataset.ts';
import type { LaneFacet } from '../../../core/table/facets.ts';
import { spreadWords } from '../../../core/words/dateWords.ts';
import { OTHERS } from '../../../core/layout/lanes.ts';
import { countIn } from '../../../core/layout/shown.ts';
import type { Cluster, Mark } from '../../../core/layout/mark.ts';
import type { Scene } from '../../../core/layout/scene.ts';
import { hitBox, type Stop, withinView } from '../../../core/layout/stops.ts';
import { type EventTable, valueOf } from '../../../core/table/table.ts';
import type { CssPixels } from '../../../core/time/units.ts';
import type { Translate } from '../../../core/words/translate.ts';
import { useExplored, useT } from '../../bridge/useExplorer.ts';
import { eventLine } from '../../../core/words/eventWords.ts';
import { laneName } from '../../../core/layout/laneName.ts';
import styles from './EventOptions.module.css';

interface Props {
  ref: Ref<HTMLDivElement>;
  scene: Scene;
  /** How wide the view is. */
  viewWidth: CssPixels;
  /** What the lanes are. */
  group: LaneFacet;
  /** What says in a sentence what is in view: its id. */
  summary: string;
  /** While the drawing zooms, the options wait where they were, out of sight. */
  moving: boolean;
  /** The stops in view, in time order. */
  stops: readonly Stop[];
  /** The key of the one that Tab leads to. */
  active: string | null;
  selectedId: string | null;
  /** For rows that are related to the selected one: how. */
  related: ReadonlyMap<number, string>;
  rowHeight: number;
  /** Whether a cluster can be zoomed into. */
  opens: (cluster: Cluster) => boolean;
  onChoose: (stop: Stop, focus?: 'detail') => void;
  onFocus: (stop: Stop) => void;
}

/**
 * The events in view as a listbox that lies over the drawing: what a screen reader reads, what the keyboard walks
 * and what a pointer hits are one and the same element.
 */
export const EventOptions = memo(function EventOptions({
  ref,
  scene,
  viewWidth,
  group,
  summary,
  moving,
  stops,
  active,
  selectedId,
  related,
  rowHeight,
  opens,
  onChoose,
  onFocus,
}: Props) {
  const t = useT();
  const { dataset, table } = useExplored();
  const marks = new Map(scene.marks.map((mark) => [mark.row, mark]));
  const clusters = new Map(scene.clusters.map((cluster) => [cluster.key, cluster]));
  return (
    <div
      ref={ref}
      className={styles['options']}
      role="listbox"
      aria-label={t('timeline.events')}
      aria-describedby={summary}
      aria-orientation="horizontal"
      data-moving={moving || undefined}
      tabIndex={stops.length === 0 ? 0 : -1}
    >
      {stops.map((stop) => {
        const mark = stop.mark && marks.get(stop.mark.row);
        const cluster = stop.cluster && clusters.get(stop.cluster.key);
        const id = mark && table.names.id(mark.row);
        const drawn = mark
          ? aired(hitBox(mark, 24 - 2 * AIR))
          : cluster && { left: cluster.x - cluster.width / 2, width: cluster.width };
        if (!drawn) return null;
        // An edge of the drawing cuts no ring.
        const box = withinView(drawn, { left: scene.offset, width: viewWidth }, 24);
        const top = (mark ?? cluster)!.y - rowHeight / 2;
        return (
          <Option
            key={stop.key}
            dataset={dataset}
            table={table}
            stop={stop}
            group={group}
            event={id === undefined ? undefined : dataset.eventById.get(id)}
            selected={id !== undefined && id === selectedId}
            relation={relationWords(mark, cluster, related, t)}
            closer={cluster !== undefined && opens(cluster)}
            tabStop={stop.key === active}
            left={Math.round(box.left * 100) / 100}
            width={Math.round(box.width * 100) / 100}
            top={Math.max(top, 0)}
            height={rowHeight + Math.min(top, 0)}
            onChoose={onChoose}
            onFocus={onFocus}
          />
        );
      })}
    </div>
  );
});

/** Between what is drawn and the ring round it, in CSS pixels. */
const AIR = 3;

function aired({ left, width }: { left: CssPixels; width: CssPixels }): { left: CssPixels; width: CssPixels } {
  return { left: left - AIR, width: width + 2 * AIR };
}

interface OptionProps extends Pick<Props, 'onChoose' | 'onFocus'>, Pick<Explored, 'dataset' | 'table'> {
  stop: Stop;
  group: LaneFacet;
  /** Absent for a cluster. */
  event: TimelineEvent | undefined;
  selected: boolean;
  /** How it is related to the selected event, if it is. */
  relation: string | undefined;
  /** Whether it is a cluster that a zoom tells apart. */
  closer: boolean;
  tabStop: boolean;
  left: number;
  width: number;
  top: number;
  height: number;
}

function Option({
  dataset,
  table,
  stop,
  group,
  event,
  selected,
  relation,
  closer,
  tabStop,
  left,
  width,
  top,
  height,
  onChoose,
  onFocus,
}: OptionProps) {
  const t = useT();
  const { cluster } = stop;
  // Words cost more than boxes, and a zoom changes only these.
  const name = useMemo(
    () =>
      event
        ? eventLine(event, dataset, t, laneWords(event, group, dataset, t))
        : cluster
          ? clusterName(cluster, group, closer, dataset, table, t)
          : '',
    [event, cluster, group, closer, dataset, table, t],
  );
  return (
    <div
      data-stop={stop.key}
      className={styles['option']}
      role="option"
      aria-label={name}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.3 allows a description on every role.
      aria-description={relation}
      aria-selected={selected}
      tabIndex={tabStop ? 0 : -1}
      style={{ transform: `translate(${left}px, ${top}px)`, width, height }}
      onClick={(click) => onChoose(stop, click.detail === 0 ? 'detail' : undefined)}
      onFocus={() => onFocus(stop)}
    />
  );
}

function relationWords(
  mark: Mark | undefined,
  cluster: Cluster | undefined,
  related: Props['related'],
  t: Translate,
): string | undefined {
  const count = cluster ? countIn(cluster, related) : 0;
  return mark ? related.get(mark.row) : count ? t('tie.cluster', { count }) : undefined;
}

/** Who acted, where that is what the lanes are: type and tone an event's line says by itself. */
function laneWords(event: TimelineEvent, group: LaneFacet, dataset: Dataset, t: Translate): string | undefined {
  return group === 'actor' ? laneName(event.actors[0] ?? '', group, dataset, t) : undefined;
}

function clusterName(
  { rows, firstRow, lastRow, count }: Cluster,
  group: LaneFacet,
  closer: boolean,
  dataset: Dataset,
  table: EventTable,
  t: Translate,
): string {
  const [first, last] = [table.names.when(firstRow), table.names.when(lastRow)];
  // Its lane is that of all its events; that of the actors that are not drawn apart is of several.
  const lanes = new Set(rows.map((row) => valueOf(table, group, row)));
  const [lane = ''] = lanes;
  return t(closer ? 'timeline.cluster' : 'timeline.cluster-same', {
    date: first && last ? spreadWords(first, last, t) : '',
    count,
    lane: laneName(lanes.size > 1 ? OTHERS : lane, group, dataset, t),
  });
}
