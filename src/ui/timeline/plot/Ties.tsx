import { useId, useMemo } from 'react';
import type { Link } from '../../../core/evidence/relations.ts';
import type { Scene, World } from '../../../core/layout/scene.ts';
import { allTies, cutTies } from '../../../core/layout/ties/ties.ts';
import styles from './Ties.module.css';

interface Props {
  world: World;
  scene: Scene;
  /** The row of the open event, and its relations. */
  chosen: number | null;
  links: readonly Link[];
  /** The other relations of the thread that is followed, each with the row that it is of. Without words. */
  chain: readonly { row: number; links: readonly Link[] }[];
}

/** Lines from the chosen event to what it is related to: solid where a source says so, dashed where it is our reading. */
export function Ties({ world, scene, chosen, links, chain }: Props) {
  const arrowhead = useId();
  const ties = useMemo(() => allTies(world, chosen, links, chain), [world, chosen, links, chain]);
  const drawn = useMemo(() => cutTies(ties, scene), [ties, scene]);
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
