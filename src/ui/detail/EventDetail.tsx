import { useRef } from 'react';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { CitationView } from './CitationView.tsx';
import { useExplored, useExplorer, useT } from '../bridge/useExplorer.ts';
import { CiteButton } from '../share/CiteButton.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import styles from './EventDetail.module.css';
import { EventDate } from '../parts/EventDate.tsx';
import { EvidenceSummary } from './EvidenceSummary.tsx';
import { typeLabel } from '../../core/words/eventWords.ts';
import { GlyphIcon } from '../parts/Glyph.tsx';
import { closeDetail } from '../../core/view/transitions.ts';
import { useOpenEvent } from '../navigation/openDetail.ts';
import { useReturnFocus } from '../navigation/useReturnFocus.ts';
import { Relations } from './Relations.tsx';
import { actorLabel } from '../../core/words/sourceWords.ts';
import { useArrival } from '../navigation/useArrival.ts';

/** One event with all that is known of it and who says so. */
export function EventDetail({ event }: { event: TimelineEvent }) {
  const { t, store } = useExplorer();
  const { dataset } = useExplored();
  const returnFocus = useReturnFocus();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(`event:${event.id}`, panel, heading);
  const type = dataset.types.find((one) => one.id === event.type);
  const facts = {
    type: typeLabel(dataset, event.type),
    tone: t(`tone.${event.tone}`),
    status: t(`status.${event.status}`),
  };
  const supporting = event.citations.filter((citation) => citation.stance === 'supports');
  const disputing = event.citations.filter((citation) => citation.stance === 'disputes');
  const close = () => {
    store.update(closeDetail);
    returnFocus({ event: event.id });
  };
  return (
    <section
      ref={panel}
      className={styles['detail']}
      aria-label={t('detail.label')}
      data-tone={event.tone}
      onKeyDown={(key) => key.key === 'Escape' && !key.defaultPrevented && close()}
    >
      <div className={styles['head']}>
        <p className={styles['facts']}>
          <GlyphIcon className={styles['glyph']} name={type?.glyph ?? 'circle'} />
          {t('detail.facts', facts)}
        </p>
        <button type="button" className={styles['close']} onClick={close}>
          {t('detail.close')}
        </button>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {event.title}
      </h2>
      <p className={styles['date']}>
        <EventDate date={event.when} />
      </p>
      <p className={styles['basis']}>{t(`detail.basis-${event.dateBasis.kind}`, { why: event.dateBasis.why })}</p>
      <Participants event={event} />
      <p className={styles['summary']}>{event.summary}</p>
      <EvidenceSummary event={event} />
      <h3>{t('detail.supporting')}</h3>
      {supporting.length === 0 && <p className={styles['basis']}>{t('detail.no-citations')}</p>}
      {supporting.map((citation, i) => (
        <CitationView key={i} citation={citation} />
      ))}
      {disputing.length > 0 && <h3>{t('detail.disputing')}</h3>}
      {disputing.map((citation, i) => (
        <CitationView key={i} citation={citation} />
      ))}
      <Relations event={event} />
      <Labels event={event} />
      <Walk event={event} />
      <div className={styles['take']}>
        <CopyEventLink id={event.id} />
        <CiteButton cited={{ event: event.id }} label={t('cite.open')} />
      </div>
    </section>
  );
}

function Participants({ event }: { event: TimelineEvent }) {
  const t = useT();
  const { dataset } = useExplored();
  return (
    <dl className={styles['more']}>
      <dt>{t('detail.actors')}</dt>
      <dd>
        {event.actors.map((id) => (
          <span key={id}>{actorLabel(dataset, id)}</span>
        ))}
      </dd>
      {event.people && <dt>{t('detail.people')}</dt>}
      {event.people && (
        <dd>
          {event.people.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </dd>
      )}
    </dl>
  );
}

/** Why it has its tone, and its status where that is not plain. */
function Labels({ event }: { event: TimelineEvent }) {
  const t = useT();
  return (
    <>
      <h3>{t('detail.labels')}</h3>
      <dl className={styles['more']}>
        <dt>{t(`tone.${event.tone}`)}</dt>
        <dd>{event.toneWhy}</dd>
        {event.statusWhy && <dt>{t(`status.${event.status}`)}</dt>}
        {event.statusWhy && <dd>{event.statusWhy}</dd>}
      </dl>
    </>
  );
}

/** The neighbours in time among the events that pass the filters. */
function Walk({ event }: { event: TimelineEvent }) {
  const t = useT();
  const open = useOpenEvent();
  const { dataset, table, kept } = useExplored();
  const row = table.names.rowOf(event.id) ?? 0;
  const titleOf = (other: number | undefined) =>
    other === undefined ? undefined : dataset.eventById.get(table.names.id(other));
  const previous = titleOf(kept.findLast((other) => other < row));
  const next = titleOf(kept.find((other) => other > row));
  const go = (id: string) => open(id, { focus: 'detail' });
  return (
    <nav className={styles['walk']} aria-label={t('detail.walk')}>
      <button
        type="button"
        data-leads-away
        disabled={!previous}
        aria-label={previous && t('detail.previous-event', { title: previous.title })}
        onClick={() => previous && go(previous.id)}
      >
        {t('detail.previous')}
      </button>
      <button
        type="button"
        data-leads-away
        disabled={!next}
        aria-label={next && t('detail.next-event', { title: next.title })}
        onClick={() => next && go(next.id)}
      >
        {t('detail.next')}
      </button>
    </nav>
  );
}

function CopyEventLink({ id }: { id: string }) {
  const { t, store, href } = useExplorer();
  return <CopyButton key={id} text={() => href({ ...store.get(), ui: 'full' })} label={t('detail.copy-link')} />;
}
