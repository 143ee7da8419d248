import { useLayoutEffect, useMemo, useRef } from 'react';
import { askedOf } from '../../app/filtersInWords.ts';
import { accountsOf } from '../../core/evidence/accounts.ts';
import { isRowInView } from '../../core/table/extent.ts';
import { recordsAt } from '../../core/table/table.ts';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { typeLabel } from '../../core/words/eventWords.ts';
import { useExplored, useExplorer, useT } from '../bridge/useExplorer.ts';
import { EventBody } from '../detail/EventBody.tsx';
import { EventDate } from '../parts/EventDate.tsx';
import { EvidenceKey, EvidenceMark } from '../parts/EvidenceMark.tsx';
import { ReadingKey } from '../parts/ReadingKey.tsx';
import { useCitedItems } from '../share/useCitedItems.ts';
import styles from './Paper.module.css';
import { PaperFigure } from './PaperFigure.tsx';

/**
 * The view as sheets of paper: the open event first, else the picture; how to read it; then what is in view with its
 * sources, and where it is from. Made anew when it is printed, since a sheet is no window.
 */
export function Paper() {
  const { t, store, href } = useExplorer();
  const { dataset, table, kept, viewportOf } = useExplored();
  const state = store.get();
  const event = dataset.eventById.get(state.event ?? '');
  const view = viewportOf(state);
  const rows = state.view === 'timeline' ? [...kept].filter((row) => isRowInView(table, row, view)) : [...kept];
  const events = recordsAt(rows, table, dataset.eventById);
  const chosen = askedOf(state, 'event', dataset, t).map(({ words }) => words);
  const paper = useRef<HTMLDivElement>(null);
  // What is folded on the screen nobody can unfold on paper.
  useLayoutEffect(() => paper.current?.querySelectorAll('details').forEach((details) => (details.open = true)), []);
  return (
    <div ref={paper} className={styles['paper']} data-paper>
      <h1>{dataset.meta?.title ?? t('app.untitled')}</h1>
      <p className={styles['scope']}>
        {t('paper.scope', { shown: kept.length, total: table.length, inView: events.length })}{' '}
        {chosen.length > 0 && t('paper.filters', { values: t.list(chosen) })}
      </p>
      {event && <EventBody event={event} />}
      {state.view === 'timeline' && <PaperFigure />}
      {state.view === 'timeline' && (
        <section className={styles['key']}>
          <h2>{t('about.how')}</h2>
          <ReadingKey />
        </section>
      )}
      {event ? <References of={event} /> : <EventsAndSources events={events} />}
      <p className={styles['from']}>
        {dataset.meta && t('app.credit', { title: dataset.meta.title, version: dataset.meta.version })}
        <br />
        {href({ ...state, ui: 'full' })}
      </p>
    </div>
  );
}

/** The sources of one event. */
function References({ of }: { of: TimelineEvent }) {
  const t = useT();
  const items = useCitedItems(useMemo(() => ({ event: of.id }), [of]));
  return (
    <Sources
      texts={items.slice(0, -1).map(({ id, custom }) => ({ id, text: custom.text }))}
      label={t('sources.heading')}
    />
  );
}

/** The events in view, each with the numbers of its sources, and then these. */
function EventsAndSources({ events }: { events: readonly TimelineEvent[] }) {
  const t = useT();
  const { dataset } = useExplored();
  const items = useCitedItems('view').slice(0, -1);
  const numbers = new Map(items.map(({ id }, i) => [id, i + 1]));
  return (
    <>
      <section>
        <h2>{t('list.label')}</h2>
        <EvidenceKey />
        {events.map((event) => (
          <PaperEvent
            key={event.id}
            event={event}
            facts={t('list.facts', {
              type: typeLabel(dataset, event.type),
              tone: t(`tone.${event.tone}`),
              status: t(`status.${event.status}`),
            })}
            sources={[...new Set(event.citations.flatMap(({ source }) => numbers.get(source) ?? []))].sort(
              (a, b) => a - b,
            )}
          />
        ))}
      </section>
      <Sources texts={items.map(({ id, custom }) => ({ id, text: custom.text }))} label={t('sources.heading')} />
    </>
  );
}

function PaperEvent({ event, facts, sources }: { event: TimelineEvent; facts: string; sources: readonly number[] }) {
  const t = useT();
  const { dataset } = useExplored();
  const { quoted, denied } = accountsOf(event);
  return (
    <article className={styles['event']}>
      <h3>
        <span className={styles['date']}>
          <EventDate date={event.when} />
        </span>{' '}
        {event.title}
      </h3>
      <p className={styles['facts']}>
        {facts} <EvidenceMark event={event} sources={dataset.sourceById} />
      </p>
      <p>{event.summary}</p>
      {quoted?.quote && <blockquote>{t('detail.title-quoted', { title: quoted.quote.exact })}</blockquote>}
      {denied && <p>{t('paper.denied', { words: denied.claim ?? denied.quote?.exact ?? '' })}</p>}
      {sources.length > 0 && (
        <p className={styles['facts']}>{t('paper.sources', { numbers: t.list(sources.map(String)) })}</p>
      )}
    </article>
  );
}

function Sources({ texts, label }: { texts: readonly { id: string; text: string }[]; label: string }) {
  return (
    <section className={styles['sources']}>
      <h2>{label}</h2>
      <ol>
        {texts.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </section>
  );
}
