import { useRef } from 'react';
import type { Source } from '../../core/model/dataset.ts';
import { shownAddress } from '../../core/model/webAddress.ts';
import { CitationView } from './CitationView.tsx';
import { CheckButton } from '../check/CheckButton.tsx';
import { CiteButton } from '../share/CiteButton.tsx';
import { countedBy } from '../../core/evidence/fingerprint.ts';
import { evidenceOf } from '../../core/evidence/evidence.ts';
import type { Said } from '../../core/evidence/citing.ts';
import { fit } from '../../core/table/extent.ts';
import { strongOf, useExplored, useExplorer, useSelected, useT, useView } from '../bridge/useExplorer.ts';
import { EventDate } from '../parts/EventDate.tsx';
import { OutLink } from '../parts/OutLink.tsx';
import { DetailHead } from './DetailHead.tsx';
import { useOpenEvent } from '../navigation/openDetail.ts';
import { useReturnFocus } from '../navigation/useReturnFocus.ts';
import { closeSource } from '../../core/view/transitions.ts';
import styles from './SourceDetail.module.css';
import { bylineWords, publishedWords, publisherWords, voicesWords } from '../../core/words/sourceWords.ts';
import { useArrival } from '../navigation/useArrival.ts';
import { InScript } from '../parts/InScript.tsx';

/** A source: what it is, how its date and address are known, and what it says of which event. */
export function SourceDetail({ source }: { source: Source }) {
  const { t, store, journey } = useExplorer();
  const { dataset, table, bounds, citing } = useExplored();
  const returnFocus = useReturnFocus();
  const view = useView((state) => state.view);
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  useArrival(`source:${source.id}`, panel, heading);
  const back = () => {
    const overEvent = store.get().event !== null;
    journey.comesBack(overEvent);
    store.update(closeSource);
    if (!overEvent) returnFocus({ source: source.id });
  };
  const { said, connections } = citing(source.id);
  const rows = Uint32Array.from(useSelected(strongOf) ?? []).sort();
  return (
    <section
      ref={panel}
      className={styles['source']}
      aria-label={t('source.label')}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && back()}
    >
      <DetailHead onClose={back} closeLabel={store.get().event ? t('source.back') : t('detail.close')}>
        <CiteButton cited={{ source: source.id }} label={t('cite.open')} />
      </DetailHead>
      <h2 ref={heading} tabIndex={-1} lang={source.titleSupplied ? undefined : source.language}>
        {source.title}
      </h2>
      <p className={styles['facts']}>
        <InScript
          text={t('source.lens', {
            byline: bylineWords(source, t),
            kind: t(`source.kind-${source.kind}`),
            count: rows.length,
          })}
          language={source.language}
        />
      </p>
      <p className={styles['ways']}>
        {source.url ? (
          <OutLink main href={source.url}>
            {t('detail.read')}
          </OutLink>
        ) : (
          <span>{t('detail.no-address')}</span>
        )}
        <CheckButton source={source} />
        {view === 'timeline' && rows.length > 0 && (
          <button type="button" onClick={() => store.update({ time: fit(table, rows, bounds) }, 'push')}>
            {t('source.show-all')}
          </button>
        )}
      </p>
      {said.length > 0 && <Lens source={source} said={said} />}
      {connections.length > 0 && <h3>{t('source.relations')}</h3>}
      {connections.map(({ event, relation, other }, i) => (
        <p key={i} className={styles['connection']}>
          {t(`source.relation-${relation.kind}`, { event: event.title, other: other?.title ?? relation.event })}
          {relation.locator && <small>{relation.locator}</small>}
          {relation.note && <small>{relation.note}</small>}
        </p>
      ))}
      <h3>{t('source.about')}</h3>
      {source.titleSupplied && <p>{t('source.title-supplied')}</p>}
      <dl>
        {source.authors && <dt>{t('source.authors')}</dt>}
        {source.authors && (
          <dd>
            <InScript text={t.list(source.authors)} language={source.language} />
          </dd>
        )}
        <dt>{t('source.publisher')}</dt>
        <dd>
          <InScript text={publisherWords(source, t)} language={source.language} />
          {source.copy && <small>{t('source.copy')}</small>}
        </dd>
        {source.speaksFor.length > 0 && <dt>{t('source.speaks-for')}</dt>}
        {source.speaksFor.length > 0 && <dd>{voicesWords(source, dataset, t)}</dd>}
        <dt>{t('source.published')}</dt>
        <dd>
          {publishedWords(source, t)}
          {source.publishedBasis && (
            <small>{t(`detail.basis-${source.publishedBasis.kind}`, { why: source.publishedBasis.why })}</small>
          )}
        </dd>
        <dt>{t('source.kind')}</dt>
        <dd>{t(`source.kind-${source.kind}`)}</dd>
        <dt>{t('source.language')}</dt>
        <dd>{t.language(source.language)}</dd>
        <dt>{t('source.address')}</dt>
        <dd>
          {source.url ? (
            <OutLink href={source.url}>{shownAddress(source.url)}</OutLink>
          ) : (
            <>
              {t('source.no-address')}
              {source.urlWhy && <small>{source.urlWhy}</small>}
            </>
          )}
        </dd>
        {source.fingerprint && <dt>{t('source.text')}</dt>}
        {source.fingerprint && (
          <dd>
            {t('source.text-words', {
              words: source.fingerprint.words,
              counted: countedBy(source.fingerprint),
              note: source.fingerprint.text,
            })}
          </dd>
        )}
      </dl>
    </section>
  );
}

/** One table of what rests on the source: each event, its words, how sure the date is, and who disputes it. */
function Lens({ source, said }: { source: Source; said: readonly Said[] }) {
  const t = useT();
  const { dataset } = useExplored();
  const open = useOpenEvent();
  // On a narrow panel the cells stand below each other, and a table that is no longer drawn as one must be told to be one.
  return (
    <div role="table" className={styles['lens']} aria-label={t('source.said')}>
      <div role="row" className={styles['names']}>
        {(['event', 'words', 'date', 'disputed'] as const).map((name) => (
          <span key={name} role="columnheader">
            {t(`lens.${name}`)}
          </span>
        ))}
      </div>
      {said.map(({ event, citations }) => {
        const disputing = evidenceOf(event, dataset.sourceById).disputing.filter((name) => name !== source.publisher);
        const disputes = citations.some(({ stance }) => stance === 'disputes');
        return (
          <div key={event.id} role="row" className={styles['row']}>
            <div role="rowheader">
              <button
                type="button"
                className="link"
                data-leads-away
                onClick={() => open(event.id, { focus: 'detail' })}
              >
                <InScript text={event.title} />
              </button>
            </div>
            <div role="cell" className={styles['words']}>
              {citations.map((citation, i) => (
                <CitationView key={i} citation={citation} within />
              ))}
            </div>
            <div role="cell" data-name={t('lens.date')}>
              <EventDate date={event.when} /> <small>{t(`evidence.date-${event.dateBasis.kind}`)}</small>
            </div>
            <div role="cell" data-name={t('lens.disputed')}>
              {disputes && <strong>{t('sources.disputes')}</strong>}{' '}
              {disputing.length > 0 ? <InScript text={t.list(disputing)} /> : !disputes && t('lens.no-one')}
            </div>
          </div>
        );
      })}
    </div>
  );
}
