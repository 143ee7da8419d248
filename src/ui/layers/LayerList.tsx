import { useId, useRef } from 'react';
import type { OpenLayer } from '../../app/layers.ts';
import { fit } from '../../core/table/extent.ts';
import { excluded } from '../../core/table/terms.ts';
import { exclude } from '../../core/view/transitions.ts';
import { useExplorer, useT, useView } from '../bridge/useExplorer.ts';
import { firstFocusable, useFocusKept } from '../bridge/useFocusKept.ts';
import { Issues } from './Issues.tsx';
import styles from './Layers.module.css';
import { useOpening, useOpenLayers } from './useOpening.ts';

/** The files that are open, each with its letter: to be shown or hidden, corrected, or taken away. */
export function LayerList({ onDone }: { onDone: () => void }) {
  const t = useT();
  const layers = useOpenLayers();
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  useFocusKept(section, () => firstFocusable(section.current) ?? section.current?.querySelector('h3') ?? null);
  return (
    <section ref={section} className={styles['open']} aria-labelledby={heading}>
      <h3 id={heading} tabIndex={-1}>
        {t('layers.yours')}
      </h3>
      {layers.length === 0 ? (
        <p className={styles['soft']}>{t('layers.none-yet')}</p>
      ) : (
        <ul>
          {layers.map((open) => (
            <li key={open.layer.id}>
              <LayerSwitch open={open} />
              {open.address !== null && (
                <p className={styles['soft']}>{t('layers.from-address', { address: open.address })}</p>
              )}
              <LayerActions open={open} onDone={onDone} whole />
              <Issues name={open.layer.name} issues={open.issues} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Shows a file’s events or hides them: it is the facet’s own way of shutting a value out, so Back undoes it. */
function LayerSwitch({ open: { layer } }: { open: OpenLayer }) {
  const { t, store } = useExplorer();
  const hidden = useView((state) => state.layers.includes(excluded(layer.id)));
  return (
    <label className={styles['switch']}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={!hidden}
        checked={!hidden}
        onChange={() => store.update(exclude('layers', layer.id))}
      />
      <span>{t('layers.show', { sign: layer.sign, name: layer.name, count: layer.events.length })}</span>
    </label>
  );
}

/** @param whole whether it can be taken away here, too. */
export function LayerActions({
  open,
  onDone,
  whole = false,
}: {
  open: OpenLayer;
  onDone: () => void;
  whole?: boolean;
}) {
  const { t, store, explored } = useExplorer();
  const { opening } = useOpening();
  const { layer, file } = open;
  const { name } = layer;
  const fitThem = () => {
    const shown = explored();
    if (!shown) return;
    const rows = layer.events.flatMap(({ id }) => shown.table.names.rowOf(id) ?? []);
    onDone();
    store.update({ time: fit(shown.table, Uint32Array.from(rows), shown.bounds), view: 'timeline' }, 'push');
  };
  return (
    <div className={styles['actions']}>
      <button type="button" aria-label={t('layers.fit-of', { name })} onClick={fitThem}>
        {t('layers.fit')}
      </button>
      {whole && file.mapping && (
        <button type="button" aria-label={t('layers.columns-of', { name })} onClick={() => opening.correct(open)}>
          {t('layers.columns')}
        </button>
      )}
      {whole && (
        <button type="button" aria-label={t('layers.remove-of', { name })} onClick={() => opening.remove(open)}>
          {t('layers.remove')}
        </button>
      )}
    </div>
  );
}
