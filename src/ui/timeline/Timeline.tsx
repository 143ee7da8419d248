import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Explorer } from '../../app/explorer.ts';
import { LANE_FACETS, type LaneFacet } from '../../core/table/facets.ts';
import { useExplored, useExplorer, useSelected, useView } from '../bridge/useExplorer.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { Switches } from './Switches.tsx';
import { Scope } from '../parts/Scope.tsx';
import { Boundary } from '../parts/Boundary.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { usePart } from '../parts/usePart.ts';
import { Overview } from './overview/Overview.tsx';
import { Plot } from './plot/Plot.tsx';
import styles from './Timeline.module.css';
import { useCommands, zoomLimits } from './useCommands.ts';

const loadBands = async () => (await import('./Bands.tsx')).Bands;
const Coverage = lazyPart('coverage', async () => (await import('./overview/Coverage.tsx')).Coverage);

/** The timeline with its buttons and the overview. */
export function Timeline() {
  const { t, store } = useExplorer();
  const group = useView((state) => state.group);
  const coverage = useView((state) => state.coverage);
  const compact = useView((state) => state.ui === 'compact');
  const behind = useView((state) => state.bands === 'on');
  const { meta } = useExplored().dataset;
  const bands = behind ? (meta?.bands ?? []) : [];
  const late = usePart('bands', loadBands, bands.length > 0);
  // Their room is there before they are, so that nothing moves when they come.
  const rows = compact ? 0 : new Set(bands.map((band) => band.group)).size;
  const [helpOpen, setHelpOpen] = useState(false);
  const [limit, setLimit] = useState<'in' | 'out' | null>(null);
  const commands = useCommands(
    useCallback(() => setHelpOpen(true), []),
    setLimit,
  );
  const section = useRef<HTMLElement>(null);
  const heading = useId();
  useEffect(() => keepBrowserZoom(section.current), []);
  // At a limit the button says so, and does not leave the Tab order under the finger.
  const atLimit = useSelected(limitsOf);
  return (
    <section ref={section} className={styles['timeline']} aria-labelledby={heading}>
      <h2 id={heading} className="visually-hidden">
        {t('timeline.label')}
      </h2>
      <div className={styles['bar']}>
        {group === 'tone' && (
          <span className={styles['first']} aria-hidden="true">
            {t('tone.cooperation')}
          </span>
        )}
        <div className={styles['scope']}>
          <Scope />
        </div>
        {!compact && <Switches className={styles['coverage']} />}
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
        {/* Named by their titles, or a screen reader would say each name twice. */}
        <div className={styles['controls']} role="group" aria-label={t('timeline.controls')}>
          <button type="button" title={t('timeline.earlier')} onClick={() => commands.pan(-1)}>
            <Icon d="M10 3 5 8l5 5" />
          </button>
          <button type="button" title={t('timeline.later')} onClick={() => commands.pan(1)}>
            <Icon d="m6 3 5 5-5 5" />
          </button>
          <button
            type="button"
            aria-disabled={atLimit === 'out' || atLimit === 'both' || undefined}
            title={t('timeline.zoom-out')}
            onClick={() => commands.zoom(0.5)}
          >
            <Icon d="M3 8h10" />
          </button>
          <button
            type="button"
            aria-disabled={atLimit === 'in' || atLimit === 'both' || undefined}
            title={t('timeline.zoom-in')}
            onClick={() => commands.zoom(2)}
          >
            <Icon d="M3 8h10M8 3v10" />
          </button>
          <button type="button" onClick={commands.fit}>
            {t('timeline.fit')}
          </button>
          <button type="button" title={t('timeline.reset')} onClick={commands.reset}>
            <Icon d="m2.5 8 5.5-5 5.5 5M4.5 7v6h7V7" />
          </button>
          <button type="button" title={t('timeline.help')} onClick={commands.help}>
            <span aria-hidden="true">?</span>
          </button>
        </div>
      </div>
      <p className={styles['limit']} aria-live="polite">
        {limit && t(`timeline.limit-${limit}`)}
      </p>
      <div className={styles['stage']}>
        <Plot commands={commands} />
        {bands.length > 0 && (
          <div className={styles['bands']} style={{ height: `${rows * 1.25}rem` }}>
            {late.Part && <late.Part />}
          </div>
        )}
      </div>
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

/** Which ways a zoom can go no further, as one word, so that no step of a pan renders the bar. */
function limitsOf(explorer: Explorer): 'in' | 'out' | 'both' | null {
  const explored = explorer.explored();
  if (!explored) return null;
  const limits = zoomLimits(explored.viewportOf(explorer.store.get()), explored.bounds);
  return limits.in ? (limits.out ? 'both' : 'in') : limits.out ? 'out' : null;
}

/** Ctrl and the wheel, or a pinch on a trackpad, are the timeline’s wherever they are over it, also where it is at its limit. */
function keepBrowserZoom(element: HTMLElement | null): (() => void) | undefined {
  const keep = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) event.preventDefault();
  };
  element?.addEventListener('wheel', keep, { passive: false });
  return () => element?.removeEventListener('wheel', keep);
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
