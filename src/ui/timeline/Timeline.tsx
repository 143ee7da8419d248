import { useCallback, useState } from 'react';
import { LANE_FACETS, type LaneFacet } from '../../core/table/facets.ts';
import { useExplorer, useView } from '../bridge/useExplorer.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { Boundary } from '../parts/Boundary.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { Overview } from './overview/Overview.tsx';
import { Plot } from './plot/Plot.tsx';
import styles from './Timeline.module.css';
import { useCommands } from './useCommands.ts';

const Coverage = lazyPart('coverage', async () => (await import('./overview/Coverage.tsx')).Coverage);

/** The timeline with its buttons and the overview. */
export function Timeline() {
  const { t, store } = useExplorer();
  const group = useView((state) => state.group);
  const coverage = useView((state) => state.coverage);
  const compact = useView((state) => state.ui === 'compact');
  const [helpOpen, setHelpOpen] = useState(false);
  const commands = useCommands(useCallback(() => setHelpOpen(true), []));
  return (
    <section className={styles['timeline']} aria-label={t('timeline.label')}>
      <div className={styles['bar']}>
        <div className={styles['controls']} role="group" aria-label={t('timeline.controls')}>
          <button
            type="button"
            aria-label={t('timeline.earlier')}
            title={t('timeline.earlier')}
            onClick={() => commands.pan(-1)}
          >
            <Icon d="M10 3 5 8l5 5" />
          </button>
          <button
            type="button"
            aria-label={t('timeline.later')}
            title={t('timeline.later')}
            onClick={() => commands.pan(1)}
          >
            <Icon d="m6 3 5 5-5 5" />
          </button>
          <button
            type="button"
            aria-label={t('timeline.zoom-out')}
            title={t('timeline.zoom-out')}
            onClick={() => commands.zoom(0.5)}
          >
            <Icon d="M3 8h10" />
          </button>
          <button
            type="button"
            aria-label={t('timeline.zoom-in')}
            title={t('timeline.zoom-in')}
            onClick={() => commands.zoom(2)}
          >
            <Icon d="M3 8h10M8 3v10" />
          </button>
          <button type="button" onClick={commands.fit}>
            {t('timeline.fit')}
          </button>
          <button type="button" aria-label={t('timeline.help')} title={t('timeline.help')} onClick={commands.help}>
            ?
          </button>
        </div>
        {!compact && (
          <label className={styles['coverage']}>
            <input
              type="checkbox"
              checked={coverage}
              onChange={(event) => store.update({ coverage: event.target.checked })}
            />
            {t('coverage.toggle')}
          </label>
        )}
        {!compact && (
          <label className={styles['group']}>
            <span>{t('group.label')}</span>
            <select value={group} onChange={(event) => store.update({ group: event.target.value as LaneFacet })}>
              {LANE_FACETS.map((one) => (
                <option key={one} value={one}>
                  {t(`group.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <Plot commands={commands} />
      {/* A small frame has no room for both many lanes and the overview. */}
      {(!compact || group === 'tone') && (
        <div className={styles['overview']}>
          <Boundary part="overview">
            <Overview />
          </Boundary>
          {coverage && !compact && <Coverage />}
        </div>
      )}
      <HelpDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
    </section>
  );
}

function Icon({ d }: { d: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={d} />
    </svg>
  );
}
