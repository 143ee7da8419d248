import { useExplorer, useView } from '../bridge/useExplorer.ts';

/** Shows the strip that says how well each year is sourced. */
export function CoverageToggle({ className }: { className?: string | undefined }) {
  const { t, store } = useExplorer();
  const coverage = useView((state) => state.coverage);
  return (
    <label className={className}>
      <input
        type="checkbox"
        checked={coverage}
        onChange={(event) => store.update({ coverage: event.target.checked })}
      />
      {t('coverage.toggle')}
    </label>
  );
}
