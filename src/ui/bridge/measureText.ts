import type { MeasureText } from '../../core/layout/metrics.ts';

/** Measures text as the browser will draw it, in a font family; the page’s own where none is given. */
export function canvasMeasure(family = getComputedStyle(document.body).fontFamily): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, bold) => {
    // Without a canvas, as broad as letters are on the whole.
    if (!context) return text.length * size * 0.55;
    // Set each time: a font that has come since is found only then.
    context.font = `${bold ? 600 : 400} ${size}px ${family}`;
    return context.measureText(text).width;
  };
}
