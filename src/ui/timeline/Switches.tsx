import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';

/**
 * What is drawn beside the events: what lasted behind them, the strip that says how well each year is sourced, and, where
 * the filters leave some out, the traces of these.
 */
export function Switches({ className }: { className?: string | undefined }) {
  const { t, store } = useExplorer();
  const { dataset, table, kept } = useExplored();
  const coverage = useView((state) => state.coverage);
  const bands = useView((state) => state.bands === 'on');
  const traces = useView((state) => state.traces === 'on');
  return (
    <>
      {kept.length < table.length && (
        <label className={className}>
          <input
            type="checkbox"
            checked={traces}
            onChange={(event) => store.update({ traces: event.target.checked ? 'on' : 'off' })}
          />
          {t('timeline.traces')}
        </label>
      )}
      {dataset.meta?.bands && (
        <label className={className}>
          <input
            type="checkbox"
            checked={bands}
            onChange={(event) => store.update({ bands: event.target.checked ? 'on' : 'off' })}
          />
          {t('bands.toggle')}
        </label>
      )}
      <label className={className}>
        <input
          type="checkbox"
          checked={coverage}
          onChange={(event) => store.update({ coverage: event.target.checked })}
        />
        {t('coverage.toggle')}
      </label>
    </>
  );
}
