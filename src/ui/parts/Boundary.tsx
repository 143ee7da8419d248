import { Component, type ReactNode } from 'react';
import { useT } from '../bridge/useExplorer.ts';
import type { MessageId } from '../../core/words/translate.ts';
import styles from './lazyPart.module.css';

/** A part of the page that has a name in words: `part.<name>`. */
export type PartName = MessageId extends infer Id ? (Id extends `part.${infer Name}` ? Name : never) : never;

interface Props {
  part: PartName;
  /** What makes another attempt worth while, such as another event: what failed is then tried anew. */
  resetKey?: unknown;
  /** Closes what the part was to fill. */
  onGiveUp?: (() => void) | undefined;
  children: ReactNode;
}

interface State {
  failed: boolean;
  resetKey: unknown;
}

/** Holds what goes wrong in a part of the page within that part: it says so, and offers to try again. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): Partial<State> | null {
    return Object.is(resetKey, state.resetKey) ? null : { failed: false, resetKey };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Failed part={this.props.part} onRetry={() => this.setState({ failed: false })} onGiveUp={this.props.onGiveUp} />
    );
  }
}

function Failed({ part, onRetry, onGiveUp }: Pick<Props, 'part' | 'onGiveUp'> & { onRetry: () => void }) {
  const t = useT();
  return (
    <div className={styles['failed']} role="alert">
      <p>{t('app.part-threw', { part: t(`part.${part}`) })}</p>
      <button type="button" onClick={onRetry}>
        {t('app.try-again')}
      </button>
      {onGiveUp && (
        <button type="button" onClick={onGiveUp}>
          {t('detail.close')}
        </button>
      )}
    </div>
  );
}
