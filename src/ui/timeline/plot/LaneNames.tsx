import type { Lane } from '../../../core/layout/lanes.ts';
import { eventFacet, type LaneFacet } from '../../../core/table/facets.ts';
import { useExplored, useT } from '../../bridge/useExplorer.ts';
import { laneName } from '../../../core/layout/laneName.ts';
import styles from './LaneNames.module.css';

/** The lanes' names at the left edge. They stay while time moves under them. */
export function LaneNames({ lanes, group }: { lanes: readonly Lane[]; group: LaneFacet }) {
  const t = useT();
  const { dataset } = useExplored();
  const mirrored = eventFacet(group).lanes === 'mirrored';
  return (
    <div className={styles['names']} aria-hidden="true">
      {lanes.map((lane) => (
        <div key={lane.key}>
          {!lane.stems && <div className={styles['edge']} style={{ top: lane.y }} />}
          {/* The first may stand above the picture. */}
          {lane.nameY >= 0 && (
            <div className={styles['name']} data-tone={mirrored ? lane.key : undefined} style={{ top: lane.nameY }}>
              {laneName(lane.key, group, dataset, t)}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
