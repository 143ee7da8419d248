import { useId, useMemo } from 'react';
import type { Link } from '../../../core/evidence/relations.ts';
import type { Scene, World } from '../../../core/layout/scene.ts';
import { cutTies, tiesOf } from '../../../core/layout/ties/ties.ts';
import styles from './Ties.module.css';

interface Props {
  world: World;
  scene: Scene;
  /** The row of the event whose relations these are. */
  chosen: number;
  links: readonly Link[];
}

/** Lines from the chosen event to what it is related to: solid where a source says so, dashed where it is our reading. */
export function Ties({ world, scene, chosen, links }: Props) {
  const arrowhead = useId();
  const drawn = useMemo(() => cutTies(tiesOf(world, chosen, links), scene), [world, chosen, links, scene]);
  return (
    <g className={styles['ties']}>
      <marker
        id={arrowhead}
        className={styles['arrow']}
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="8"
        markerHeight="8"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path d="M0 0 8 4 0 8z" />
      </marker>
      {drawn.map(({ key, path, sourced, arrow }) => (
        <path
          key={key}
          d={path}
          data-tie={sourced ? 'sourced' : 'reading'}
          markerEnd={arrow ? `url(#${arrowhead})` : undefined}
        />
      ))}
      {drawn.map(
        ({ key, word }) =>
          word && (
            <text key={key} x={word.x} y={word.y}>
              {word.text}
            </text>
          ),
      )}
    </g>
  );
}
