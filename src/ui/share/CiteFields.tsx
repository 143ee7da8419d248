import { useId, useState } from 'react';
import { CITATION_FORMATS, type CitationFormat, formatCitations, shortForms } from '../../core/cite/formats.ts';
import type { Cited } from './cited.ts';
import styles from '../parts/DialogFields.module.css';
import { useComing, useExplored, useExplorer } from '../bridge/useExplorer.ts';
import { useCitedItems } from './useCitedItems.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { maySave, saveFile } from './saveFile.ts';

const FILES: Record<CitationFormat, { ending: string; type: string }> = {
  text: { ending: 'txt', type: 'text/plain' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  csl: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
};

/** The citation in the format of the reader's choice, to copy or to download, and its short form for a footnote. */
export function CiteFields({ cited }: { cited: Cited }) {
  const { t } = useExplorer();
  const [format, setFormat] = useState<CitationFormat>('text');
  const [withSources, setWithSources] = useState(true);
  const [choice, output, help, shortOutput] = [useId(), useId(), useId(), useId()];
  const items = useCitedItems(cited);
  const { here } = useExplored();
  const coming = useComing('sources');
  const chosen = withSources ? items : items.slice(-1);
  const text = formatCitations(chosen, format);
  const short = shortForms(chosen);
  // A citation without its sources would look as whole as one that has none.
  if (coming) return <p aria-busy="true">{t('app.part-loading')}</p>;
  return (
    <div className={styles['fields']}>
      {!here.has('sources') && <p role="alert">{t('cite.sources-missing')}</p>}
      <label htmlFor={choice}>{t('cite.format')}</label>
      <select id={choice} value={format} onChange={(event) => setFormat(event.target.value as CitationFormat)}>
        {CITATION_FORMATS.map((one) => (
          <option key={one} value={one}>
            {t(`cite.format-${one}`)}
          </option>
        ))}
      </select>
      {cited === 'view' && items.length > 1 && (
        <label className={styles['check']}>
          <input type="checkbox" checked={withSources} onChange={(event) => setWithSources(event.target.checked)} />
          {t('cite.with-sources', { count: items.length - 1 })}
        </label>
      )}
      <label htmlFor={output}>{t('cite.output')}</label>
      <p id={help}>{t('cite.help')}</p>
      <textarea
        id={output}
        readOnly
        rows={10}
        value={text}
        aria-describedby={help}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles['take']}>
        <CopyButton key={text} text={() => text} label={t('cite.copy')} field={output} />
        {maySave() && (
          <button type="button" onClick={() => save(text, nameOf(cited), format)}>
            {t('cite.download')}
          </button>
        )}
      </div>
      <label htmlFor={shortOutput}>{t('cite.short-output')}</label>
      <textarea
        id={shortOutput}
        readOnly
        rows={Math.min(chosen.length + 1, 4)}
        value={short}
        onFocus={(event) => event.target.select()}
      />
      <CopyButton key={short} text={() => short} label={t('cite.short-copy')} field={shortOutput} />
    </div>
  );
}

function nameOf(cited: Cited): string {
  if (cited === 'view') return 'relations-timeline';
  return 'event' in cited ? cited.event : cited.source;
}

function save(text: string, name: string, format: CitationFormat): void {
  const { ending, type } = FILES[format];
  saveFile(text, `${name}.${ending}`, type);
}
