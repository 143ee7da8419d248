import { type Layer, layerId, layerSign, withLayers } from '../core/import/layer.ts';
import type { LineIssue } from '../core/import/lineIssue.ts';
import type { WorkFile } from '../core/import/work.ts';
import type { Dataset, LayerInfo } from '../core/model/dataset.ts';
import { readTerm } from '../core/table/terms.ts';
import { memo } from './memo.ts';
import type { Store } from './store.ts';

/** A file that is open beside our data. */
export interface OpenLayer {
  readonly layer: Layer;
  /** What of it could not be read. */
  readonly issues: readonly LineIssue[];
  /** As it can be kept and opened again. */
  readonly file: WorkFile;
  /** The address that it was loaded from; null where the reader opened it. */
  readonly address: string | null;
}

/** The files that a reader has opened beside our data. They are no part of the address: it does not carry them. */
export interface Layers {
  /** The same list for as long as nothing has changed. */
  open(): readonly OpenLayer[];
  /** An id, a letter and a name for a further file. */
  next(name: string): LayerInfo;
  addLayer(layer: OpenLayer): void;
  /** Puts one in the place of another, as where its columns were corrected. */
  replaceLayer(id: string, layer: OpenLayer): void;
  /** Takes a file away, with what of the view names it. */
  removeLayer(id: string): void;
  /** Says that an address has been asked, whatever came of it. */
  answer(address: string): void;
  answered(address: string): boolean;
  /** A dataset with the layers beside it; merged once for each change of either. */
  beside(ours: Dataset): Dataset;
  subscribe(listener: () => void): () => void;
}

/** @param store where the view is that names them. */
export function createLayers(store: Store): Layers {
  let open: readonly OpenLayer[] = [];
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  const merged = memo((ours: Dataset, layers: readonly OpenLayer[]) =>
    withLayers(
      ours,
      layers.map(({ layer }) => layer),
    ),
  );
  const change = (next: readonly OpenLayer[]) => {
    open = next;
    listeners.forEach((listener) => listener());
  };
  return {
    open: () => open,
    next: (name) => ({
      id: layerId(name, new Set(open.map(({ layer }) => layer.id))),
      name,
      sign: layerSign(new Set(open.map(({ layer }) => layer.sign))),
    }),
    addLayer: (layer) => change([...open, layer]),
    replaceLayer: (id, layer) => change(open.map((one) => (one.layer.id === id ? layer : one))),
    removeLayer(id) {
      const gone = open.find(({ layer }) => layer.id === id);
      if (!gone) return;
      // First what names it, so that nothing is told of what the reader has taken away.
      const ofIt = (name: string | null) => name !== null && (name === id || name.startsWith(`${id}-`));
      const { type, person, layers, event, source, thread, data } = store.get();
      const left = (terms: readonly string[]) => terms.filter((term) => !ofIt(readTerm(term).value));
      store.update({
        type: left(type),
        person: left(person),
        layers: left(layers),
        ...(ofIt(event) && { event: null }),
        ...(ofIt(source) && { source: null }),
        ...(ofIt(thread) && { thread: null }),
        ...(gone.address !== null && gone.address === data && { data: null }),
      });
      change(open.filter((one) => one !== gone));
    },
    answer(address) {
      asked.add(address);
      listeners.forEach((listener) => listener());
    },
    answered: (address) => asked.has(address),
    beside: (ours) => merged(ours, open),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
