import { memo, useMemo } from 'react';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { encodeUrl } from '../../core/view/url.ts';
import { useStore, useT } from '../bridge/context.ts';
import { useExplored } from '../bridge/explored.ts';
import { EventDate } from '../parts/EventDate.tsx';
import styles from './EventList.module.css';
import { EvidenceKey, EvidenceMark } from '../parts/EvidenceMark.tsx';
import { typeLabel } from '../../core/words/eventWords.ts';
import { useOpenEvent } from '../navigation/openDetail.ts';
import { plainClick } from '../navigation/plainClick.ts';

/**
 * Every event that passes the filters, as headings and dates, always in the document. In a small frame it is out of
 * sight and out of the Tab order, but not out of a screen reader's reach.
 */
export const EventList = memo(function EventList({ hidden }: { hidden: boolean }) {
  const t = useT();
  const { dataset, table, kept } = useExplored();
  const events = useMemo(
    () => [...kept].flatMap((row) => dataset.eventById.get(table.id[row] ?? '') ?? []),
    [dataset, table, kept],
  );
  return (
    <section className={hidden ? 'visually-hidden' : styles['list']} aria-labelledby="events">
      <h2 id="events" tabIndex={-1}>
        {t('list.label')}
      </h2>
      {events.length === 0 && (
        <p className={styles['none']}>{t(table.length === 0 ? 'timeline.no-events' : 'timeline.empty')}</p>
      )}
      {events.length > 0 && <EvidenceKey />}
      <ol>
        {events.map((event) => (
          <ListItem key={event.id} event={event} hidden={hidden} />
        ))}
      </ol>
    </section>
  );
});

function ListItem({ event, hidden }: { event: TimelineEvent; hidden: boolean }) {
  const t = useT();
  const store = useStore();
  const { dataset } = useExplored();
  const open = useOpenEvent();
  const facts = {
    type: typeLabel(dataset, event.type),
    tone: t(`tone.${event.tone}`),
    status: t(`status.${event.status}`),
  };
  return (
    <li>
      <article className={styles['event']} data-tone={event.tone}>
        <p className={styles['date']}>
          <EventDate date={event.when} />
        </p>
        <h3>
          <a
            href={encodeUrl({ ...store.get(), event: event.id, source: null })}
            data-event-link={event.id}
            tabIndex={hidden ? -1 : undefined}
            onClick={plainClick(() => open(event.id, { from: 'list', focus: 'detail' }))}
          >
            {event.title}
          </a>
        </h3>
        <p className={styles['facts']}>
          {t('list.facts', facts)} <EvidenceMark event={event} />
        </p>
        <p className={styles['summary']}>{event.summary}</p>
      </article>
    </li>
  );
}
