import { memo, useMemo } from 'react';
import type { Dataset, TimelineEvent } from '../../core/model/dataset.ts';
import type { Found } from '../../core/search/search.ts';
import { shareWithin } from '../../core/time/during.ts';
import type { Viewport } from '../../core/time/viewport.ts';
import type { EventTable } from '../../core/table/table.ts';
import { fileOf, typeLabel } from '../../core/words/eventWords.ts';
import { strongOf, useComing, useExplored, useSelected, useT, useView } from '../bridge/useExplorer.ts';
import { loadMatches } from '../navigation/loadMatches.ts';
import { useOpenEvent } from '../navigation/openDetail.ts';
import { ViewLink } from '../navigation/ViewLink.tsx';
import { EventDate } from '../parts/EventDate.tsx';
import { EvidenceKey, EvidenceMark } from '../parts/EvidenceMark.tsx';
import { usePart } from '../parts/usePart.ts';
import styles from './EventList.module.css';
import { useStepped } from './useStepped.ts';
import { FoundIn } from '../parts/FoundIn.tsx';
import { Marked } from '../parts/Marked.tsx';
import { NoneKept } from '../parts/NoneKept.tsx';

/** How many events of a long list stand in one group, which the browser lays out only near the screen. */
const GROUP = 100;
/** Up to here the list is short, and one. */
const SHORT = 300;

interface Props {
  /** Id of its heading. */
  heading: string;
  hidden: boolean;
}

/**
 * Every event that passes the filters, as headings and dates, always in the document: for screen readers, for a search
 * in the page and for print. It follows the timeline a little later, and a long one group by group, so that neither a
 * filter nor a pan waits for it. In a small frame it is out of sight and out of the Tab order, but not out of a screen
 * reader's reach.
 */
export const EventList = memo(function EventList({ heading, hidden }: Props) {
  const t = useT();
  const { dataset, here, table, kept, found, during } = useExplored();
  const coming = useComing('events');
  const size = table.length > SHORT ? GROUP : Math.max(table.length, 1);
  // By place in the table, so that a filter takes events out of groups and moves none from one to another.
  const groups = useMemo(() => {
    const lists = Array.from({ length: Math.ceil(table.length / size) }, (): TimelineEvent[] => []);
    for (const row of kept) {
      const event = dataset.eventById.get(table.names.id(row));
      if (event) lists[Math.floor(row / size)]?.push(event);
    }
    return lists.map((events): Group => ({ events, dataset, table, found, during }));
  }, [dataset, table, kept, found, during, size]);
  const stepped = useStepped(groups);
  const open = useOpenEvent();
  const rows = useSelected(strongOf);
  const strong = useMemo(() => rows && new Set(Array.from(rows, (row) => table.names.id(row))), [rows, table]);
  const selected = useView((state) => state.event);
  const whole = here.has('events');
  const view = useView((state) => state.view);
  // Where nothing is found the timeline has it.
  const matches = usePart('matches', loadMatches, found !== null && !hidden);
  return (
    <section
      className={hidden ? 'visually-hidden' : styles['list']}
      aria-labelledby={heading}
      aria-busy={!whole || stepped.length < groups.length || undefined}
    >
      <h2 id={heading} tabIndex={-1}>
        {t('list.label')}
      </h2>
      {!whole && coming && <p className={styles['none']}>{t('app.part-loading')}</p>}
      {kept.length === 0 && (whole || !coming) && (
        <p className={styles['none']}>
          <NoneKept />
        </p>
      )}
      {matches.Part && found && (kept.length > 0 || view === 'list') && <matches.Part />}
      {whole && kept.length > 0 && <EvidenceKey />}
      {whole &&
        stepped.map((group, i) => (
          <GroupView
            key={i}
            group={group}
            hidden={hidden}
            contained={groups.length > 1}
            open={open}
            strong={strong}
            selected={group.events.some(({ id }) => id === selected) ? selected : null}
          />
        ))}
    </section>
  );
});

