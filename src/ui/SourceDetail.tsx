import { useEffect, useRef } from 'react';
import type { Source } from '../core/dataset.ts';
import { dateWords } from '../core/dateWords.ts';
import { CitationView, publisherWords } from './CitationView.tsx';
import { usePage } from './context.ts';
import { useExplored } from './explored.ts';
import { pending, useOpenEvent } from './openEvent.ts';
import styles from './SourceDetail.module.css';

/** A source: what it is, how its date and address are known, and what it says of which event. */
export function SourceDetail({ source }: { source: Source }) {
  const { t, store } = usePage();
  const { dataset } = useExplored();
  const open = useOpenEvent();
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.parentElement?.scrollTo(0, 0);
    if (pending.focus) heading.current?.focus({ preventScroll: true });
    pending.focus = false;
  }, []);
  const back = () => {
    pending.focus = true;
    store.dispatch({ type: 'close-source' });
  };
  const published = source.publishedOn ? dateWords(source.publishedOn, t) : t('detail.undated');
  const said = dataset.events.flatMap((event) => {
    const citations = event.citations.filter((citation) => citation.source === source.id);
    return citations.length ? [{ event, citations }] : [];
  });
  const languages = new Intl.DisplayNames(['en'], { type: 'language' });
  return (
    <section ref={panel} className={styles['source']} aria-label={t('source.label')} onKeyDown={(event) => event.key === 'Escape' && back()}>
      <button type="button" onClick={back}>{store.get().event ? t('source.back') : t('detail.close')}</button>
      <h2 ref={heading} tabIndex={-1} lang={source.titleSupplied ? undefined : source.language}>{source.title}</h2>
      {source.titleSupplied && <p>{t('source.title-supplied')}</p>}
      <dl>
        <dt>{t('source.publisher')}</dt>
        <dd>
          {publisherWords(source, t)}
          {source.copy && <small>{t('source.copy')}</small>}
        </dd>
        {source.speaksFor && <dt>{t('source.speaks-for')}</dt>}
        {source.speaksFor && <dd>{dataset.actors.get(source.speaksFor)?.label ?? source.speaksFor}</dd>}
        <dt>{t('source.published')}</dt>
        <dd>
          {published}
          {source.publishedBasis && <small>{t(`detail.basis-${source.publishedBasis.kind}`, { why: source.publishedBasis.why })}</small>}
        </dd>
        <dt>{t('source.kind')}</dt>
        <dd>{t(`source.kind-${source.kind}`)}</dd>
        <dt>{t('source.language')}</dt>
        <dd>{languages.of(source.language) ?? source.language}</dd>
        <dt>{t('source.address')}</dt>
        <dd>
          {source.url
            ? <a href={source.url} target="_blank" rel="noopener noreferrer">{source.url}<span className="visually-hidden"> {t('detail.new-tab')}</span></a>
            : <>{t('source.no-address')}{source.urlWhy && <small>{source.urlWhy}</small>}</>}
        </dd>
        {source.fingerprint && <dt>{t('source.text')}</dt>}
        {source.fingerprint && <dd>{t('source.text-words', { words: source.fingerprint.words, note: source.fingerprint.text })}</dd>}
      </dl>
      <h3>{t('source.said')}</h3>
      {said.map(({ event, citations }) => (
        <div key={event.id} className={styles['said']}>
          <button type="button" className="link" onClick={() => open(event.id, { focus: true })}>{event.title}</button>
          {citations.map((citation, i) => <CitationView key={i} citation={citation} within />)}
        </div>
      ))}
    </section>
  );
}
