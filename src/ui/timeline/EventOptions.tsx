import { type KeyboardEvent, memo, type Ref } from 'react';
import { dateWords } from '../../core/dateWords.ts';
import type { Scene } from '../../core/scene.ts';
import { hitBox, type Stop } from '../../core/stops.ts';
import { useExplored, useT } from '../context.ts';
import { eventLine } from '../eventWords.ts';
import styles from './EventOptions.module.css';

interface Props {
  ref: Ref<HTMLDivElement>;
  scene: Scene;
  /** The stops in view, in time order. */
  stops: readonly Stop[];
  /** The key of the one that Tab leads to. */
  active: string | null;
  selectedId: string | null;
  rowHeight: number;
  onChoose: (stop: Stop, byKeyboard: boolean) => void;
  onFocus: (stop: Stop) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The events in view as a listbox that lies over the drawing: what a screen reader reads, what the keyboard walks
 * and what a pointer hits are one and the same element.
 */
export const EventOptions = memo(function EventOptions({ ref, scene, stops, active, selectedId, rowHeight, onChoose, onFocus, onKeyDown }: Props) {
  const t = useT();
  const { dataset, table } = useExplored();
  const marks = new Map(scene.marks.map((mark) => [mark.row, mark]));
  const clusters = new Map(scene.clusters.map((cluster) => [cluster.key, cluster]));
  return (
    <div ref={ref} className={styles['options']} role="listbox" aria-label={t('timeline.events')} aria-orientation="horizontal"
      tabIndex={stops.length === 0 ? 0 : -1} onKeyDown={onKeyDown}>
      {stops.map((stop) => {
        const mark = stop.mark && marks.get(stop.mark.row);
        const cluster = stop.cluster && clusters.get(stop.cluster.key);
        const drawn = mark ?? cluster;
        if (!drawn) return null;
        const box = mark ? hitBox(mark, 24) : { left: drawn.x - (cluster?.width ?? 0) / 2, width: cluster?.width ?? 0 };
        const event = mark && dataset.eventById.get(table.id[mark.row] ?? '');
        const name = event ? eventLine(event, dataset, t) : cluster ? clusterName(cluster, dataset, table, t) : '';
        return (
          <div key={stop.key} data-stop={stop.key} className={styles['option']} role="option" aria-label={name}
            aria-selected={event !== undefined && event.id === selectedId} tabIndex={stop.key === active ? 0 : -1}
            title={mark && (!mark.label || mark.label.shortened) ? event?.title : undefined}
            style={{ left: box.left, width: box.width, top: drawn.y - rowHeight / 2, height: rowHeight }}
            onClick={(click) => onChoose(stop, click.detail === 0)} onFocus={() => onFocus(stop)} />
        );
      })}
    </div>
  );
});

function clusterName(cluster: NonNullable<Stop['cluster']>, dataset: ReturnType<typeof useExplored>['dataset'], table: ReturnType<typeof useExplored>['table'], t: ReturnType<typeof useT>): string {
  const words = (row: number) => {
    const event = dataset.eventById.get(table.id[row] ?? '');
    return event ? dateWords(event.when, t, 'short') : '';
  };
  return t('timeline.cluster', { from: words(cluster.firstRow), to: words(cluster.lastRow), count: cluster.count });
}
