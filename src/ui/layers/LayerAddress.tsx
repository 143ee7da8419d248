import { useQuery } from '@tanstack/react-query';
import { parseAddress, shownAddress } from '../../core/model/webAddress.ts';
import { useExplorer, useSelected } from '../bridge/useExplorer.ts';
import { allowedOrigins, loadAddress } from '../../load/layerAddress.ts';
import { BIGGEST_MB } from '../../load/layerFile.ts';
import { Issues } from './Issues.tsx';
import styles from './Layers.module.css';
import { MOST_ROWS, openingOf, type Outcome } from './opening.ts';
import { faultWords } from './Outcomes.tsx';
import { useOpenLayers } from './useOpening.ts';

/** How much of an address is repeated. */
const MOST_SHOWN = 200;

function shortAddress(address: string): string {
  const whole = shownAddress(
    parseAddress(address, location.href)?.href ?? encodeURI(address.replace(/\p{Surrogate}/gu, '')),
  );
  return whole.length > MOST_SHOWN ? `${whole.slice(0, MOST_SHOWN - 1)}…` : whole;
}

/** The file that the address of the page names: that it comes, that it is there, or why it is not. */
export function LayerAddress({ address, onAsk }: { address: string; onAsk: () => void }) {
  const explorer = useExplorer();
  const { t } = explorer;
  const opening = openingOf(explorer);
  // As the browser would go there, so that no sentence of a link’s is repeated as one of ours.
  const shown = shortAddress(address);
  const ready = useSelected(({ files }) => files.get().here.has('events'));
  const open = useOpenLayers().find((one) => one.address === address);
  const { data, refetch } = useQuery({
    queryKey: ['layer', address],
    queryFn: async ({ signal }): Promise<{ words: string | null; outcome?: Outcome }> => {
      const asked = await loadAddress(address, signal);
      if ('text' in asked) {
        const outcome = await opening.takeText(asked.name, asked.text, address);
        opening.layers.answer(address);
        return { words: null, outcome };
      }
      opening.layers.answer(address);
      if ('file' in asked)
        return { words: t(`layers.fault-${asked.file}`, { name: shown, size: BIGGEST_MB, rows: MOST_ROWS }) };
      const allowed = allowedOrigins(document.documentElement);
      const reason = t(`layers.address-${asked.fault}`, {
        detail: asked.detail,
        allowed: allowed.length > 0 ? t.list(allowed) : 'none',
      });
      return { words: t('layers.address-fault', { address: shown, reason }) };
    },
    // Beside data that are still coming a file could not say which of its types are ours.
    enabled: ready,
    staleTime: Infinity,
    gcTime: Infinity,
    networkMode: 'always',
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const { outcome } = data ?? {};
  return (
    <div className={styles['address']}>
      <div>
        {!data && <p>{t('layers.address-asking', { address: shown })}</p>}
        {data?.words && <p>{data.words}</p>}
        {outcome?.kind === 'fault' && <p>{faultWords(outcome, t)}</p>}
        {outcome?.kind === 'newer' && <p>{t('layers.work-newer', { name: outcome.name })}</p>}
        {outcome?.kind === 'nothing' && <p>{t('layers.loaded-none', { name: outcome.name })}</p>}
        {outcome?.kind === 'nothing' && <Issues name={outcome.name} issues={outcome.issues} />}
        {open && (
          <p>
            {t('layers.address-loaded', { address: shown, count: open.layer.events.length, sign: open.layer.sign })}
          </p>
        )}
        {open && <Issues name={open.layer.name} issues={open.issues} />}
      </div>
      {data && !open && data.words && (
        <button type="button" onClick={() => void refetch()}>
          {t('layers.try-again')}
        </button>
      )}
      {data && (
        <button type="button" aria-haspopup="dialog" onClick={onAsk}>
          {t('layers.open')}
        </button>
      )}
    </div>
  );
}
