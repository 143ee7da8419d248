import { useEffect, useLayoutEffect, useRef } from 'react';
import type { parseDataset } from '../../core/model/parse.ts';
import type { UrlNotice } from '../../core/view/url.ts';
import { useT, useView } from '../bridge/context.ts';
import { DetailPanel } from '../detail/DetailPanel.tsx';
import { EventList } from '../list/EventList.tsx';
import styles from './Explorer.module.css';
import { ExploredContext, useExploration } from '../bridge/explored.ts';
import { CompactFooter } from './CompactFooter.tsx';
import { Filters } from '../filters/Filters.tsx';
import { Header } from './Header.tsx';
import { late } from '../parts/lazyPart.tsx';
import { pending } from '../navigation/openDetail.ts';
import { type LoadProblem, Notices } from './Notices.tsx';
import { Timeline } from '../timeline/Timeline.tsx';

const SourcesView = late('sources', async () => (await import('../sources/SourcesView.tsx')).SourcesView);

interface Props {
  parsed: ReturnType<typeof parseDataset>;
  problems: LoadProblem[];
  urlNotices: UrlNotice[];
  onDismissUrl: () => void;
}

/** The page: header, filters, then the timeline with the list below it or the sources, and the detail beside both. */
export function Explorer({ parsed, problems, urlNotices, onDismissUrl }: Props) {
  const t = useT();
  const explored = useExploration(parsed.dataset);
  const view = useView((state) => state.view);
  const compact = useView((state) => state.ui === 'compact');
  // Opened from the list below the timeline, the sheet of a narrow screen lies over it, and nothing moves under the reader.
  const over = useView((state) => state.event !== null || state.source !== null) && pending.opener !== 'timeline';
  const top = useTopHeight(compact);
  useTitle(explored.dataset);
  const notices = (
    <Notices issues={parsed.issues} problems={problems} urlNotices={urlNotices} onDismissUrl={onDismissUrl} />
  );
  return (
    <ExploredContext value={explored}>
      <div
        className={styles['page']}
        data-compact={compact || undefined}
        data-view={view}
        data-over={over || undefined}
      >
        {!compact && (
          <div ref={top} className={styles['top']}>
            <a className={styles['skip']} href={view === 'sources' ? '#sources' : '#events'} onClick={skipToList}>
              {t(view === 'sources' ? 'app.skip-to-sources' : 'app.skip-to-list')}
            </a>
            <Header />
            <Filters />
            {notices}
          </div>
        )}
        <main className={styles['main']}>
          {compact && <h1 className="visually-hidden">{explored.dataset.meta?.title ?? t('app.untitled')}</h1>}
          {compact && notices}
          {view === 'timeline' && (
            <div className={styles['timeline']}>
              <Timeline />
            </div>
          )}
          {view === 'sources' ? <Sources /> : <EventList hidden={compact && view === 'timeline'} />}
        </main>
        <DetailPanel />
        {compact && <CompactFooter />}
      </div>
    </ExploredContext>
  );
}

function Sources() {
  const t = useT();
  return (
    <section className={styles['sources']} aria-labelledby="sources">
      <h2 id="sources" tabIndex={-1}>
        {t('sources.heading')}
      </h2>
      <SourcesView />
    </section>
  );
}

/** A jump to the list that leaves the address alone, since the address is the view. */
function skipToList(event: React.MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const heading = document.querySelector<HTMLElement>(event.currentTarget.getAttribute('href') ?? '');
  heading?.focus();
  heading?.scrollIntoView();
}

/** Lets the first screen be as tall as the window: what the header takes, the timeline leaves. */
function useTopHeight(compact: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const style = document.documentElement.style;
    if (!element) {
      style.setProperty('--top-height', '0px');
      return undefined;
    }
    const observer = new ResizeObserver(() => style.setProperty('--top-height', `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  }, [compact]);
  return ref;
}

function useTitle(dataset: Props['parsed']['dataset']): void {
  const t = useT();
  const open = useView(({ event, source }) =>
    source === null ? dataset.eventById.get(event ?? '') : dataset.sourceById.get(source),
  );
  useEffect(() => {
    const whole = dataset.meta?.title ?? t('app.untitled');
    document.title = open ? t('app.event-title', { event: open.title, title: whole }) : whole;
  }, [dataset, open, t]);
}
