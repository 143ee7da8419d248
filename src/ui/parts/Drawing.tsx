import { memo } from 'react';
import {
  type DisplayList,
  FADE,
  type Fill,
  flat,
  HALO,
  type Item,
  type Letters,
  type Paint,
  type Stroke,
  type Text,
} from '../../core/draw/displayList.ts';

interface Props {
  list: DisplayList;
  className?: string | undefined;
}

/**
 * A display list as SVG in the page: the same items that a file of it has, in the page’s own colours, which follow the
 * theme and the reader’s. It is hidden from screen readers: what is beside it says in words what is to be seen.
 */
export const Drawing = memo(function Drawing({ list: { width, height, items }, className }: Props) {
  return (
    <svg
      className={className}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <Gradients items={items} />
      <Items items={items} />
    </svg>
  );
});

/** Items change as a whole, so that their place among them tells them apart. */
function Items({ items }: { items: readonly Item[] }) {
  return items.map((item, i) => <ItemView key={i} item={item} />);
}

function ItemView({ item }: { item: Item }) {
  switch (item.kind) {
    case 'rect': {
      const { x, y, width, height, round } = item;
      return <rect {...{ x, y, width, height, rx: round }} {...shape(item)} />;
    }
    case 'line': {
      const { x1, y1, x2, y2 } = item;
      return <line {...{ x1, y1, x2, y2 }} {...edge(item.stroke)} />;
    }
    case 'circle':
      return <circle cx={item.x} cy={item.y} r={item.r} {...shape(item)} />;
    case 'path': {
      const { d, x = 0, y = 0, turn = 0 } = item;
      const transform = x !== 0 || y !== 0 || turn !== 0 ? `translate(${x},${y}) rotate(${turn})` : undefined;
      return <path d={d} transform={transform} {...shape(item)} paintOrder={item.edged ? 'stroke' : undefined} />;
    }
    case 'text':
      return <TextView text={item} />;
    case 'group': {
      const { at = { x: 0, y: 0 }, clip, opacity } = item;
      const transform = at.x !== 0 || at.y !== 0 ? `translate(${at.x},${at.y})` : undefined;
      const inside = <Items items={item.items} />;
      if (!clip) return <g {...{ transform, opacity }}>{inside}</g>;
      const { x, y, width, height } = clip;
      return (
        <g {...{ transform, opacity }}>
          <svg {...{ x, y, width, height }} viewBox={`${x} ${y} ${width} ${height}`}>
            {inside}
          </svg>
        </g>
      );
    }
  }
}

function TextView({ text: { text, x, y, anchor, halo, more = [], ...own } }: { text: Text }) {
  const haloed = halo && {
    stroke: color(halo),
    strokeWidth: HALO,
    strokeLinejoin: 'round' as const,
    paintOrder: 'stroke',
  };
  return (
    <text x={x} y={y} textAnchor={anchor} {...letters(own)} {...haloed}>
      {text}
      {more.map((run, i) => (
        <tspan key={i} dx={run.gap} {...letters(run)}>
          {run.text}
        </tspan>
      ))}
    </text>
  );
}

function Gradients({ items }: { items: readonly Item[] }) {
  const found = new Map<string, Fill>();
  for (const item of flat(items)) {
    const fill = 'fill' in item ? item.fill : undefined;
    if (fill?.fades) found.set(gradientId(fill), fill);
  }
  if (found.size === 0) return null;
  return (
    <defs>
      {[...found].map(([id, { paint, fades, opacity = 1 }]) => (
        <linearGradient key={id} id={id}>
          <stop offset={0} stopColor={color(paint)} stopOpacity={fades === 'end' ? opacity : 0} />
          {FADE.map((offset) => (
            <stop key={offset} offset={offset} stopColor={color(paint)} stopOpacity={opacity} />
          ))}
          <stop offset={1} stopColor={color(paint)} stopOpacity={fades === 'start' ? opacity : 0} />
        </linearGradient>
      ))}
    </defs>
  );
}

/** An id says all that it stands for, so that another drawing’s on the same page is the same. */
function gradientId({ paint, fades, opacity = 1 }: Fill): string {
  return `drawing-${paint}-${fades}-${Math.round(opacity * 100)}`;
}

const color = (paint: Paint) => `var(--${paint})`;

function letters({ size, paint, weight, italic, serif }: Letters) {
  return {
    fontSize: size,
    fontWeight: weight,
    fontStyle: italic ? 'italic' : undefined,
    fontFamily: serif ? 'var(--serif)' : undefined,
    fill: color(paint),
  };
}

function shape({ fill, stroke }: { fill?: Fill; stroke?: Stroke }) {
  const filled = fill?.fades
    ? { fill: `url(#${gradientId(fill)})` }
    : { fill: fill ? color(fill.paint) : 'none', fillOpacity: fill?.opacity };
  return { ...filled, ...(stroke && edge(stroke)) };
}

function edge({ paint, width, opacity, dash }: Stroke) {
  return {
    stroke: color(paint),
    strokeWidth: width,
    strokeOpacity: opacity,
    strokeDasharray: dash?.join(' '),
  };
}
