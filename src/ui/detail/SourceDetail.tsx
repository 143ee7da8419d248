import { useRef } from 'react';
import type { Source } from '../../core/model/dataset.ts';
import { CitationView } from './CitationView.tsx';
import { CiteButton } from '../share/CiteButton.tsx';
import { useExplored, useExplorer } from '../bridge/useExplorer.ts';
import { useOpenEvent } from '../navigation/openDetail.ts';
import { useReturnFocus } from '../navigation/useReturnFocus.ts';
import { closeSource } from '../../core/view/transitions.ts';
import styles from './SourceDetail.module.css';
import { actorLabel, publishedWords, publisherWords } from '../../core/words/sourceWords.ts';
import { useArrival } from '../navigation/useArrival.ts';

/** A source: what it is, how its date and address are known, and what it says of which event. */
export function SourceDetail({ source }: { source: Source }) {
  const { t, store, journey } = useExplorer();
  const { dataset, citing } = useExplored();
  const returnFocus = useReturnFocus();
  const open = useOpenEvent();
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
  return (
    <section
      ref={panel}
      className={styles['source']}
      aria-label={t('source.label')}
      onKeyDown={(event) => event.key === 'Escape' && back()}
    >
      <button type="button" onClick={back}>
        {store.get().event ? t('source.back') : t('detail.close')}
      </button>
      <h2 ref={heading} tabIndex={-1} lang={source.titleSupplied ? undefined : source.language}>
        {source.title}
      </h2>
      {source.titleSupplied && <p>{t('source.title-supplied')}</p>}
      <dl>
        {source.authors && <dt>{t('source.authors')}</dt>}
        {source.authors && <dd>{t.list(source.authors)}</dd>}
        <dt>{t('source.publisher')}</dt>
        <dd>
          {publisherWords(source, t)}
          {source.copy && <small>{t('source.copy')}</small>}
        </dd>
        {source.speaksFor && <dt>{t('source.speaks-for')}</dt>}
        {source.speaksFor && <dd>{actorLabel(dataset, source.speaksFor)}</dd>}
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
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {source.url}
              <span className="visually-hidden"> {t('detail.new-tab')}</span>
            </a>
          ) : (
            <>
              {t('source.no-address')}
              {source.urlWhy && <small>{source.urlWhy}</small>}
            </>
          )}
        </dd>
        {source.fingerprint && <dt>{t('source.text')}</dt>}
        {source.fingerprint && (
          <dd>{t('source.text-words', { words: source.fingerprint.words, note: source.fingerprint.text })}</dd>
        )}
      </dl>
      <h3>{t('source.said')}</h3>
      {said.map(({ event, citations }) => (
        <div key={event.id} className={styles['said']}>
          <button type="button" className="link" data-leads-away onClick={() => open(event.id, { focus: 'detail' })}>
            {event.title}
          </button>
          {citations.map((citation, i) => (
            <div key={i}>
              {citation.stance === 'disputes' && <p className={styles['disputes']}>{t('sources.disputes')}</p>}
              <CitationView citation={citation} within />
            </div>
          ))}
        </div>
      ))}
      {connections.length > 0 && <h3>{t('source.relations')}</h3>}
      {connections.map(({ event, relation, other }, i) => (
        <p key={i} className={styles['connection']}>
          {t(`source.relation-${relation.kind}`, { event: event.title, other: other?.title ?? relation.event })}
          {relation.locator && <small>{relation.locator}</small>}
          {relation.note && <small>{relation.note}</small>}
        </p>
      ))}
      <CiteButton cited={{ source: source.id }} label={t('cite.open')} />
    </section>
  );
}
