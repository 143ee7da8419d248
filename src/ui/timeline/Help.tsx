import type { MessageId } from '../../core/words/translate.ts';
import { useT } from '../bridge/useExplorer.ts';
import { ReadingKey } from '../parts/ReadingKey.tsx';
import { Switches } from './Switches.tsx';
import styles from './Help.module.css';

const KEYS: readonly (readonly [readonly string[], MessageId])[] = [
  [['←', '→'], 'help.arrows'],
  [['↑', '↓'], 'help.lanes'],
  [['Home', 'End'], 'help.ends'],
  [['Enter'], 'help.enter'],
  [['Space'], 'help.space'],
  [['R', 'Shift R'], 'help.related'],
  [['Esc'], 'help.escape'],
  [['+', '−'], 'help.zoom'],
  [['0'], 'help.fit'],
  [['Shift ←', 'Shift →'], 'help.pan'],
  [['?'], 'help.help'],
  [['/'], 'help.search'],
];

/** How to read the picture, and what the keys do. */
export function Help() {
  const t = useT();
  return (
    <>
      <h3>{t('about.how')}</h3>
      <ReadingKey />
      <Switches className={styles['coverage']} />
      <h3>{t('help.keys')}</h3>
      <p>{t('help.intro')}</p>
      <table className={styles['keys']}>
        <thead>
          <tr>
            <th scope="col">{t('help.key')}</th>
            <th scope="col">{t('help.does')}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(([keys, does]) => (
            <tr key={does}>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{t(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('help.pointer')}</p>
    </>
  );
}
