import { useEffect, useRef } from 'react';
import type { CheckedText, Looked } from '../../core/evidence/checkText.ts';
import { countedBy } from '../../core/evidence/fingerprint.ts';
import type { Place } from '../../core/evidence/findRun.ts';
import type { Source, TimelineEvent } from '../../core/model/dataset.ts';
import type { Citation } from '../../core/model/schema.ts';
import type { Translate } from '../../core/words/translate.ts';
import { useT } from '../bridge/useExplorer.ts';
import { InScript } from '../parts/InScript.tsx';
import styles from './Check.module.css';
import { MarkedText, type MarkedTextHandle } from './MarkedText.tsx';
import type { Check } from './useCheck.ts';

interface Props {
  check: Check;
  cited: readonly { event: TimelineEvent; citation: Citation }[];
  source: Source;
  /** The name of the file that is checked; undefined for a text that was pasted. */
  file: string | undefined;
}

/** What came of a check: in a sentence that is told, then for each citation, and in the text itself. */
export function CheckResult({ check, cited, source, file }: Props) {
  const t = useT();
  const text = useRef<MarkedTextHandle>(null);
  const status = useRef<HTMLDivElement>(null);
  const done = check.state === 'done' ? check : undefined;
  useEffect(() => {
    // Below the fields, on a phone, nobody would see that something came of it.
    if (done) status.current?.scrollIntoView({ block: 'start' });
  }, [done]);
  return (
    <>
      <div ref={status} role="status" aria-busy={check.state === 'running'} className={styles['status']}>
        {check.state === 'running' && <p>{t('recheck.running')}</p>}
        {done && file !== undefined && <p>{t('recheck.of-file', { file, characters: done.text.length })}</p>}
        {done && <Held source={source} held={done.checked.held} />}
        {done && <p>{foundWords(done.checked.looked, t)}</p>}
      </div>
      {done && (
        <div className={styles['result']}>
          <ol className={styles['findings']}>
            {cited.map(({ event, citation }, i) => {
              const looked = done.checked.looked[i];
              return (
                looked && (
                  <Finding
                    key={i}
                    event={event}
                    citation={citation}
                    looked={looked}
                    language={source.language}
                    onShow={(place) => text.current?.show(place)}
                  />
                )
              );
            })}
          </ol>
          <MarkedText
            key={done.text}
            ref={text}
            text={done.text}
            places={done.checked.looked.flatMap((one) => placeOf(one) ?? [])}
            language={source.language}
          />
        </div>
      )}
    </>
  );
}

const placeOf = (looked: Looked): Place | undefined => ('place' in looked ? looked.place : undefined);

function foundWords(looked: readonly Looked[], t: Translate): string {
  const wanted = looked.filter((one) => one.for !== 'nothing');
  return t('recheck.found', { found: wanted.filter((one) => one.found).length, of: wanted.length });
}

/** Whether it is the text that we read. */
function Held({ source: { fingerprint }, held }: { source: Source; held: CheckedText['held'] }) {
  const t = useT();
  if (!fingerprint || !held) return <p>{t('recheck.held-unknown')}</p>;
  const outcome = held.words === held.of ? 'all' : held.words === 0 ? 'none' : 'some';
  return (
    <p data-held={outcome}>
      <strong>
        {t(`recheck.held-${outcome}`, {
          words: held.words,
          of: held.of,
          counted: countedBy(fingerprint),
          // Never all of it where a word is missing, and never nothing where one is there.
          percent: Math.min(Math.max(Math.round((held.words / held.of) * 100), 1), 99),
        })}
      </strong>{' '}
      <bdi>{t('recheck.held-note', { note: fingerprint.text })}</bdi>
    </p>
  );
}

interface FindingProps {
  event: TimelineEvent;
  citation: Citation;
  looked: Looked;
  language: string;
  onShow: (place: Place) => void;
}

/** What the source is cited for, and what was found of it. */
function Finding({ event, citation, looked, language, onShow }: FindingProps) {
  const t = useT();
  const place = placeOf(looked);
  return (
    <li data-outcome={looked.for === 'nothing' ? undefined : outcomeOf(looked)}>
      <p className={styles['event']}>
        <InScript text={event.title} />
      </p>
      {citation.quote ? <blockquote lang={language}>{citation.quote.exact}</blockquote> : <p>{citation.claim}</p>}
      <p className={styles['outcome']}>{outcomeWords(looked, citation, t)}</p>
      {place && (
        <button type="button" onClick={() => onShow(place)}>
          {t('recheck.show')}
          <span className="visually-hidden">{t('recheck.show-of', { event: event.title })}</span>
        </button>
      )}
    </li>
  );
}

function outcomeWords(looked: Looked, { locator }: Citation, t: Translate): string {
  if (looked.for === 'nothing')
    return locator ? t('recheck.nothing-named-at', { where: locator }) : t('recheck.nothing-named');
  if (looked.for === 'quote' && !looked.found && looked.reason === 'differs') {
    const { word, instead } = looked;
    return instead === null ? t('recheck.quote-ends', { word }) : t('recheck.quote-differs', { word, instead });
  }
  return t(`recheck.${outcomeOf(looked)}`);
}

type Outcome = `quote-${'found' | 'differs' | 'absent'}` | `passage-${'found' | 'same' | 'differs' | 'absent'}`;

/** What came of it, as its message and its colour have it. */
function outcomeOf(looked: Exclude<Looked, { for: 'nothing' }>): Outcome {
  if (looked.for === 'quote') return looked.found ? 'quote-found' : `quote-${looked.reason}`;
  if (!looked.found) return 'passage-absent';
  return looked.same === null ? 'passage-found' : looked.same ? 'passage-same' : 'passage-differs';
}
