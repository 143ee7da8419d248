import { useId, useState } from 'react';
import { EXPORT_FILES, EXPORT_FORMATS, type ExportFormat, exportName, exportText } from '../../core/export/formats.ts';
import { PICTURE_FORMATS, type PictureFormat } from '../../core/draw/formats.ts';
import { layersTaken, layerWords, type Taken } from '../../core/export/taken.ts';
import { useComing, useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import styles from '../parts/DialogFields.module.css';
import { useSearch } from '../parts/useSearch.ts';
import { FileText } from './FileText.tsx';
import { PictureFields } from './PictureFields.tsx';
import { maySave, saveFile } from './saveFile.ts';
import { useTaken } from './useTaken.ts';

/** Which events, as what: a file to save, or its text to copy where the browser saves none. */
export function DownloadFields() {
  const { t } = useExplorer();
  const { here } = useExplored();
  const taken = useTaken();
  const [format, setFormat] = useState<ExportFormat | PictureFormat>('csv');
  const searching = useView((state) => state.q !== '');
  const search = useSearch(searching);
  // Without the search all would pass for what it finds.
  const isFiltered = taken.filtered.filter !== null && !(searching && search.failed);
  const [which, setWhich] = useState<'filtered' | 'all'>(isFiltered ? 'filtered' : 'all');
  const [raw, setRaw] = useState(false);
  const [choice, help, group] = [useId(), useId(), useId()];
  const [eventsComing, sourcesComing] = [useComing('events'), useComing('sources')];
  const chosen = taken[isFiltered ? which : 'all'];
  // A file without what is still to come would look as whole as one of data that have no more.
  const searchComing = searching && !search.here && !search.failed;
  if (eventsComing || sourcesComing || searchComing) return <p aria-busy="true">{t('app.part-loading')}</p>;
  if (!here.has('events')) return <p role="alert">{t('download.events-missing')}</p>;
  return (
    <div className={styles['fields']}>
      {!here.has('sources') && <p role="alert">{t('download.sources-missing')}</p>}
      {searching && search.failed && <p role="alert">{t('download.search-missing')}</p>}
      <label htmlFor={choice}>{t('download.format')}</label>
      <select
        id={choice}
        value={format}
        aria-describedby={help}
        onChange={(event) => setFormat(event.target.value as ExportFormat | PictureFormat)}
      >
        {[...EXPORT_FORMATS, ...PICTURE_FORMATS].map((one) => (
          <option key={one} value={one}>
            {t(`download.format-${one}`)}
          </option>
        ))}
      </select>
      <p id={help}>{t(`download.help-${format}`)}</p>
      <fieldset className={styles['choices']}>
        <legend>{t('download.which')}</legend>
        {(['filtered', 'all'] as const).map((one) => (
          <label key={one} className={styles['check']}>
            <input
              type="radio"
              name={group}
              checked={chosen === taken[one]}
              disabled={one === 'filtered' && !isFiltered}
              onChange={() => setWhich(one)}
            />
            {t(`download.${one}`, { count: taken[one].events.length })}
          </label>
        ))}
      </fieldset>
      {format === 'csv' && (
        <label className={styles['check']}>
          <input type="checkbox" checked={raw} onChange={(event) => setRaw(event.target.checked)} />
          {t('download.raw')}
        </label>
      )}
      {isPicture(format) ? (
        // It says itself what it is of.
        <PictureFields format={format} taken={chosen} which={isFiltered ? which : 'all'} />
      ) : (
        <>
          <About taken={chosen} />
          <TextFile format={format} taken={chosen} raw={raw} />
        </>
      )}
    </div>
  );
}

function isPicture(format: ExportFormat | PictureFormat): format is PictureFormat {
  return PICTURE_FORMATS.some((one) => one === format);
}

function TextFile({ format, taken, raw }: { format: ExportFormat; taken: Taken; raw: boolean }) {
  const { t } = useExplorer();
  const [shown, setShown] = useState(!maySave());
  const [saved, setSaved] = useState('');
  const name = exportName(format, taken);
  const textOf = () => exportText(format, taken, t, { raw, bom: format === 'csv' && !raw });
  return (
    <>
      {maySave() ? (
        <div className={styles['take']}>
          <button
            type="button"
            onClick={() => {
              saveFile(textOf(), name, EXPORT_FILES[format].type);
              setSaved(name);
            }}
          >
            {t('download.save')}
          </button>
          <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'download.hide' : 'download.show')}
          </button>
          <span role="status">{saved === name && t('download.saved', { name })}</span>
        </div>
      ) : (
        <p role="alert">{t('download.refused', { name })}</p>
      )}
      {shown && <FileText text={textOf()} />}
    </>
  );
}

/** What a file is of. JSON, JSON-LD and the references say so themselves; a CSV has room for rows only. */
function About({ taken }: { taken: Taken }) {
  const { t } = useExplorer();
  const { page, filter, events, dataset } = taken;
  const layers = layersTaken(taken);
  const count = { shown: events.length, total: dataset.events.length };
  return (
    <p>
      {page.version === null ? page.title : t('app.credit', { title: page.title, version: page.version })}
      {'. '}
      {filter === null ? t('taken.all', count) : t('taken.filtered', { ...count, filter })}
      {layers.length > 0 && ' '}
      {layers.length > 0 && layerWords(layers, t)}
      {page.permalink !== null && (
        <>
          {' '}
          <a href={page.permalink}>{page.permalink}</a>
        </>
      )}
    </p>
  );
}
