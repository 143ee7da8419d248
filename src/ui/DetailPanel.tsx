import { About } from './About.tsx';
import { useView } from './context.ts';
import { useExplored } from './explored.ts';
import styles from './DetailPanel.module.css';
import { EventDetail } from './EventDetail.tsx';
import { SourceDetail } from './SourceDetail.tsx';

/** Beside the timeline: the source that is open, else the event, else how to read the timeline. On narrow screens a sheet. */
export function DetailPanel() {
  const { dataset } = useExplored();
  const compact = useView((state) => state.ui === 'compact');
  const event = useView((state) => (state.event === null ? undefined : dataset.eventById.get(state.event)));
  const source = useView((state) => (state.source === null ? undefined : dataset.sourceById.get(state.source)));
  if (source || event) {
    return (
      <aside className={styles['panel']} data-open>
        <div className={styles['scroll']}>
          {source ? <SourceDetail key={source.id} source={source} /> : event && <EventDetail event={event} />}
        </div>
      </aside>
    );
  }
  if (compact) return null;
  return <aside className={styles['panel']}><div className={styles['scroll']}><About /></div></aside>;
}
