import { useMemo } from 'react';
import type { Source } from '../../core/model/dataset.ts';
import { countedBy, proveQuote } from '../../core/evidence/fingerprint.ts';
import type { Citation, Quote } from '../../core/model/schema.ts';
import { CheckButton } from '../check/CheckButton.tsx';
import styles from './CitationView.module.css';
import { useComing, useExplored, useT } from '../bridge/useExplorer.ts';
import { useOpenSource } from '../navigation/openDetail.ts';
import { bylineWords, titleWords } from '../../core/words/sourceWords.ts';
import { OutLink } from '../parts/OutLink.tsx';
import { passageUrl, textFragmentUrl } from '../../core/evidence/textFragment.ts';
import { InScript } from '../parts/InScript.tsx';
import { Glossed } from '../parts/Glossed.tsx';

interface Props {
  citation: Citation;
  /** Shown on the source's own page, which need not be named again. */
  within?: boolean;
  /** The words that an event opens on. */
  lead?: boolean;
}

/** What one source says: its words with their proof, or what we say that it says, and the way to it. */
export function CitationView({ citation, within = false, lead = false }: Props) {
  const t = useT();
  const { dataset } = useExplored();
  const openSource = useOpenSource();
  const source = dataset.sourceById.get(citation.source);
  const coming = useComing('sources');
  return (
    <figure className={styles['citation']} data-quote={citation.quote ? true : undefined} data-lead={lead || undefined}>
      {citation.quote ? (
        <blockquote lang={source?.language} cite={source?.url ?? undefined}>
          {quoted(citation.quote.exact)}
        </blockquote>
      ) : (
        <p className={styles['claim']}>
          <Glossed text={citation.claim ?? ''} />
        </p>
      )}
      <figcaption>
        {within && citation.locator}
        {!within && source && <SourceLine source={source} locator={citation.locator} />}
        {!source && (coming ? t('app.part-loading') : t('detail.source-missing', { id: citation.source }))}
        {citation.quote && source && <ProofMark quote={citation.quote} source={source} />}
        {source && (
          <span className={styles['links']}>
            {source.url ? (
              <OutLink main href={addressOf(citation, source.url)}>
                {t('detail.read')}
              </OutLink>
            ) : (
              !within && <span>{t('detail.no-address')}</span>
            )}
            {!within && (
              <button type="button" className="link" data-leads-away onClick={() => openSource(source.id)}>
                {t('detail.about-source')}
              </button>
            )}
            {!within && <CheckButton source={source} asked={citation} link />}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** The source's address, at the place that the citation is of where that is known. */
function addressOf({ quote, passage }: Citation, url: string): string {
  if (quote) return textFragmentUrl(url, quote);
  return passage ? passageUrl(url, passage) : url;
}

/** Quotation marks round a quotation, unless it is itself all speech and has its own. */
function quoted(text: string): string {
  return /^[“"]/.test(text) ? text : `“${text}”`;
}

function SourceLine({ source, locator }: { source: Source; locator: string | undefined }) {
  const t = useT();
  const byline = bylineWords(source, t);
  return (
    <span>
      <InScript text={locator ? t('detail.locator', { source: byline, locator }) : byline} language={source.language} />{' '}
      <cite lang={source.titleSupplied ? undefined : source.language}>{titleWords(source, t)}</cite>
    </span>
  );
}

/** Compares the quote with the fingerprint here and now: the mark is a result, not a promise. */
function ProofMark({ quote, source }: { quote: Quote; source: Source }) {
  const t = useT();
  const print = source.fingerprint;
  const proof = useMemo(() => (print ? proveQuote(quote, print) : null), [quote, print]);
  if (print && proof?.proved) {
    return (
      <details className={styles['proved']}>
        <summary>
          <span aria-hidden="true">✓ </span>
          {t('detail.verified')}
        </summary>
        <p>
          {t('detail.verified-what', {
            words: proof.words,
            counted: countedBy(print),
            from: proof.from,
            to: proof.to,
            of: proof.of,
          })}{' '}
          <bdi>{print.text}</bdi>
        </p>
      </details>
    );
  }
  const why = () => {
    if (!proof || proof.proved) return t('detail.unverified-none');
    if (proof.reason === 'differs') return t('detail.unverified-differs', { word: proof.word });
    return t(proof.reason === 'unfit' ? 'detail.unverified-unfit' : 'detail.unverified-short');
  };
  return (
    <details className={styles['unproved']}>
      <summary>{t('detail.unverified')}</summary>
      <p>{why()}</p>
    </details>
  );
}
