import { useEffect, useId, useRef } from 'react';
import { templateCsv } from '../../core/import/template.ts';
import { workText } from '../../core/import/work.ts';
import { writeUrl } from '../../core/view/url.ts';
import { BIGGEST_MB } from '../../load/layerFile.ts';
import { useExplored, useExplorer } from '../bridge/useExplorer.ts';
import { EncodingFields } from './EncodingFields.tsx';
import { LayerList } from './LayerList.tsx';
import styles from './Layers.module.css';
import { MappingFields } from './MappingFields.tsx';
import { MOST_ROWS, type Step } from './opening.ts';
import { Outcomes } from './Outcomes.tsx';
import { SaveText } from './SaveText.tsx';
import { useOpening, useOpenLayers } from './useOpening.ts';

/**
 * Opens files of the reader’s beside our data: what is asked on the way, what came of them, and those that are open.
 * @param files that were dropped; null where none were.
 */
export function LayersFields({ files, onDone }: { files: readonly File[] | null; onDone: () => void }) {
  const { t } = useExplorer();
  const { opening, state } = useOpening();
  const picker = useId();
  const taken = useRef<readonly File[] | null>(null);
  useEffect(() => {
    // Once, although what is drawn anew may ask again.
    if (files && taken.current !== files) opening.take(files);
    taken.current = files;
  }, [files, opening]);
  const { step } = state;
  return (
    <div className={styles['layers']}>
      <p>{t('layers.private')}</p>
      <div className={styles['ways']}>
        <label htmlFor={picker}>{t('layers.choose')}</label>
        <input
          id={picker}
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,application/json"
          onChange={(event) => {
            const given = [...(event.target.files ?? [])];
            // So that the same file can be chosen again.
            event.target.value = '';
            if (given.length > 0) opening.take(given);
          }}
        />
      </div>
      <p className={styles['soft']}>{t('layers.drop', { size: BIGGEST_MB, rows: MOST_ROWS })}</p>
      {/* There from the first, so that what comes into it is read out. */}
      <div role="status" className={styles['status']}>
        {step && <Goes step={step} onGiveUp={opening.giveUp} />}
        <Outcomes outcomes={state.outcomes} onDone={onDone} />
      </div>
      {step?.at === 'encoding' && <EncodingFields key={step.name} step={step} />}
      {step?.at === 'mapping' && <MappingFields key={step.name} step={step} />}
      <LayerList onDone={onDone} />
      <Take />
    </div>
  );
}

/** What goes on, where the reader is asked nothing. */
function Goes({ step, onGiveUp }: { step: Step; onGiveUp: () => void }) {
  const { t } = useExplorer();
  if (step.at === 'encoding' || step.at === 'mapping') return null;
  const words =
    step.at === 'reading'
      ? t('layers.reading', { name: step.name })
      : step.done < step.of
        ? t('layers.making', { name: step.name, done: step.done, of: step.of })
        : t('layers.judging', { name: step.name });
  return (
    <div className={styles['goes']}>
      {/* Each number would be read out. */}
      <p aria-live={step.at === 'making' ? 'off' : undefined}>{words}</p>
      <button type="button" onClick={onGiveUp}>
        {t('layers.give-up')}
      </button>
    </div>
  );
}

/** What can be taken away: a table to fill in, and all that is open as one file. */
function Take() {
  const { t, store } = useExplorer();
  const { dataset } = useExplored();
  const layers = useOpenLayers();
  const work = () =>
    workText(
      { view: writeUrl({ ...store.get(), data: null }), files: layers.map(({ file }) => file) },
      { title: dataset.meta?.title ?? t('app.untitled'), version: dataset.meta?.version ?? null },
    );
  return (
    <div className={styles['take']}>
      <SaveText
        label={t('layers.template')}
        name={t('layers.template-name')}
        type="text/csv;charset=utf-8;header=present"
        help={t('layers.template-help')}
        text={() => templateCsv(dataset)}
      />
      {layers.length > 0 && (
        <SaveText
          label={t('layers.save-work')}
          name={t('layers.work-name')}
          type="application/json"
          help={t('layers.save-help')}
          text={work}
        />
      )}
    </div>
  );
}
