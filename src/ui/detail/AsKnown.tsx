import { useId } from 'react';
import type { KnownBy } from '../../core/evidence/knownBy.ts';
import type { EdtfDate } from '../../core/time/edtf.ts';
import { dateWords } from '../../core/words/dateWords.ts';
import { useExplorer } from '../bridge/useExplorer.ts';
import styles from './AsKnown.module.css';

interface Props {
  /** When more came to be known, in order. */
  dates: readonly EdtfDate[];
  /** The day that it is read as of; null: now. */
  chosen: EdtfDate | null;
  told: KnownBy | null;
}

/** Chooses a day in the past, by which what is told of an event is what its sources had told by then. */
export function AsKnown({ dates, chosen, told }: Props) {
  const { t, store } = useExplorer();
  const label = useId();
  const offered = chosen && !dates.some(({ edtf }) => edtf === chosen.edtf) ? [chosen, ...dates] : dates;
  return (
    <div className={styles['known']}>
      <label htmlFor={label}>{t('known.label')}</label>{' '}
      <select
        id={label}
        value={chosen?.edtf ?? ''}
        onChange={(event) => store.update({ known: event.target.value || null })}
      >
        <option value="">{t('known.now')}</option>
        {offered.map((date) => (
          <option key={date.edtf} value={date.edtf}>
            {dateWords(date, t)}
          </option>
        ))}
      </select>
      <p aria-live="polite">
        {chosen &&
          told &&
          t('known.told', {
            date: dateWords(chosen, t),
            known: told.known.length,
            later: told.later,
            undated: told.undated,
          })}
      </p>
    </div>
  );
}
