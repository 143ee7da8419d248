import type { MeasureText } from '../../core/layout/metrics.ts';

/**
 * Measures text as the browser will draw it in an element, whose own font it has: that of the explorer, which is another
 * than the rest of the page may have. It is asked first when there is something to measure, and so after the styles.
 */
export function canvasMeasure(element: HTMLElement): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  let family = '';
  return (text, size, bold) => {
    // Without a canvas, as broad as letters are on the whole.
    if (!context) return text.length * size * 0.55;
    family ||= getComputedStyle(element).fontFamily;
    // Set each time: a font that has come since is found only then.
    context.font = `${bold ? 600 : 400} ${size}px ${family}`;
    return context.measureText(text).width;
  };
}
