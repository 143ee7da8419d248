import { About } from './About.tsx';
import { useStore, useView } from '../bridge/context.ts';
import { useExplored } from '../bridge/explored.ts';
import styles from './DetailPanel.module.css';
import { late } from '../parts/lazyPart.tsx';
import { returnFocus } from '../navigation/openDetail.ts';

export const loadDetail = async () => (await import('./Detail.tsx')).Detail;
const Detail = late('detail', loadDetail);

/** Beside the timeline: the source that is open, else the event, else how to read the timeline. On narrow screens a sheet. */
export function DetailPanel() {
  const store = useStore();
  const { dataset } = useExplored();
  const compact = useView((state) => state.ui === 'compact');
  const event = useView((state) => (state.event === null ? undefined : dataset.eventById.get(state.event)));
  const source = useView((state) => (state.source === null ? undefined : dataset.sourceById.get(state.source)));
  const open = source !== undefined || event !== undefined;
  if (compact && !open) return null;
  const giveUp = () => {
    store.dispatch({ type: 'close-event' });
    returnFocus({ event: event?.id, source: source?.id });
  };
  return (
    <aside className={styles['panel']} data-open={open || undefined}>
      <div className={styles['scroll']}>
        {open ? <Detail source={source} event={event} onGiveUp={giveUp} /> : <About />}
      </div>
    </aside>
  );
}