/** All that a group shows, so that it changes when its turn comes, and not with all others. */
interface Group {
  events: readonly TimelineEvent[];
  dataset: Dataset;
  table: EventTable;
  /** What is searched for, which is marked. */
  found: Found | null;
  /** The time that they are filtered by. */
  during: readonly Viewport[];
}

interface ItemProps extends Pick<Group, 'dataset' | 'table' | 'found' | 'during'> {
  hidden: boolean;
  open: ReturnType<typeof useOpenEvent>;
  /** null where nothing stands out. */
  faded: boolean | null;
  selected: boolean;
}

const GroupView = memo(
  function GroupView({
    group: { events, ...group },
    contained,
    strong,
    selected,
    ...shared
  }: Omit<ItemProps, keyof Group | 'faded' | 'selected'> & {
    group: Group;
    contained: boolean;
    /** The ids of what stands out while the rest fades. */
    strong: ReadonlySet<string> | null;
    /** The open event, where it is of this group. */
    selected: string | null;
  }) {
    if (events.length === 0) return null;
    const style = contained ? { containIntrinsicBlockSize: `auto ${events.length * 6}rem` } : undefined;
    return (
      <ol className={contained && !shared.hidden ? styles['contained'] : undefined} style={style}>
        {events.map((event) => (
          <ListItem
            key={event.id}
            event={event}
            {...group}
            faded={strong && !strong.has(event.id)}
            selected={event.id === selected}
            {...shared}
          />
        ))}
      </ol>
    );
  },
  (one, other) =>
    one.hidden === other.hidden &&
    one.contained === other.contained &&
    one.open === other.open &&
    one.strong === other.strong &&
    one.selected === other.selected &&
    isSame(one.group, other.group),
);

function isSame(one: Group, other: Group): boolean {
  if (one.dataset !== other.dataset || one.found !== other.found || one.during !== other.during) return false;
  if (one.events.length !== other.events.length) return false;
  return one.events.every((event, i) => event === other.events[i]);
}

const ListItem = memo(function ListItem({
  event,
  dataset,
  table,
  found,
  during,
  hidden,
  open,
  faded,
  selected,
}: ItemProps & { event: TimelineEvent }) {
  const t = useT();
  const places = found?.places(table.names.rowOf(event.id) ?? -1) ?? [];
  const { earliest, latest } = event.when;
  const share = during.length > 0 ? shareWithin(earliest, latest, during) : 1;
  const layer = fileOf(event, dataset);
  const facts = {
    type: typeLabel(dataset, event.type),
    tone: t(`tone.${event.tone}`),
    status: t(`status.${event.status}`),
  };
  return (
    <li>
      <article
        className={styles['event']}
        data-tone={event.tone}
        data-faded={faded ?? undefined}
        data-selected={selected || undefined}
      >
        <p className={styles['date']}>
          <EventDate date={event.when} />
          {share !== null && share < 1 && (
            <span className={styles['share']}>{t('during.share', { share: percentOf(share) })}</span>
          )}
        </p>
        <h3>
          <ViewLink
            to={() => ({ event: event.id, source: null })}
            data-event-link={event.id}
            aria-current={selected || undefined}
            tabIndex={hidden ? -1 : undefined}
            onFollow={() => open(event.id, { from: 'list', focus: 'detail' })}
          >
            <Marked text={event.title} found={found} />
          </ViewLink>
        </h3>
        <p className={styles['facts']}>
          {layer ? t('list.facts-file', { ...facts, sign: layer.sign, name: layer.name }) : t('list.facts', facts)}{' '}
          <EvidenceMark event={event} sources={dataset.sourceById} />
        </p>
        <p className={styles['summary']}>
          <Marked text={event.summary} found={found} />
        </p>
        {places.length > 0 && (
          <p className={styles['facts']}>
            <FoundIn places={places} />
          </p>
        )}
      </article>
    </li>
  );
});

/** A share that is neither none nor all, in per cent: it is said so of neither. */
const percentOf = (share: number) => Math.min(Math.max(Math.round(share * 100), 1), 99);
