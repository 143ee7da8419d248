import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { parseDataset } from '../../core/model/parse.ts';
import type { UrlNotice } from '../../core/view/url.ts';
import { DATA_FILES, dataQuery } from '../../load/dataQuery.ts';
import { LoadError } from '../../load/loadError.ts';
import { usePage } from '../bridge/context.ts';
import { loadDetail } from '../detail/DetailPanel.tsx';
import { Explorer } from './Explorer.tsx';
import type { LoadProblem } from './Notices.tsx';
import styles from './Loader.module.css';
import { readUrl } from '../bridge/urlSync.ts';

const SLOW_MS = 4000;

/** Fetches the data files. The timeline is drawn as soon as the events and their types have come or failed. */
export function Loader() {
  const { t, store } = usePage();
  const client = useQueryClient();
  const queries = useQueries({ queries: DATA_FILES.map(dataQuery) });
  const [dataset, events] = queries;
  const pending = queries.flatMap((query, i) => (query.isPending ? [`${DATA_FILES[i]}.json`] : []));
  const slow = useSlow(pending.length > 0);
  const ready = !dataset?.isPending && !events?.isPending;
  const [datasetJson, eventsJson, sourcesJson] = queries.map((query) => query.data);
  const parsed = useMemo(
    () => parseDataset({ dataset: datasetJson, events: eventsJson, sources: sourcesJson }),
    [datasetJson, eventsJson, sourcesJson],
  );
  // A link to an event or a source needs its detail as soon as the data.
  useEffect(() => {
    const { event, source } = store.get();
    if (event !== null || source !== null) loadDetail().catch(() => undefined);
  }, [store]);
  const [urlNotices, setUrlNotices] = useState<UrlNotice[]>([]);

  // What the address names can be checked only once it is known what there is.
  const check = useCallback(() => {
    if (!ready) return;
    const { eventById, sourceById, meta, types } = parsed.dataset;
    const read = readUrl({
      events: eventsJson === undefined ? null : new Set(eventById.keys()),
      sources: sourcesJson === undefined ? null : new Set(sourceById.keys()),
      publishers:
        sourcesJson === undefined ? null : new Set([...sourceById.values()].map((source) => source.publisher)),
      types: meta || eventById.size > 0 ? new Set(types.map((type) => type.id)) : null,
    });
    setUrlNotices(read.notices);
    if (read.notices.length > 0) store.dispatch({ type: 'restore', state: read.state });
  }, [ready, parsed, eventsJson, sourcesJson, store]);
  useEffect(() => {
    check();
    addEventListener('popstate', check);
    return () => removeEventListener('popstate', check);
  }, [check]);

  const problems: LoadProblem[] = queries.flatMap((query, i) => {
    if (!query.isError) return [];
    const retry = () => void query.refetch();
    const file = `${DATA_FILES[i]}.json`;
    if (!(query.error instanceof LoadError)) return [{ file, reason: query.error.message, retry }];
    const { code, detail } = query.error;
    return [{ file, reason: t(`load.${code}`, { status: detail, detail }), retry }];
  });

  if (!ready) {
    return (
      <main className={styles['loading']} aria-busy="true">
        <p aria-live="polite">{slow ? t('app.slow', { file: pending[0] ?? '' }) : t('app.loading')}</p>
        {slow && (
          <button
            type="button"
            onClick={() => void client.resetQueries({ predicate: (query) => query.state.status === 'pending' })}
          >
            {t('app.retry')}
          </button>
        )}
      </main>
    );
  }
  return (
    <Explorer parsed={parsed} problems={problems} urlNotices={urlNotices} onDismissUrl={() => setUrlNotices([])} />
  );
}

function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return slow;
}
