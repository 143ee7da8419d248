import {
  type DisplayList,
  FADE,
  type Fill,
  HALO,
  type Item,
  type Letters,
  type Palette,
  type Rect,
  type Stroke,
  type Text,
} from '../../core/draw/displayList.ts';
import { SANS, SERIF } from '../../core/draw/fonts.ts';

type Context = CanvasRenderingContext2D;

/**
 * Paints a picture onto a canvas, which gets its size. Not by way of an image of the SVG: that would have an address that the
 * page’s policy does not let it load, and none of the page’s fonts.
 * @param scale how many pixels a CSS pixel is.
 * @returns whether the browser has a canvas to paint on, and of that size.
 */
export function paintPicture(canvas: HTMLCanvasElement, list: DisplayList, palette: Palette, scale: number): boolean {
  canvas.width = Math.round(list.width * scale);
  canvas.height = Math.round(list.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.scale(scale, scale);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, list.width, list.height);
  for (const item of list.items) paint(context, item, palette);
  return true;
}

/** Whatever an item sets is undone after it. */
function paint(context: Context, item: Item, palette: Palette): void {
  context.save();
  switch (item.kind) {
    case 'rect': {
      const path = new Path2D();
      path.roundRect(item.x, item.y, item.width, item.height, item.round ?? 0);
      fillPath(context, path, item.fill, palette, item);
      strokePath(context, path, item.stroke, palette);
      break;
    }
    case 'circle': {
      const path = new Path2D();
      path.arc(item.x, item.y, item.r, 0, 2 * Math.PI);
      fillPath(context, path, item.fill, palette);
      strokePath(context, path, item.stroke, palette);
      break;
    }
    case 'line': {
      const path = new Path2D();
      path.moveTo(item.x1, item.y1);
      path.lineTo(item.x2, item.y2);
      strokePath(context, path, item.stroke, palette);
      break;
    }
    case 'path': {
      context.translate(item.x ?? 0, item.y ?? 0);
      context.rotate(((item.turn ?? 0) * Math.PI) / 180);
      const path = new Path2D(item.d);
      if (item.edged) strokePath(context, path, item.stroke, palette);
      fillPath(context, path, item.fill, palette);
      if (!item.edged) strokePath(context, path, item.stroke, palette);
      break;
    }
    case 'text':
      paintText(context, item, palette);
      break;
    case 'group': {
      const { at, clip, opacity = 1, items } = item;
      context.translate(at?.x ?? 0, at?.y ?? 0);
      context.globalAlpha *= opacity;
      if (clip) {
        context.beginPath();
        context.rect(clip.x, clip.y, clip.width, clip.height);
        context.clip();
      }
      for (const one of items) paint(context, one, palette);
    }
  }
  context.restore();
}

function fillPath(context: Context, path: Path2D, fill: Fill | undefined, palette: Palette, box?: Rect): void {
  if (!fill) return;
  const { paint: of, opacity = 1, fades } = fill;
  context.save();
  if (fades && box) {
    const gradient = context.createLinearGradient(box.x, 0, box.x + box.width, 0);
    const stop = (at: number, alpha: number) => gradient.addColorStop(at, palette[of] + hexByte(alpha));
    stop(0, fades === 'end' ? opacity : 0);
    for (const at of FADE) stop(at, opacity);
    stop(1, fades === 'start' ? opacity : 0);
    context.fillStyle = gradient;
  } else {
    context.globalAlpha *= opacity;
    context.fillStyle = palette[of];
  }
  context.fill(path);
  context.restore();
}

/** An opacity as the last two digits of a colour. */
function hexByte(opacity: number): string {
  return Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
}

function strokePath(context: Context, path: Path2D, stroke: Stroke | undefined, palette: Palette): void {
  if (!stroke) return;
  const { paint: of, width, opacity = 1, dash = [] } = stroke;
  context.save();
  context.globalAlpha *= opacity;
  context.strokeStyle = palette[of];
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke(path);
  context.restore();
}

/** Where it is painted its letters are those that it was measured in, so it needs no width. */
function paintText(context: Context, text: Text, palette: Palette): void {
  const { anchor = 'start', halo, more = [] } = text;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  let x = text.x;
  for (const run of [{ ...text, gap: 0 }, ...more]) {
    x += run.gap;
    context.font = fontOf(run);
    if (halo) {
      context.strokeStyle = palette[halo];
      context.lineWidth = HALO;
      context.lineJoin = 'round';
      context.strokeText(run.text, x, text.y);
    }
    context.fillStyle = palette[run.paint];
    context.fillText(run.text, x, text.y);
    x += context.measureText(run.text).width;
  }
}

function fontOf({ size, weight = 400, italic = false, serif = false }: Letters): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${serif ? SERIF : SANS}`;
}
