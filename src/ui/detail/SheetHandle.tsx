import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { useT } from '../bridge/useExplorer.ts';
import styles from './SheetHandle.module.css';

interface Props {
  sheet: RefObject<HTMLElement | null>;
  pulled: boolean;
  onPull: (pulled: boolean) => void;
  onClose: () => void;
}

/** How far a finger has to pull the sheet, in parts of the window’s height, for it to go on by itself. */
const FAR = 0.12;
/** Below this, in CSS pixels, it was a tap. */
const TAP = 6;

/** The handle of the sheet that a detail is on a narrow screen: pulls it up, down and away, by finger and by keys. */
export function SheetHandle({ sheet, pulled, onPull, onClose }: Props) {
  const t = useT();
  const grip = useRef<{ y: number; height: number; moved: boolean } | null>(null);
  const up = () => onPull(true);
  const down = () => (pulled ? onPull(false) : onClose());
  const start = (event: PointerEvent<HTMLButtonElement>) => {
    grip.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 0, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = ({ clientY }: PointerEvent) => {
    if (!grip.current) return;
    const by = clientY - grip.current.y;
    grip.current.moved ||= Math.abs(by) > TAP;
    if (grip.current.moved) sheet.current?.style.setProperty('--sheet', `${grip.current.height - by}px`);
  };
  const end = ({ clientY }: PointerEvent) => {
    const by = grip.current?.moved ? (clientY - grip.current.y) / innerHeight : 0;
    sheet.current?.style.removeProperty('--sheet');
    if (by < -FAR) up();
    else if (by > FAR) down();
  };
  const click = () => {
    if (!grip.current?.moved) onPull(!pulled);
    grip.current = null;
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') up();
    else if (event.key === 'ArrowDown') down();
    else return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      className={styles['handle']}
      aria-expanded={pulled}
      aria-label={t('sheet.handle')}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={click}
      onKeyDown={key}
    />
  );
}
