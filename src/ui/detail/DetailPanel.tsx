import { useEffect, useRef, useState } from 'react';
import { closeDetail } from '../../core/view/transitions.ts';
import { useComing, useExplored, useExplorer, useRoot, useT, useView } from '../bridge/useExplorer.ts';
import { useReturnFocus } from '../navigation/useReturnFocus.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { SheetHandle } from './SheetHandle.tsx';
import styles from './DetailPanel.module.css';

export const loadDetail = async () => (await import('./Detail.tsx')).Detail;
const Detail = lazyPart('detail', loadDetail);
// What can be read once there is something to read.
const About = lazyPart('about', async () => (await import('./About.tsx')).About, true);

/** Beside the timeline: the source that is open, else the event, else how to read the timeline. On narrow screens a sheet. */
export function DetailPanel() {
  const { store } = useExplorer();
  const { dataset, here } = useExplored();
  const returnFocus = useReturnFocus();
  const compact = useView((state) => state.ui === 'compact');
  const event = useView((state) => (state.event === null ? undefined : dataset.eventById.get(state.event)));
  const source = useView((state) => (state.source === null ? undefined : dataset.sourceById.get(state.source)));
  const open = source !== undefined || event !== undefined;
  const coming = { events: useComing('events'), sources: useComing('sources') };
  // A link to a source, which comes after the picture.
  const asked = useView((state) => state.source !== null) && !source && coming.sources && !here.has('sources');
  const sheet = useRef<HTMLElement>(null);
  const [pulled, setPulled] = useState(false);
  const root = useRoot();
  // Pulled up, the sheet covers all else: it makes way for what the focus goes to.
  useEffect(() => {
    const makeWay = ({ target }: FocusEvent) => !sheet.current?.contains(target as Node) && setPulled(false);
    root.addEventListener('focusin', makeWay);
    return () => root.removeEventListener('focusin', makeWay);
  }, [root]);
  if (compact && !open && !asked) return null;
  const close = () => {
    store.update(closeDetail);
    returnFocus({ event: event?.id, source: source?.id });
  };
  return (
    <aside
      ref={sheet}
      className={styles['panel']}
      data-open={open || undefined}
      data-lens={source !== undefined || undefined}
      data-pulled={(open && pulled) || undefined}
    >
      {open && <SheetHandle sheet={sheet} pulled={pulled} onPull={setPulled} onClose={close} />}
      <div className={styles['scroll']}>
        {asked ? (
          <Coming coming />
        ) : !open ? (
          <About />
        ) : here.has('events') ? (
          <Detail source={source} event={event} onGiveUp={close} resetKey={source ?? event} />
        ) : (
          <Coming coming={coming.events} />
        )}
      </div>
    </aside>
  );
}

/** What is drawn is known before all that is to be told of it; where that cannot be had, the notices say why. */
function Coming({ coming }: { coming: boolean }) {
  const t = useT();
  return (
    <p className={styles['coming']} aria-busy={coming || undefined}>
      {t(coming ? 'app.part-loading' : 'app.part-failed')}
    </p>
  );
}
