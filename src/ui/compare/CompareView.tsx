import { useMemo } from 'react';
import { beginningsOf } from '../../core/compare/beginnings.ts';
import { COMPARED_KEYS } from '../../core/compare/compared.ts';
import { readWhole } from '../../core/compare/reading.ts';
import { PARAMS } from '../../core/view/params.ts';
import { useComing, useExplored, useExplorer, useView, useViewOf } from '../bridge/useExplorer.ts';
import { ViewLink } from '../navigation/ViewLink.tsx';
import { Choices } from './Choices.tsx';
import styles from './Compare.module.css';
import { ReadingView } from './ReadingView.tsx';

/** The readings of the whole, one at a time: what is compared, its picture, how it is counted, and its numbers. */
export function CompareView() {
  const { t } = useExplorer();
  const { dataset, table, kept, here } = useExplored();
  const coming = useComing('events');
  const state = useViewOf(COMPARED_KEYS);
  const begin = useMemo(() => beginningsOf(table), [table]);
  const reading = useMemo(
    () => readWhole({ state, dataset, table, kept, begin, t }),
    [state, dataset, table, kept, begin, t],
  );
  return (
    <>
      <nav className={styles['readings']} aria-label={t('compare.readings')}>
        {PARAMS.reading.values.map((one) => (
          <ReadingTab key={one} reading={one} />
        ))}
      </nav>
      {!here.has('events') && coming && <p aria-busy="true">{t('app.part-loading')}</p>}
      <Choices begin={begin} />
      <ReadingView reading={reading} />
    </>
  );
}

function ReadingTab({ reading }: { reading: (typeof PARAMS.reading.values)[number] }) {
  const { t, store } = useExplorer();
  const current = useView((state) => state.reading === reading);
  return (
    <ViewLink
      to={() => ({ reading })}
      aria-current={current ? 'page' : undefined}
      onFollow={() => store.update({ reading })}
    >
      {t(`compare.reading-${reading}`)}
    </ViewLink>
  );
}
