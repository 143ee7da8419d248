import { type RefObject, useMemo } from 'react';
import { accountsOf } from '../../core/evidence/accounts.ts';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { clearFilters } from '../../core/view/transitions.ts';
import { typeLabel } from '../../core/words/eventWords.ts';
import { actorLabel, publishedWords } from '../../core/words/sourceWords.ts';
import { firstReport } from '../../core/evidence/firstReport.ts';
import { knownBy, knownDates } from '../../core/evidence/knownBy.ts';
import { type EdtfDate, parseEdtf } from '../../core/time/edtf.ts';
import { useExplored, useExplorer, useT, useView } from '../bridge/useExplorer.ts';
import { Certainty } from '../parts/Certainty.tsx';
import { EventDate } from '../parts/EventDate.tsx';
import { Glossed } from '../parts/Glossed.tsx';
import { GlyphIcon } from '../parts/Glyph.tsx';
import { AsKnown } from './AsKnown.tsx';
import { CitationView } from './CitationView.tsx';
import styles from './EventBody.module.css';
import { FromFile } from './FromFile.tsx';
import { EvidenceSummary } from './EvidenceSummary.tsx';
import { Relations } from './Relations.tsx';
import { Thread } from './Thread.tsx';
import { InScript } from '../parts/InScript.tsx';

/** What is told of an event: the words that it rests on first, then all that is known of it and who says so. */
export function EventBody({
  event,
  heading,
}: {
  event: TimelineEvent;
  heading?: RefObject<HTMLHeadingElement | null>;
}) {
  const t = useT();
  const { dataset } = useExplored();
  const type = dataset.types.find((one) => one.id === event.type);
  const { sourceById } = dataset;
  const known = useView((state) => state.known);
  const asOf = useMemo(() => (known === null ? null : dateOf(known)), [known]);
  const dates = useMemo(() => knownDates(event.citations, sourceById), [event, sourceById]);
  const told = useMemo(
    () => (asOf && sourceById.size > 0 ? knownBy(event.citations, sourceById, asOf) : null),
    [event, sourceById, asOf],
  );
  const { quoted, denied, supporting, disputing } = useMemo(
    () => accountsOf(told ? { citations: told.known } : event),
    [event, told],
  );
  const denial = denied && (
    <div className={styles['denial']}>
      <h3>{t('detail.disputing')}</h3>
      <CitationView citation={denied} />
    </div>
  );
  return (
    <div className={styles['detail']} data-tone={event.tone}>
      <p className={styles['facts']}>
        <GlyphIcon className={styles['glyph']} name={type?.glyph ?? 'circle'} />
        {t('detail.facts', { type: typeLabel(dataset, event.type), tone: t(`tone.${event.tone}`) })}
      </p>
      <h2 ref={heading} tabIndex={heading && -1}>
        <InScript text={event.title} />
      </h2>
      <p className={styles['certainty']} data-status={event.status}>
        <span className={styles['date']}>
          <EventDate date={event.when} />
        </span>{' '}
        <Certainty event={event} />
      </p>
      <FilteredAway event={event} />
      <FromFile event={event} />
      {quoted && <CitationView citation={quoted} lead />}
      {quoted && denial}
      <Thread event={event} />
      <p className={styles['summary']}>
        <Glossed text={event.summary} />
      </p>
      <Reported event={event} />
      {(dates.length > 1 || asOf) && <AsKnown dates={dates} chosen={asOf} told={told} />}
      {!quoted && denial}
      {supporting.length > 0 && <h3>{t(quoted ? 'detail.supporting-more' : 'detail.supporting')}</h3>}
      {event.citations.length === 0 && event.layer === undefined && (
        <p className={styles['basis']}>{t('detail.no-citations')}</p>
      )}
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
      {(event.layer === undefined || event.citations.length > 0) && (
        <details className={styles['folded']}>
          <summary>
            <h3>{t('evidence.heading')}</h3>
          </summary>
          <EvidenceSummary event={event} />
        </details>
      )}
      <details className={styles['folded']}>
        <summary>
          <h3>{t('detail.labels')}</h3>
        </summary>
        <Labels event={event} />
      </details>
    </div>
  );
}

function dateOf(text: string): EdtfDate | null {
  const read = parseEdtf(text);
  return read.ok ? read.date : null;
}

/** How long it took until a source that is cited here told of it; nothing where that was the same day. */
function Reported({ event }: { event: TimelineEvent }) {
  const t = useT();
  const { sourceById } = useExplored().dataset;
  const first = useMemo(() => firstReport(event, sourceById), [event, sourceById]);
  if (!first?.delay) return null;
  const { source, delay } = first;
  return (
    <p className={styles['basis']}>
      {t(`reported.${delay.way}`, {
        publisher: source.publisher,
        date: publishedWords(source, t),
        unit: delay.unit,
        count: delay.count,
      })}
    </p>
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
      <button type="button" className="link" onClick={() => store.update(clearFilters)}>
        {t('filters.clear-all')}
      </button>
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
          <span key={id}>
            <InScript text={actorLabel(dataset, id)} />
          </span>
        ))}
      </dd>
      {event.toward && <dt>{t('detail.toward')}</dt>}
      {event.toward && (
        <dd>
          <span>
            {t('detail.toward-whom', {
              actor: actorLabel(dataset, event.actors[0] ?? ''),
              toward: t.list(event.toward.map((id) => actorLabel(dataset, id))),
            })}
          </span>
        </dd>
      )}
      {event.level && <dt>{t('detail.level')}</dt>}
      {event.level && <dd>{t(`level.${event.level}`)}</dd>}
      {event.people.length > 0 && <dt>{t('detail.people')}</dt>}
      {event.people.length > 0 && (
        <dd>
          {event.people.map(({ id, name, as }) => (
            <span key={id}>
              <InScript text={as === undefined ? name : t('detail.person-as', { name, as })} />
            </span>
          ))}
        </dd>
      )}
    </dl>
  );
}

/** What its type means, how its date is known, why it has its tone, and its status where that is not plain. */
function Labels({ event }: { event: TimelineEvent }) {
  const t = useT();
  const type = useExplored().dataset.types.find(({ id }) => id === event.type);
  return (
    <dl className={styles['more']}>
      {type?.definition && <dt>{type.label}</dt>}
      {type?.definition && <dd>{type.definition}</dd>}
      <dt>{t('evidence.date')}</dt>
      <dd>{t(`detail.basis-${event.dateBasis.kind}`, { why: event.dateBasis.why })}</dd>
      <dt>{t(`tone.${event.tone}`)}</dt>
      <dd>
        <span>
          <Glossed text={event.toneWhy} />
        </span>
      </dd>
      {event.statusWhy && <dt>{t(`status.${event.status}`)}</dt>}
      {event.statusWhy && (
        <dd>
          <span>
            <Glossed text={event.statusWhy} />
          </span>
        </dd>
      )}
    </dl>
  );
}
