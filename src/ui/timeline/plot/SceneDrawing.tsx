import { memo, type ReactNode, useId, useMemo } from 'react';
import { countIn } from '../../../core/layout/shown.ts';
import type { EventType } from '../../../core/model/schema.ts';
import { type Cluster, FRAME, type Mark, QUOTE_MARK, RING } from '../../../core/layout/mark.ts';
import { type Scene, TICK_GAP } from '../../../core/layout/scene.ts';
import { useT } from '../../bridge/useExplorer.ts';
import { Glyph, ToneLine } from '../../parts/Glyph.tsx';
import { type Glyph as GlyphName, type Tone, TONES } from '../../../core/model/vocabulary.ts';
import styles from './SceneDrawing.module.css';

interface Props {
  scene: Scene;
  types: readonly EventType[];
  glyph: number;
  /** The row whose detail is open. */
  selected: number | null;
  /** The lines to what it is related to, and the rows of that. */
  ties: ReactNode;
  related: ReadonlyMap<number, unknown>;
  /** What stands out; the rest fades. null: nothing does. */
  strong: ReadonlySet<number> | null;
}

/** Draws what the scene says, and decides nothing. It is silent to screen readers: the listbox over it speaks. */
export const SceneDrawing = memo(function SceneDrawing({
  scene,
  types,
  glyph,
  selected,
  ties,
  related,
  strong,
}: Props) {
  const t = useT();
  // Ids are the page's, which may hold more than one drawing.
  const fades = useId();
  const glyphs = useMemo(() => new Map(types.map((type) => [type.id, type.glyph])), [types]);
  const { axisY, height, width } = scene;
  // On top of its lanes it stays in sight however far they are scrolled.
  const floats = axisY === 0;
  return (
    <>
      <svg
        className={styles['scene']}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        <Fades id={fades} />
        {scene.ticks.map((tick) => (
          <line key={tick.time} className={styles['grid']} x1={tick.x} x2={tick.x} y1={0} y2={height} />
        ))}
        <pattern id={`${fades}-hatch`} width={8} height={8} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={styles['hatch']} d="M0 0v8" />
        </pattern>
        {scene.unsearched.map(({ x0, x1 }) => (
          <rect key={x0} x={x0} width={x1 - x0} y={0} height={height} fill={`url(#${fades}-hatch)`} />
        ))}
        {!floats && <Axis scene={scene} y={axisY} />}
        {ties}
        {!floats && <TickWords scene={scene} y={axisY} />}
        {scene.today !== null && (
          <g className={styles['today']}>
            <line x1={scene.today} x2={scene.today} y1={0} y2={height} />
            <text x={scene.today - 5} y={scene.todayY} textAnchor="end">
              {t('timeline.today')}
            </text>
          </g>
        )}
        {/* Under all marks, so that a stem crosses no label. */}
        {scene.marks.map(
          ({ row, tone, x, y, stemTo, unconfirmed }) =>
            stemTo !== null && (
              <line
                key={row}
                className={`${styles['stem']} ${styles[tone]}`}
                x1={x}
                x2={x}
                y1={y}
                y2={stemTo}
                data-faded={(strong !== null && !strong.has(row)) || undefined}
                data-unconfirmed={unconfirmed || undefined}
              />
            ),
        )}
        {scene.marks.map((mark) => (
          <MarkDrawing
            key={mark.row}
            mark={mark}
            glyphName={glyphs.get(mark.type) ?? 'circle'}
            fades={fades}
            glyph={glyph}
            lined={floats}
            selected={mark.row === selected}
            related={related.has(mark.row)}
            faded={strong !== null && !strong.has(mark.row)}
          />
        ))}
        {scene.clusters.map((cluster) => (
          <ClusterDrawing
            key={cluster.key}
            cluster={cluster}
            glyph={glyph}
            related={countIn(cluster, related) > 0}
            faded={strong !== null && countIn(cluster, strong) === 0}
          />
        ))}
      </svg>
      {floats && (
        <svg
          className={`${styles['scene']} ${styles['floating']}`}
          width={width}
          height={scene.axisHeight}
          viewBox={`0 0 ${width} ${scene.axisHeight}`}
          aria-hidden="true"
          focusable="false"
        >
          <Axis scene={scene} y={0} />
          <TickWords scene={scene} y={0} />
        </svg>
      )}
    </>
  );
});

/** How high a trace stands on the lower edge of the axis. */
const TRACE = 5;

function Axis({ scene: { width, axisHeight, traces }, y }: { scene: Scene; y: number }) {
  const foot = y + axisHeight;
  return (
    <>
      <rect className={styles['axis']} x={0} y={y} width={width} height={axisHeight} />
      {traces.length > 0 && (
        <path className={styles['traces']} d={traces.map((x) => `M${x} ${foot}v${-TRACE}`).join('')} />
      )}
    </>
  );
}

function TickWords({ scene: { ticks, axisHeight }, y }: { scene: Scene; y: number }) {
  const told = ticks.filter(({ text }) => text);
  return told.map((tick) => (
    <text
      key={tick.time}
      className={styles['tick']}
      data-tick=""
      data-major={tick.major || undefined}
      x={tick.x + TICK_GAP}
      y={y + axisHeight / 2}
    >
      {tick.text}
    </text>
  ));
}

/** From the middle of a label's letters to the line that they stand on. Set by hand: WebKit sets each size of letters to its own middle. */
const MIDDLE = '0.36em';

/** Rounds to a hundredth of a pixel, so that what only moved compares as equal. */
const hundredth = (pixels: number) => Math.round(pixels * 100) / 100;

