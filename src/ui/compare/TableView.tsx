import { useId, useState } from 'react';
import { type Cell, type ReadingTable, rowsOf, tableRows } from '../../core/compare/readingTable.ts';
import { csv } from '../../core/export/csv.ts';
import { useExplored, useExplorer } from '../bridge/useExplorer.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { InScript } from '../parts/InScript.tsx';
import { maySave, saveFile } from '../share/saveFile.ts';
import { CellAnchor } from './CellAnchor.tsx';
import styles from './Compare.module.css';

/** More rows than that are shown when they are asked for: a file has them all. */
const FIRST = 100;

/** The numbers of a reading, to be read, copied and saved. */
export function TableView({ table }: { table: ReadingTable }) {
  const { t } = useExplorer();
  const [all, setAll] = useState(false);
  const caption = useId();
  const rows = rowsOf(table, all ? undefined : FIRST);
  const cut = table.length - rows.length;
  return (
    <div className={styles['numbers']}>
      <h3 id={caption}>{table.caption}</h3>
      {/* It scrolls, so keys must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroller']} role="region" tabIndex={0} aria-labelledby={caption}>
        <table>
          <caption className="visually-hidden">{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map(({ words, names, numeric }) => (
                <th key={names[0]} scope="col" data-numeric={numeric}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              // Rows change as a whole.
              <tr key={i}>
                {row.map((cell, column) =>
                  column < table.heads ? (
                    <th key={column} scope="row" data-numeric={table.columns[column]?.numeric}>
                      <Content cell={cell} />
                    </th>
                  ) : (
                    <td key={column} data-numeric={table.columns[column]?.numeric}>
                      <Content cell={cell} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['take']}>
        {cut > 0 && (
          <>
            <span>{t('compare.first-rows', { shown: rows.length, count: table.length })}</span>
            <button type="button" className="link" onClick={() => setAll(true)}>
              {t('compare.all-rows', { count: table.length })}
            </button>
          </>
        )}
        <Take table={table} />
      </div>
    </div>
  );
}

function Content({ cell: { text, link } }: { cell: Cell }) {
  return link ? <CellAnchor link={link} words={text} /> : <InScript text={text} />;
}

/** The table as CSV, all of its rows. */
function Take({ table }: { table: ReadingTable }) {
  const { t } = useExplorer();
  const { dataset } = useExplored();
  const [saved, setSaved] = useState('');
  const name = `${[dataset.meta?.id ?? 'timeline', dataset.meta?.version, table.name].filter(Boolean).join('-')}.csv`;
  return (
    <>
      {maySave() && (
        <button
          type="button"
          onClick={() => {
            saveFile(csv(tableRows(table), { bom: true }), name, 'text/csv;charset=utf-8;header=present');
            setSaved(name);
          }}
        >
          {t('compare.csv-save')}
        </button>
      )}
      <CopyButton text={() => csv(tableRows(table))} label={t('compare.csv-copy')} />
      <span role="status">{saved === name && t('compare.csv-saved', { name })}</span>
    </>
  );
}
