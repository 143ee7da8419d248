import { Component, type ReactNode } from 'react';
import { useT } from '../bridge/useExplorer.ts';
import type { MessageId } from '../../core/words/translate.ts';
import { PartFailed } from './PartFailed.tsx';

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
      <Threw part={this.props.part} onRetry={() => this.setState({ failed: false })} onGiveUp={this.props.onGiveUp} />
    );
  }
}

function Threw({ part, onRetry, onGiveUp }: Pick<Props, 'part' | 'onGiveUp'> & { onRetry: () => void }) {
  const t = useT();
  const words = t('app.part-threw', { part: t(`part.${part}`) });
  return <PartFailed words={words} retryLabel={t('app.try-again')} onRetry={onRetry} onGiveUp={onGiveUp} />;
}
