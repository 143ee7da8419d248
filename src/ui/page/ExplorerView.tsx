import { type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { VIEW_TITLES } from '../../app/explorer.ts';
import { useExplored, useExplorer, useT, useView } from '../bridge/useExplorer.ts';
import { DetailPanel } from '../detail/DetailPanel.tsx';
import { Filters } from '../filters/Filters.tsx';
import { EventList } from '../list/EventList.tsx';
import { Boundary } from '../parts/Boundary.tsx';
import { Scope } from '../parts/Scope.tsx';
import { usePart } from '../parts/usePart.ts';
import { useSearch } from '../parts/useSearch.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { OpenFileDialog } from '../layers/OpenFileDialog.tsx';
import { useFilesGiven } from '../layers/useFilesGiven.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { CompactFooter } from './CompactFooter.tsx';
import styles from './ExplorerView.module.css';
import { Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { usePrinting } from './usePrinting.ts';
import { useIdle } from '../bridge/useIdle.ts';

const SKIPS = {
  timeline: 'app.skip-to-list',
  list: 'app.skip-to-list',
  table: 'app.skip-to-table',
  sources: 'app.skip-to-sources',
  compare: 'app.skip-to-compare',
} as const;
const loadPaper = async () => (await import('./Paper.tsx')).Paper;
const LayerAddress = lazyPart('layer-address', async () => (await import('../layers/LayerAddress.tsx')).LayerAddress);
const SourcesView = lazyPart('sources', async () => (await import('../sources/SourcesView.tsx')).SourcesView);

const TableView = lazyPart('table', async () => (await import('../table/TableView.tsx')).TableView);
const CompareView = lazyPart('compare', async () => (await import('../compare/CompareView.tsx')).CompareView);

/** Header, filters, then the timeline with the list below it, or another view, and the detail beside both. */
export function ExplorerView() {
  const { t, journey } = useExplorer();
  const { dataset } = useExplored();
  const view = useView((state) => state.view);
  const compact = useView((state) => state.ui === 'compact');
  // Opened from the list below the timeline, the sheet of a narrow screen lies over it, and nothing moves under the reader.
  const over = useView((state) => state.event !== null || state.source !== null) && journey.opener !== 'timeline';
  // In a small frame there is no box to search with, and the address searches all the same.
  useSearch(useView((state) => state.q !== ''));
  const given = useFilesGiven();
  const page = useRef<HTMLDivElement>(null);
  const top = useTopHeight(page, compact);
  const heading = useId();
  const data = useView((state) => state.data);
  const notices = (
    <Boundary part="notices">
      <Notices onOpenFile={given.ask}>
        {data !== null && <LayerAddress key={data} address={data} onAsk={given.ask} />}
      </Notices>
    </Boundary>
  );
  const { here } = useExplored();
  // At hand before anybody can ask to print, since a browser that prints waits for nothing.
  const paper = usePart('paper', loadPaper, useIdle() && here.has('sources'));
  const printing = usePrinting();
  const printed = printing && view !== 'sources' && view !== 'compare' && paper.Part !== undefined;
  return (
    <>
      {printed && paper.Part && (
        <Boundary part="page">
          <paper.Part />
        </Boundary>
      )}
      <div
        ref={page}
        data-printed={printed || undefined}
        data-printable={paper.Part !== undefined || undefined}
        className={styles['page']}
        data-compact={compact || undefined}
        data-view={view}
        data-over={over || undefined}
      >
        {!compact && (
          <div ref={top} className={styles['top']}>
            {view === 'timeline' && (
              <button type="button" className={styles['skip']} onClick={() => skipToTimeline(page.current)}>
                {t('app.skip-to-timeline')}
              </button>
            )}
            <a className={styles['skip']} href={`#${heading}`} onClick={skipTo}>
              {t(SKIPS[view])}
            </a>
            <Boundary part="header">
              <Header onOpenFile={given.ask} />
            </Boundary>
            <Boundary part="filters">
              <Filters />
            </Boundary>
            {notices}
          </div>
        )}
        <main className={styles['main']}>
          {compact && <h1 className="visually-hidden">{dataset.meta?.title ?? t('app.untitled')}</h1>}
          {compact && notices}
          {view === 'timeline' && (
            <div className={styles['timeline']}>
              <Boundary part="timeline">
                <Timeline />
              </Boundary>
            </div>
          )}
          {/* The timeline says it in its bar, and the sources have a count of their own. */}
          {!compact && view !== 'timeline' && view !== 'sources' && (
            <div className={styles['count']}>
              <Scope />
            </div>
          )}
          {view === 'table' || view === 'sources' || view === 'compare' ? (
            <Late view={view} heading={heading} printing={printing && !printed} />
          ) : (
            <Boundary part="list">
              <EventList heading={heading} hidden={compact && view === 'timeline'} />
            </Boundary>
          )}
        </main>
        <DetailPanel />
        {compact && <CompactFooter />}
        <OpenFileDialog given={given} />
      </div>
    </>
  );
}

/** A view that comes with a script of its own. Its heading is there before. @param printing whether it goes on paper. */
function Late({
  view,
  heading,
  printing,
}: {
  view: 'table' | 'sources' | 'compare';
  heading: string;
  printing: boolean;
}) {
  const t = useT();
  return (
    <section className={styles[view === 'table' ? 'table' : 'sources']} aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        {t(VIEW_TITLES[view])}
      </h2>
      {view === 'table' && <TableView heading={heading} printing={printing} />}
      {view === 'sources' && <SourcesView />}
      {view === 'compare' && <CompareView />}
    </section>
  );
}

/** To where the keys walk the events. */
function skipToTimeline(page: HTMLElement | null): void {
  const list = page?.querySelector<HTMLElement>('[role="listbox"]');
  (list?.querySelector<HTMLElement>('[tabindex="0"]') ?? list)?.focus();
}

/** A jump to the list that leaves the address alone, since the address is the view. */
function skipTo(event: React.MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const heading = document.getElementById(event.currentTarget.hash.slice(1));
  heading?.focus();
  heading?.scrollIntoView();
}

/** Lets the first screen be as tall as the window: what the header takes, the timeline leaves. */
function useTopHeight(page: RefObject<HTMLElement | null>, compact: boolean): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [element, style] = [ref.current, page.current?.style];
    if (!element) {
      style?.setProperty('--top-height', '0px');
      return undefined;
    }
    const observer = new ResizeObserver(() => style?.setProperty('--top-height', `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  }, [page, compact]);
  return ref;
}
