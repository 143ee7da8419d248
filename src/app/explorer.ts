import type { Milliseconds } from '../core/time/units.ts';
import type { MeasureText } from '../core/layout/metrics.ts';
import type { Search } from '../core/search/search.ts';
import { check } from '../core/view/check.ts';
import type { Notice } from '../core/view/param.ts';
import { readUrl } from '../core/view/url.ts';
import type { Theme, ViewState } from '../core/view/viewState.ts';
import type { Translate } from '../core/words/translate.ts';
import { type Address, hrefOf, keepAddress } from './address.ts';
import { createDerivation, type Explored } from './explored.ts';
import type { Files } from './files.ts';
import { createJourney, type Journey } from './journey.ts';
import { createKnown } from './known.ts';
import type { Layers } from './layers.ts';
import { createStore, type Store } from './store.ts';

export interface ExplorerOptions {
  files: Files;
  address: Address;
  translate: Translate;
  /** Today, for the line that marks it. */
  now: Milliseconds;
  /** Width of a text as it will be drawn. */
  measureText: MeasureText;
  /** The reader’s own, where the address asks for none. */
  theme?: Theme;
  /** What finds events by words, where it is at hand already: see `giveSearch`. */
  search?: Search;
}

/** A timeline without a page: its state, its address, what is derived from its data, and what is to be told of them. */
export interface Explorer {
  readonly store: Store;
  readonly files: Files;
  readonly address: Address;
  readonly journey: Journey;
  readonly t: Translate;
  readonly now: Milliseconds;
  readonly measureText: MeasureText;
  /** null while there is nothing to draw. The same object for as long as nothing in it has changed. */
  explored(): Explored | null;
  /** What of the address is shown otherwise than it asks. */
  notices(): readonly Notice[];
  dismissNotices(): void;
  /** Hands in what finds events by words, which comes when it is first needed. Until then nothing is left out by it. */
  giveSearch(search: Search): void;
  /** The files that the reader has opened beside our data; null before the first, since what reads them comes late. */
  layers(): Layers | null;
  /** Hands in what holds them. Whenever they change, so does what is derived. */
  giveLayers(layers: Layers): void;
  /** Shows the view of an address, as a step that Back undoes. @param query as in an address, with or without its `?`. */
  show(query: string): void;
  /** The address of a state, for a link. */
  href(state: ViewState): string;
  /** Tells when anything has changed. @returns what ends the subscription. */
  subscribe(listener: () => void): () => void;
  /** Ends all that it follows. It can still be read. */
  close(): void;
}

/**
 * Makes an explorer. It reads its address at once, follows it, and shows only what there is: whenever the address or
 * the data change, the state is checked against what is known.
 */
export function createExplorer({
  files,
  address,
  translate,
  now,
  measureText,
  theme = 'auto',
  search: searchAtHand,
}: ExplorerOptions): Explorer {
  const derive = createDerivation();
  const knownOf = createKnown();
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  const first = readUrl(address.query());
  const store = createStore(themed(first.state, theme));
  let notices: readonly Notice[] = first.notices;
  let search = searchAtHand ?? null;
  let layers: Layers | null = null;

  const explored = () => {
    const state = files.get();
    const { dataset } = state;
    return dataset && derive({ ...state, dataset: layers ? layers.beside(dataset) : dataset }, store.get(), search);
  };

  /** A state as far as there is what it names; what there is not is told. */
  const checked = (state: ViewState): ViewState => {
    const shown = explored();
    // What an address adds is not known before it has come, or was refused.
    if (!shown || (state.data !== null && !layers?.answered(state.data))) return state;
    const known = knownOf(shown, files.get());
    const isMissing = (id: string | null, ids: ReadonlySet<string> | null) =>
      id !== null && ids !== null && !ids.has(id);
    if (!known.retired && (isMissing(state.event, known.events) || isMissing(state.source, known.sources)))
      files.missing?.();
    const result = check(state, known);
    if (result.notices.length > 0) notices = [...notices, ...result.notices];
    return result.state;
  };

  const recheck = () => {
    store.update(checked(store.get()), 'restore');
    tell();
  };
  const ends = [
    keepAddress(store, address),
    store.subscribe(tell),
    files.subscribe(recheck),
    address.follow(() => {
      const read = readUrl(address.query());
      notices = read.notices;
      store.update(checked(themed(read.state, store.get().theme)), 'restore');
      tell();
    }),
  ];
  const explorer: Explorer = {
    store,
    files,
    address,
    journey: createJourney(),
    t: translate,
    now,
    measureText,
    explored,
    notices: () => notices,
    dismissNotices() {
      notices = [];
      tell();
    },
    giveSearch(given) {
      if (search === given) return;
      search = given;
      tell();
    },
    layers: () => layers,
    giveLayers(given) {
      layers = given;
      ends.push(given.subscribe(recheck));
    },
    show(query) {
      const read = readUrl(query);
      notices = read.notices;
      store.update(checked(themed(read.state, store.get().theme)), 'push');
      tell();
    },
    href: (state) => hrefOf(address, state),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => ends.forEach((end) => end()),
  };
  const name = () => address.name?.(titleOf(explorer));
  ends.push(explorer.subscribe(name));
  recheck();
  return explorer;
}

/** What the address asks for, else what the reader has chosen. */
function themed(state: ViewState, theme: Theme): ViewState {
  return state.theme === 'auto' ? { ...state, theme } : state;
}

/** What is open, else which view it is where that is not the timeline, and the dataset; for a tab or a window. */
function titleOf({ explored, store, t }: Explorer): string {
  const dataset = explored()?.dataset;
  const whole = dataset?.meta?.title ?? t('app.untitled');
  const { event, source, view } = store.get();
  const open = source === null ? dataset?.eventById.get(event ?? '') : dataset?.sourceById.get(source);
  if (open) return t('app.event-title', { event: open.title, title: whole });
  return view === 'timeline' ? whole : t('app.view-title', { view: t(VIEW_TITLES[view]), title: whole });
}

/** What a view is headed by. */
export const VIEW_TITLES = {
  list: 'list.label',
  table: 'table.label',
  sources: 'sources.heading',
  compare: 'views.compare',
} as const;
