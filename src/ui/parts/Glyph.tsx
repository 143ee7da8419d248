import { glyphPath, glyphTurn, toneLine } from '../../core/draw/glyph.ts';
import type { Glyph as GlyphName, Tone } from '../../core/model/vocabulary.ts';

interface Props {
  name: GlyphName;
  x: number;
  y: number;
  size: number;
  className?: string | undefined;
}

/** A glyph in a drawing. */
export function Glyph({ name, x, y, size, className }: Props) {
  const turn = glyphTurn(name);
  return (
    <path
      className={className}
      d={glyphPath(name, size)}
      transform={`translate(${x},${y})${turn ? ` rotate(${turn})` : ''}`}
    />
  );
}

/** The line that says the tone: see `toneLine`. */
export function ToneLine({
  tone,
  size,
  ringed = false,
  className,
}: {
  tone: Tone;
  size: number;
  ringed?: boolean;
  className?: string | undefined;
}) {
  const line = toneLine(tone, size, ringed);
  return line && <path className={className} d={line.d} strokeWidth={line.width} />;
}

/** A glyph beside words, in the colour of the text. The words say what it means. */
export function GlyphIcon({ name, className }: { name: GlyphName; className?: string | undefined }) {
  return (
    <svg
      className={className}
      width="1em"
      height="1em"
      viewBox="-8 -8 16 16"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <Glyph name={name} x={0} y={0} size={14} />
    </svg>
  );
}
