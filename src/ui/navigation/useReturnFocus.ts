import { useCallback } from 'react';
import { useExplorer, useRoot } from '../bridge/useExplorer.ts';

/** Gives the focus back to what the detail was opened from, or to the heading of what is left. */
export function useReturnFocus(): (
  shown: { event?: string | undefined; source?: string | undefined },
  how?: FocusOptions,
) => void {
  const { journey } = useExplorer();
  const root = useRoot();
  return useCallback(
    ({ event, source }, how) => {
      const found = (attribute: string, value: string | undefined) =>
        value === undefined ? null : root.querySelector(`[${attribute}="${CSS.escape(value)}"]`);
      const option = found('data-stop', event && `event:${event}`);
      const link = found('data-event-link', event) ?? found('data-source-link', source);
      const { opener, pressed } = journey;
      const held = opener !== 'timeline' && pressed instanceof HTMLElement && pressed.isConnected ? pressed : null;
      const target = held ?? (opener === 'timeline' ? (option ?? link) : (link ?? option)) ?? mainPlace(root);
      // What the sheet lay over is in sight once it is gone: nothing need move for it.
      if (target) (target as HTMLElement).focus({ preventScroll: isInWindow(target), ...how });
    },
    [journey, root],
  );
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** Where the page's own matter begins: the event that the keys walk from, else the heading of the list or the sources. */
export function mainPlace(root: HTMLElement): HTMLElement | null {
  return root.querySelector('main [role="listbox"] [tabindex="0"], main h2[tabindex]');
}
