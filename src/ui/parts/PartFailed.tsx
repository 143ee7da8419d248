import { useT } from '../bridge/useExplorer.ts';
import styles from './lazyPart.module.css';

interface Props {
  /** What happened, in a sentence. */
  words: string;
  retryLabel: string;
  onRetry: () => void;
  /** Closes what the part was to fill. */
  onGiveUp?: (() => void) | undefined;
  /** Whether to load the page anew is offered too. */
  reload?: boolean;
}

/** In place of a part of the page that could not be had, or that threw. */
export function PartFailed({ words, retryLabel, onRetry, onGiveUp, reload = false }: Props) {
  const t = useT();
  return (
    <div className={styles['failed']} role="alert">
      <p>{words}</p>
      <button type="button" onClick={onRetry}>
        {retryLabel}
      </button>
      {reload && (
        <button type="button" onClick={() => location.reload()}>
          {t('app.reload')}
        </button>
      )}
      {onGiveUp && (
        <button type="button" onClick={onGiveUp}>
          {t('detail.close')}
        </button>
      )}
    </div>
  );
}
