import { type FormEvent, useId, useState } from 'react';
import { edtfWords } from '../../core/words/stretchWords.ts';
import { bandsOf } from '../../core/evidence/bands.ts';
import { readStretch, typedStretch } from '../../core/time/during.ts';
import { PARAMS } from '../../core/view/params.ts';
import { toggleDuring } from '../../core/view/transitions.ts';
import type { MessageId } from '../../core/words/translate.ts';
import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import { Group } from './FacetGroup.tsx';
import styles from './MoreFilters.module.css';

/** The time that events are filtered by, apart from the time in view: typed, or that of a band. */
export function TimeFilter({ unfolded }: { unfolded: boolean }) {
  const { t, store } = useExplorer();
  const { dataset } = useExplored();
  const during = useView((state) => state.during);
  const within = useView((state) => state.within);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [field, hint, wrong, name] = [useId(), useId(), useId(), useId()];
  const add = (event: FormEvent) => {
    event.preventDefault();
    const stretch = typedStretch(text);
    const read = readStretch(stretch);
    if (!read.ok) {
      setError(t('during.error', { reason: t(`date-error.${read.error}` as MessageId) }));
      return;
    }
    if (!during.includes(stretch)) store.update(toggleDuring(stretch));
    setText('');
    setError(null);
  };
  return (
    <Group title={t('during.label')} on={during.length} unfolded={unfolded}>
      <form className={styles['time']} onSubmit={add} noValidate>
        <label htmlFor={field}>{t('during.field')}</label>
        <div>
          <input
            id={field}
            value={text}
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={error === null ? hint : `${wrong} ${hint}`}
            aria-invalid={error !== null}
            onChange={(event) => {
              setText(event.target.value);
              setError(null);
            }}
          />
          <button type="submit">{t('during.add')}</button>
        </div>
        <p id={wrong} className={styles['error']} aria-live="assertive">
          {error}
        </p>
        <p id={hint} className={styles['hint']}>
          {t('during.hint')}
        </p>
      </form>
      <fieldset className={styles['within']}>
        <legend>{t('during.within')}</legend>
        {PARAMS.within.values.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={within === one} onChange={() => store.update({ within: one })} />
            {t(`during.within-${one}`)}
          </label>
        ))}
      </fieldset>
      <ul className={styles['values']} aria-label={t('during.bands')}>
        {bandsOf(dataset).map(({ id, group, label, time }) => (
          <li key={id} className={styles['value']}>
            <label>
              <input
                type="checkbox"
                checked={during.includes(time)}
                onChange={() => store.update(toggleDuring(time))}
              />
              <span>
                {t('bands.of', { group: t(`bands.${group}`), label })}
                <span className={styles['when']}>{edtfWords(time, t)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Group>
  );
}