/** Places a mark. A zoom moves most marks and changes few, so what moves is one transform and the rest is kept. */
interface MarkProps extends Pick<ShapeProps, 'glyph' | 'glyphName' | 'fades' | 'lined' | 'selected' | 'related'> {
  mark: Mark;
  faded: boolean;
}

function MarkDrawing({ mark, faded, ...shared }: MarkProps) {
  const { label, x, y } = mark;
  return (
    <g
      className={styles[mark.tone]}
      data-selected={shared.selected || undefined}
      data-weight={mark.weight}
      data-faded={faded || undefined}
      transform={`translate(${hundredth(x)},${hundredth(y)})`}
    >
      <MarkShape
        tone={mark.tone}
        {...shared}
        quoted={mark.quoted}
        unsureStart={mark.unsureStart}
        unsureEnd={mark.unsureEnd}
        unconfirmed={mark.unconfirmed}
        layered={mark.layered}
        barStart={mark.kind === 'bar' ? hundredth(mark.x0 - x) : null}
        barWidth={mark.kind === 'bar' ? hundredth(Math.max(mark.x1 - mark.x0, 1)) : 0}
        labelText={label?.text ?? null}
        labelX={label ? hundredth(label.x - x) : 0}
        note={label?.note}
      />
    </g>
  );
}

interface ShapeProps {
  tone: Tone;
  glyph: number;
  glyphName: GlyphName;
  /** What the ids of the gradients begin with. */
  fades: string;
  /** Whether a line over or under it says the tone, where no side of the axis does. */
  lined: boolean;
  selected: boolean;
  related: boolean;
  quoted: boolean;
  unsureStart: boolean;
  unsureEnd: boolean;
  unconfirmed: boolean;
  layered: boolean;
  /** Where the bar begins; null for a glyph alone. */
  barStart: number | null;
  barWidth: number;
  labelText: string | null;
  labelX: number;
  note: string | undefined;
}

/** A mark round the middle of its glyph. */
const MarkShape = memo(function MarkShape(shape: ShapeProps) {
  const { glyph, glyphName, barStart, labelText } = shape;
  const height = glyph * 1.55;
  const hollow = shape.unsureStart || shape.unsureEnd;
  return (
    <>
      {barStart !== null && (
        <rect
          className={`${styles['bar']} ${hollow ? '' : styles['solid']}`}
          x={barStart}
          width={shape.barWidth}
          y={-height / 2}
          height={height}
          rx={3}
          fill={fade(shape, shape.fades)}
          data-unconfirmed={shape.unconfirmed || undefined}
        />
      )}
      {labelText !== null && (
        <text
          className={styles['label']}
          x={shape.labelX}
          dy={MIDDLE}
          data-inside={barStart === null ? undefined : true}
        >
          {labelText}
          {shape.quoted && (
            <tspan className={styles['quoted']} dx={glyph * (QUOTE_MARK - 0.55)}>
              ”
            </tspan>
          )}
          {shape.note !== undefined && (
            <tspan className={styles['note']} dx={glyph * 0.75}>
              {shape.note}
            </tspan>
          )}
        </text>
      )}
      {(shape.selected || shape.related) && (
        <circle className={styles['ring']} data-related={!shape.selected || undefined} r={glyph * RING} />
      )}
      {shape.layered && <Frame glyph={glyph} />}
      <Glyph className={hollow ? styles['hollow'] : styles['glyph']} name={glyphName} x={0} y={0} size={glyph} />
      {shape.lined && (
        <ToneLine className={styles['tone']} tone={shape.tone} size={glyph} ringed={shape.selected || shape.related} />
      )}
    </>
  );
});

/** Round the mark of an event from a file of the reader’s. */
function Frame({ glyph }: { glyph: number }) {
  const size = glyph * FRAME;
  return <rect className={styles['frame']} x={-size / 2} y={-size / 2} width={size} height={size} />;
}

function ClusterDrawing({
  cluster,
  glyph,
  related,
  faded,
}: {
  cluster: Cluster;
  glyph: number;
  related: boolean;
  faded: boolean;
}) {
  const height = glyph * 1.4;
  return (
    <g className={styles['cluster']} data-related={related || undefined} data-faded={faded || undefined}>
      <rect
        x={cluster.x - cluster.width / 2}
        width={cluster.width}
        y={cluster.y - height / 2}
        height={height}
        rx={height / 2}
      />
      <text x={cluster.x} y={cluster.y}>
        {cluster.count}
      </text>
    </g>
  );
}

function fade(mark: Pick<Mark, 'unsureStart' | 'unsureEnd' | 'tone'>, fades: string): string | undefined {
  if (!mark.unsureStart && !mark.unsureEnd) return undefined;
  const ends = mark.unsureStart ? (mark.unsureEnd ? 'both' : 'start') : 'end';
  return `url(#${fades}-${mark.tone}-${ends})`;
}

/** Gradients for bars whose ends are not sure. */
function Fades({ id }: { id: string }) {
  return (
    <defs>
      {TONES.flatMap((name) =>
        (['both', 'start', 'end'] as const).map((ends) => (
          <linearGradient key={`${name}-${ends}`} id={`${id}-${name}-${ends}`} className={styles[name]}>
            <stop className={styles['faded']} offset="0" data-clear={ends !== 'end' || undefined} />
            <stop className={styles['faded']} offset="0.22" />
            <stop className={styles['faded']} offset="0.78" />
            <stop className={styles['faded']} offset="1" data-clear={ends !== 'start' || undefined} />
          </linearGradient>
        )),
      )}
    </defs>
  );
}
