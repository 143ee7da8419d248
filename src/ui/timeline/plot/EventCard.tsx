import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { accountsOf } from '../../../core/evidence/accounts.ts';
import type { Stop } from '../../../core/layout/stops.ts';
import { recordsAt } from '../../../core/table/table.ts';
import type { TimelineEvent } from '../../../core/model/dataset.ts';
import { dateWords } from '../../../core/words/dateWords.ts';
import { typeLabel } from '../../../core/words/eventWords.ts';
import { useExplored, useExplorer, useT } from '../../bridge/useExplorer.ts';
import { Certainty } from '../../parts/Certainty.tsx';
import { EvidenceMark } from '../../parts/EvidenceMark.tsx';
import { GlyphIcon } from '../../parts/Glyph.tsx';
import styles from './EventCard.module.css';

interface Props {
  list: RefObject<HTMLElement | null>;
  stops: readonly Stop[];
  /** For rows that are related to the open event: how. */
  related: ReadonlyMap<number, string>;
  selectedId: string | null;
}

/** Under a finger that rests this long, the card is meant, and not a tap. In milliseconds. */
const LONG_PRESS = 450;
/** How many events of a group are named. */
const MOST_NAMED = 6;
/** Air between a mark and its card, in CSS pixels. */
const AIR = 6;

/**
 * The answer before the click: what an option stands for, while the pointer is over it, a finger rests on it, or the
 * keyboard has brought the focus to it. It is for the eye: a screen reader has the option's own words.
 */
export function EventCard({ list, stops, related, selectedId }: Props) {
  const { store } = useExplorer();
  const { dataset, table } = useExplored();
  const [shown, setShown] = useState<{ key: string; box: DOMRect } | null>(null);
  useEffect(() => followed(list.current, store.subscribe, setShown), [list, store]);
  const stop = shown && stops.find(({ key }) => key === shown.key);
  const event = stop?.mark && dataset.eventById.get(table.names.id(stop.mark.row));
  if (!stop || (event && event.id === selectedId)) return null;
  return (
    <Placed box={shown.box}>
      {event && <EventWords event={event} relation={stop.mark && related.get(stop.mark.row)} />}
      {stop.cluster && <GroupWords events={recordsAt(stop.cluster.rows, table, dataset.eventById)} />}
    </Placed>
  );
}

/** Follows which option is pointed at, rested on or reached by the keyboard. @returns what ends that. */
function followed(
  list: HTMLElement | null,
  subscribe: (listener: () => void) => () => void,
  show: (shown: { key: string; box: DOMRect } | null) => void,
): () => void {
  if (!list) return () => undefined;
  list.dataset['carded'] = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rested = false;
  const hide = () => {
    clearTimeout(timer);
    show(null);
  };
  const of = (target: EventTarget | null) => {
    const option = (target as Element | null)?.closest<HTMLElement>('[data-stop]');
    const key = option?.dataset['stop'];
    if (option && key !== undefined) show({ key, box: option.getBoundingClientRect() });
    else hide();
  };
  const over = (event: PointerEvent) => event.pointerType !== 'touch' && event.buttons === 0 && of(event.target);
  const down = (event: PointerEvent) => {
    hide();
    rested = false;
    if (event.pointerType !== 'touch') return;
    timer = setTimeout(() => {
      rested = true;
      of(event.target);
    }, LONG_PRESS);
  };
  // What a finger that rested has shown, lifting it must not take for a tap. Browsers differ in when they do.
  const click = (event: Event) => {
    if (rested) event.stopPropagation();
    rested = false;
  };
  const menu = (event: Event) => event.preventDefault();
  const focus = (event: FocusEvent) => (event.target as Element).matches(':focus-visible') && of(event.target);
  const key = (event: KeyboardEvent) => event.key === 'Escape' && hide();
  const ends = [
    listen(list, 'pointerover', over),
    listen(list, 'pointerleave', (event) => event.pointerType !== 'touch' && hide()),
    listen(list, 'pointerdown', down),
    listen(list, 'pointerup', () => clearTimeout(timer)),
    listen(list, 'pointercancel', hide),
    listen(list, 'focusin', focus),
    listen(list, 'focusout', hide),
    listen(list, 'keydown', key),
    listen(list, 'contextmenu', menu),
    subscribe(hide),
  ];
  list.addEventListener('click', click, { capture: true });
  addEventListener('scroll', hide, { passive: true, capture: true });
  return () => {
    clearTimeout(timer);
    ends.forEach((end) => end());
    list.removeEventListener('click', click, { capture: true });
    removeEventListener('scroll', hide, { capture: true });
  };
}

function listen<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): () => void {
  element.addEventListener(type, listener);
  return () => element.removeEventListener(type, listener);
}

/** Below what it is of, or above where there is no room, and within the window. */
function Placed({ box, children }: { box: DOMRect; children: React.ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = ref.current;
    if (!card) return;
    const { width, height } = card.getBoundingClientRect();
    const left = Math.max(AIR, Math.min(box.left, innerWidth - width - AIR));
    const below = box.bottom + AIR + height <= innerHeight;
    card.style.left = `${left}px`;
    card.style.top = `${below ? box.bottom + AIR : Math.max(AIR, box.top - AIR - height)}px`;
  });
  return (
    <div ref={ref} className={styles['card']} aria-hidden="true" data-card>
      {children}
    </div>
  );
}

function EventWords({ event, relation }: { event: TimelineEvent; relation: string | undefined }) {
  const t = useT();
  const { dataset } = useExplored();
  const { quoted } = accountsOf(event);
  const type = dataset.types.find((one) => one.id === event.type);
  return (
    <>
      <p className={styles['facts']} data-tone={event.tone}>
        <GlyphIcon name={type?.glyph ?? 'circle'} />
        {t('detail.facts', { type: typeLabel(dataset, event.type), tone: t(`tone.${event.tone}`) })}
      </p>
      <p className={styles['title']}>{event.title}</p>
      <p className={styles['date']}>
        {dateWords(event.when, t)} <EvidenceMark event={event} sources={dataset.sourceById} />
      </p>
      <p className={styles['facts']}>
        <Certainty event={event} />
      </p>
      {relation !== undefined && <p className={styles['facts']}>{relation}</p>}
      {quoted?.quote && <p className={styles['quote']}>{t('detail.title-quoted', { title: quoted.quote.exact })}</p>}
    </>
  );
}

function GroupWords({ events }: { events: readonly TimelineEvent[] }) {
  const t = useT();
  const named = events.slice(0, MOST_NAMED);
  return (
    <>
      <p className={styles['facts']}>{t('status.all', { total: events.length })}</p>
      <ul>
        {named.map((event) => (
          <li key={event.id}>
            <span>{dateWords(event.when, t, 'short')}</span> {event.title}
          </li>
        ))}
        {events.length > named.length && <li>{t('timeline.more', { count: events.length - named.length })}</li>}
      </ul>
    </>
  );
}
