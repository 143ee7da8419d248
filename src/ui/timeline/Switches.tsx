import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import { Switch } from '../parts/Switch.tsx';

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
        <Switch className={className} checked={traces} onChange={(on) => store.update({ traces: on ? 'on' : 'off' })}>
          {t('timeline.traces')}
        </Switch>
      )}
      {dataset.meta?.bands && (
        <Switch className={className} checked={bands} onChange={(on) => store.update({ bands: on ? 'on' : 'off' })}>
          {t('bands.toggle')}
        </Switch>
      )}
      <Switch className={className} checked={coverage} onChange={(on) => store.update({ coverage: on })}>
        {t('coverage.toggle')}
      </Switch>
    </>
  );
}
