import { useMemo, useRef } from 'react';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { accountsOf } from '../../core/evidence/accounts.ts';
import { evidenceOf } from '../../core/evidence/evidence.ts';
import { CitationView } from './CitationView.tsx';
import { DetailHead } from './DetailHead.tsx';
import { threadOf, useExplored, useExplorer, useSelected, useT } from '../bridge/useExplorer.ts';
import { CiteButton } from '../share/CiteButton.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import styles from './EventDetail.module.css';
import { EventDate } from '../parts/EventDate.tsx';
import { EvidenceSummary } from './EvidenceSummary.tsx';
import { typeLabel } from '../../core/words/eventWords.ts';
import { GlyphIcon } from '../parts/Glyph.tsx';
import { clearFacets, closeDetail } from '../../core/view/transitions.ts';
import { useOpenEvent } from '../navigation/openDetail.ts';
import { useReturnFocus } from '../navigation/useReturnFocus.ts';
import { Relations } from './Relations.tsx';
import { Thread } from './Thread.tsx';
import { actorLabel } from '../../core/words/sourceWords.ts';
import { useArrival } from '../navigation/useArrival.ts';

/** One event: the words that it rests on first, then all that is known of it and who says so. */
export function EventDetail({ event }: { event: TimelineEvent }) {
  const { t, store } = useExplorer();
  const { dataset } = useExplored();
  const returnFocus = useReturnFocus();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(`event:${event.id}`, panel, heading);
  const type = dataset.types.find((one) => one.id === event.type);
  const { quoted, denied, supporting, disputing } = useMemo(() => accountsOf(event), [event]);
  const close = () => {
    store.update(closeDetail);
    returnFocus({ event: event.id });
  };
  const denial = denied && (
    <div className={styles['denial']}>
      <h3>{t('detail.disputing')}</h3>
      <CitationView citation={denied} />
    </div>
  );
  return (
    <section
      ref={panel}
      className={styles['detail']}
      aria-label={t('detail.label')}
      data-tone={event.tone}
      onKeyDown={(key) => key.key === 'Escape' && !key.defaultPrevented && close()}
    >
      <DetailHead onClose={close} closeLabel={t('detail.close')}>
        <Walk event={event} />
        <CopyEventLink id={event.id} />
        <CiteButton cited={{ event: event.id }} label={t('cite.open')} />
      </DetailHead>
      <p className={styles['facts']}>
        <GlyphIcon className={styles['glyph']} name={type?.glyph ?? 'circle'} />
        {t('detail.facts', { type: typeLabel(dataset, event.type), tone: t(`tone.${event.tone}`) })}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {event.title}
      </h2>
      <Certainty event={event} />
      <FilteredAway event={event} />
      {quoted && <CitationView citation={quoted} lead />}
      {quoted && denial}
      <Thread event={event} />
      <p className={styles['summary']}>{event.summary}</p>
      {!quoted && denial}
      {supporting.length > 0 && <h3>{t(quoted ? 'detail.supporting-more' : 'detail.supporting')}</h3>}
      {event.citations.length === 0 && <p className={styles['basis']}>{t('detail.no-citations')}</p>}
      {supporting.map((citation, i) => (
        <CitationView key={i} citation={citation} />
      ))}
      {disputing.length > 0 && <h3>{t('detail.disputing-more')}</h3>}
      {disputing.map((citation, i) => (
        <CitationView key={i} citation={citation} />
      ))}
      <Relations event={event} />
      <h3>{t('detail.who')}</h3>
      <Participants event={event} />
      <details className={styles['folded']}>
        <summary>
          <h3>{t('evidence.heading')}</h3>
        </summary>
        <EvidenceSummary event={event} />
      </details>
      <details className={styles['folded']}>
        <summary>
          <h3>{t('detail.labels')}</h3>
        </summary>
        <Labels event={event} />
      </details>
    </section>
  );
}

/** That the filters leave the open event out, which one would look for in vain. */
function FilteredAway({ event }: { event: TimelineEvent }) {
  const { t, store } = useExplorer();
  const { table, kept } = useExplored();
  if (kept.includes(table.names.rowOf(event.id) ?? -1)) return null;
  return (
    <p className={styles['filtered']}>
      {t('detail.filtered')}{' '}
      <button type="button" className="link" onClick={() => store.update(clearFacets('event'))}>
        {t('filters.clear-all')}
      </button>
    </p>
  );
}

/** On one line: when, whether it is disputed, how many say so and how many deny it, and how its date is known. */
function Certainty({ event }: { event: TimelineEvent }) {
  const t = useT();
  const { dataset } = useExplored();
  const { independent, disputing } = useMemo(() => evidenceOf(event, dataset.sourceById), [event, dataset]);
  const counts = { independent: independent.length, disputing: disputing.length, basis: event.dateBasis.kind };
  return (
    <p className={styles['certainty']} data-status={event.status}>
      <span className={styles['date']}>
        <EventDate date={event.when} />
      </span>{' '}
      {dataset.sourceById.size > 0 && (
        <span>{t('detail.certainty', { status: t(`status.${event.status}`), ...counts })}</span>
      )}
    </p>
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

/** How its date is known, why it has its tone, and its status where that is not plain. */
function Labels({ event }: { event: TimelineEvent }) {
  const t = useT();
  return (
    <dl className={styles['more']}>
      <dt>{t('evidence.date')}</dt>
      <dd>{t(`detail.basis-${event.dateBasis.kind}`, { why: event.dateBasis.why })}</dd>
      <dt>{t(`tone.${event.tone}`)}</dt>
      <dd>{event.toneWhy}</dd>
      {event.statusWhy && <dt>{t(`status.${event.status}`)}</dt>}
      {event.statusWhy && <dd>{event.statusWhy}</dd>}
    </dl>
  );
}

/** The neighbours in time: in the thread that is followed, else among the events that pass the filters. */
function Walk({ event }: { event: TimelineEvent }) {
  const t = useT();
  const open = useOpenEvent();
  const { dataset, table, kept } = useExplored();
  const thread = useSelected(threadOf);
  const rows = useMemo(() => thread ?? [...kept], [thread, kept]);
  const row = table.names.rowOf(event.id) ?? 0;
  const neighbours = [rows.findLast((other) => other < row), rows.find((other) => other > row)];
  return (
    <nav className={styles['walk']} aria-label={t(thread ? 'thread.walk' : 'detail.walk')}>
      {(['previous', 'next'] as const).map((way, i) => {
        const other = dataset.eventById.get(table.names.id(neighbours[i] ?? -1) ?? '');
        return (
          <button
            key={way}
            type="button"
            data-leads-away
            disabled={!other}
            aria-label={
              other ? t(`${thread ? 'thread' : 'detail'}.${way}-event`, { title: other.title }) : t(`detail.${way}`)
            }
            title={other?.title}
            onClick={() => other && open(other.id, { focus: 'detail' })}
          >
            <span aria-hidden="true">{way === 'previous' ? '‹' : '›'}</span>
          </button>
        );
      })}
    </nav>
  );
}

function CopyEventLink({ id }: { id: string }) {
  const { t, store, href } = useExplorer();
  return <CopyButton key={id} text={() => href({ ...store.get(), ui: 'full' })} label={t('detail.copy-link')} />;
}
