import type { AnchorHTMLAttributes, MouseEvent, SyntheticEvent } from 'react';
import type { Transition } from '../../core/view/transitions.ts';
import { useExplorer } from '../bridge/useExplorer.ts';

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  /** What following the link changes in the view. */
  to: Transition;
  /** What a plain click does; with a key that opens a new tab or window, the browser follows the address. */
  onFollow: () => void;
}

/**
 * A link to a view. Its address is that of the present view with what changes: it is written anew whenever the link is
 * pointed at or has the focus, since there may be thousands of links, and no move in time is to render them.
 */
export function ViewLink({ to, onFollow, children, ...attributes }: Props) {
  const explorer = useExplorer();
  const address = () => explorer.href({ ...explorer.store.get(), ...to(explorer.store.get()) });
  const refresh = (event: SyntheticEvent) => event.currentTarget.setAttribute('href', address());
  const follow = (click: MouseEvent) => {
    if (click.metaKey || click.ctrlKey || click.shiftKey) return;
    click.preventDefault();
    onFollow();
  };
  return (
    <a
      {...attributes}
      href={address()}
      onPointerEnter={refresh}
      onPointerDown={refresh}
      onFocus={refresh}
      onContextMenu={refresh}
      onClick={follow}
    >
      {children}
    </a>
  );
}
