import {
  type DisplayList,
  FADE,
  type Fill,
  flat,
  HALO,
  type Item,
  type Letters,
  type Palette,
  type Stroke,
  type Text,
} from './displayList.ts';
import { SANS, SERIF } from './fonts.ts';

/**
 * A picture as a standalone file of SVG 1.1, which any program that shows SVG can read: no styles, scripts, fonts or
 * addresses of others in it. Its title and its description are what a screen reader says of it.
 */
export function svgOf(list: DisplayList, palette: Palette): string {
  const { width, height, title, description, language, items } = list;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${number(width)} ${number(height)}`,
    role: 'img',
    lang: language,
    'xml:lang': language,
    'font-family': SANS,
  });
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg${root}>`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...gradients(items, palette),
    element('rect', { width, height, fill: palette.paper }),
    ...items.flatMap((item) => drawn(item, palette)),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function drawn(item: Item, palette: Palette): string[] {
  switch (item.kind) {
    case 'rect': {
      const { x, y, width, height, round } = item;
      return [element('rect', { x, y, width, height, rx: round, ...shape(item, palette) })];
    }
    case 'line': {
      const { x1, y1, x2, y2 } = item;
      return [element('line', { x1, y1, x2, y2, ...stroke(item.stroke, palette) })];
    }
    case 'circle':
      return [element('circle', { cx: item.x, cy: item.y, r: item.r, ...shape(item, palette) })];
    case 'path': {
      const { d, x = 0, y = 0, turn = 0, edged } = item;
      const moved = x !== 0 || y !== 0 ? `translate(${number(x)},${number(y)})` : '';
      const turned = turn !== 0 ? `rotate(${number(turn)})` : '';
      return [
        element('path', {
          d,
          transform: [moved, turned].filter(Boolean).join(' ') || undefined,
          ...shape(item, palette),
          'paint-order': edged ? 'stroke' : undefined,
        }),
      ];
    }
    case 'text':
      return textLines(item, palette);
    case 'group': {
      const inside = item.items.flatMap((one) => drawn(one, palette));
      const { at, clip, opacity, event } = item;
      const group = { opacity, 'data-event': event };
      const transform = at && `translate(${number(at.x)},${number(at.y)})`;
      if (!clip) return [`<g${attributes({ transform, ...group })}>`, ...inside, '</g>'];
      // A picture within the picture cuts at its edges, without an id that another picture might have too.
      const { x, y, width, height } = clip;
      const viewBox = [x, y, width, height].map(number).join(' ');
      const place = { x: x + (at?.x ?? 0), y: y + (at?.y ?? 0), width, height, viewBox };
      return [`<svg${attributes({ ...place, ...group })}>`, ...inside, '</svg>'];
    }
  }
}

function textLines(item: Text, palette: Palette): string[] {
  const { x, y, anchor = 'start', halo, more = [] } = item;
  const outer = {
    x,
    y,
    ...letters(item, palette),
    'text-anchor': anchor === 'start' ? undefined : anchor,
    textLength: item.width,
    lengthAdjust: item.width === undefined ? undefined : 'spacingAndGlyphs',
  };
  const words = (set: Attributes) => {
    const rest = more.map((run) => element('tspan', { dx: run.gap, ...letters(run, palette) }, escaped(run.text)));
    return element('text', { ...outer, ...set }, escaped(item.text) + rest.join(''));
  };
  if (halo === undefined) return [words({})];
  const edge = { stroke: palette[halo], 'stroke-width': HALO, 'stroke-linejoin': 'round' as const };
  return [words({ ...edge, 'paint-order': 'stroke' })];
}

function letters({ size, paint, weight, italic, serif }: Letters, palette: Palette): Attributes {
  return {
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    'font-style': italic ? 'italic' : undefined,
    'font-family': serif ? SERIF : undefined,
    fill: palette[paint],
  };
}

function shape({ fill, stroke: edge }: { fill?: Fill; stroke?: Stroke }, palette: Palette): Attributes {
  const filled = fill?.fades
    ? { fill: `url(#${gradientId(fill, palette)})` }
    : { fill: fill ? palette[fill.paint] : 'none', 'fill-opacity': fill?.opacity };
  return { ...filled, ...(edge && stroke(edge, palette)) };
}

function stroke({ paint, width, opacity, dash }: Stroke, palette: Palette): Attributes {
  return {
    stroke: palette[paint],
    'stroke-width': width,
    'stroke-opacity': opacity,
    'stroke-dasharray': dash?.map(number).join(' '),
  };
}

/** What fades, once for each kind. An id says all that it stands for, so that another picture’s on the same page is the same. */
function gradients(items: readonly Item[], palette: Palette): string[] {
  const found = new Map<string, string>();
  for (const item of flat(items)) {
    const fill = 'fill' in item ? item.fill : undefined;
    if (fill?.fades) found.set(gradientId(fill, palette), gradient(fill, palette));
  }
  return found.size === 0 ? [] : ['<defs>', ...found.values(), '</defs>'];
}

function gradientId({ paint, fades, opacity = 1 }: Fill, palette: Palette): string {
  return `fade-${palette[paint].replaceAll(/\W/g, '')}-${fades}-${Math.round(opacity * 100)}`;
}

function gradient(fill: Fill, palette: Palette): string {
  const { paint, fades, opacity = 1 } = fill;
  const stop = (offset: number, of: number) =>
    element('stop', { offset, 'stop-color': palette[paint], 'stop-opacity': of });
  const stops = [
    stop(0, fades === 'end' ? opacity : 0),
    ...FADE.map((offset) => stop(offset, opacity)),
    stop(1, fades === 'start' ? opacity : 0),
  ];
  return element('linearGradient', { id: gradientId(fill, palette) }, stops.join(''));
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function element(name: string, set: Attributes, content?: string): string {
  return content === undefined ? `<${name}${attributes(set)}/>` : `<${name}${attributes(set)}>${content}</${name}>`;
}

/** What is undefined is left out. */
function attributes(set: Attributes): string {
  return Object.entries(set)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? number(value) : escaped(value ?? '')}"`)
    .join('');
}

/** To a hundredth of a pixel. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text within XML 1.0. Characters that it has no way to write (§2.2: most control characters, halves of a pair) are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll('\r', '&#13;');
}
