import { memo } from 'react';
import type { EventType } from '../../core/schema.ts';
import { type Cluster, type Mark, QUOTE_MARK, type Scene } from '../../core/scene.ts';
import { useT } from '../context.ts';
import { Glyph } from '../Glyph.tsx';
import styles from './SceneDrawing.module.css';

interface Props {
  scene: Scene;
  types: readonly EventType[];
  glyph: number;
  /** The row whose detail is open. */
  selected: number | null;
}

/** Draws what the scene says, and decides nothing. It is silent to screen readers: the listbox over it speaks. */
export const SceneDrawing = memo(function SceneDrawing({ scene, types, glyph, selected }: Props) {
  const t = useT();
  const { axisY, axisHeight, height, width } = scene;
  return (
    <svg className={styles['scene']} width={width} height={height} aria-hidden="true" focusable="false">
      <Fades />
      {scene.ticks.map((tick) => (
        <line key={tick.time} className={styles['grid']} x1={tick.x} x2={tick.x} y1={0} y2={height} />
      ))}
      {scene.marks.map((mark) => mark.stemTo !== null && (
        <line key={mark.row} className={`${styles['stem']} ${tone(mark)}`} x1={mark.x} x2={mark.x} y1={mark.y} y2={mark.stemTo} data-unconfirmed={mark.unconfirmed || undefined} />
      ))}
      <rect className={styles['axis']} x={0} y={axisY} width={width} height={axisHeight} />
      {scene.ticks.map((tick) => (
        <text key={tick.time} className={styles['tick']} data-major={tick.major || undefined} x={tick.x + 6} y={axisY + axisHeight / 2}>{tick.text}</text>
      ))}
      {scene.today !== null && (
        <g className={styles['today']}>
          <line x1={scene.today} x2={scene.today} y1={0} y2={height} />
          <text x={scene.today - 5} y={scene.todayY} textAnchor="end">{t('timeline.today')}</text>
        </g>
      )}
      {scene.marks.map((mark) => (
        <MarkDrawing key={mark.row} mark={mark} type={types[mark.type]} glyph={glyph} selected={mark.row === selected} />
      ))}
      {scene.clusters.map((cluster) => (
        <ClusterDrawing key={cluster.key} cluster={cluster} glyph={glyph} />
      ))}
    </svg>
  );
});

function tone(mark: Mark): string {
  return styles[mark.tone] ?? '';
}

function MarkDrawing({ mark, type, glyph, selected }: { mark: Mark; type: EventType | undefined; glyph: number; selected: boolean }) {
  const { label } = mark;
  const height = glyph * 1.55;
  const hollow = mark.unsureStart || mark.unsureEnd;
  return (
    <g className={tone(mark)} data-selected={selected || undefined} data-weight={mark.weight}>
      {mark.kind === 'bar' && (
        <rect className={`${styles['bar']} ${hollow ? '' : styles['solid']}`} x={mark.x0} width={Math.max(mark.x1 - mark.x0, 1)} y={mark.y - height / 2} height={height} rx={3}
          fill={fade(mark)} data-unconfirmed={mark.unconfirmed || undefined} />
      )}
      {label && (
        <text className={styles['label']} x={label.x} y={mark.y} data-inside={mark.kind === 'bar' || undefined}>
          {label.text}
          {mark.quoted && <tspan className={styles['quoted']} dx={glyph * (QUOTE_MARK - 0.55)}>”</tspan>}
        </text>
      )}
      {selected && <circle className={styles['ring']} cx={mark.x} cy={mark.y} r={glyph * 0.85} />}
      <Glyph className={hollow ? styles['hollow'] : styles['glyph']} name={type?.glyph ?? 'circle'} x={mark.x} y={mark.y} size={glyph} />
    </g>
  );
}

function ClusterDrawing({ cluster, glyph }: { cluster: Cluster; glyph: number }) {
  const height = glyph * 1.4;
  return (
    <g className={styles['cluster']}>
      <rect x={cluster.x - cluster.width / 2} width={cluster.width} y={cluster.y - height / 2} height={height} rx={height / 2} />
      <text x={cluster.x} y={cluster.y}>{cluster.count}</text>
    </g>
  );
}

const TONES = ['cooperation', 'strain', 'neutral'] as const;

function fade(mark: Mark): string | undefined {
  if (!mark.unsureStart && !mark.unsureEnd) return undefined;
  const ends = mark.unsureStart ? (mark.unsureEnd ? 'both' : 'start') : 'end';
  return `url(#fade-${mark.tone}-${ends})`;
}

/** Gradients for bars whose ends are not sure. */
function Fades() {
  return (
    <defs>
      {TONES.flatMap((name) =>
        (['both', 'start', 'end'] as const).map((ends) => (
          <linearGradient key={`${name}-${ends}`} id={`fade-${name}-${ends}`} className={styles[name]}>
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
