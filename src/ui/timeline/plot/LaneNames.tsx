import { type Lane, OTHERS } from '../../../core/layout/lanes.ts';
import type { Group } from '../../../core/table/filter.ts';
import type { Tone } from '../../../core/model/vocabulary.ts';
import { useT } from '../../bridge/context.ts';
import { useExplored } from '../../bridge/explored.ts';
import { typeLabel } from '../../../core/words/eventWords.ts';
import styles from './LaneNames.module.css';

/** The lanes' names at the left edge. They stay while time moves under them. */
export function LaneNames({ lanes, group }: { lanes: readonly Lane[]; group: Group }) {
  const t = useT();
  const { dataset } = useExplored();
  const name = (key: string) => {
    if (group === 'tone') return t(`tone.${key as Tone}`);
    if (group === 'type') return typeLabel(dataset, key);
    if (key === OTHERS) return t('lane.others');
    return dataset.actors.get(key)?.label ?? (key || t('lane.other'));
  };
  return (
    <div className={styles['names']} aria-hidden="true">
      {lanes.map((lane, i) => (
        <div key={lane.key}>
          {(group !== 'tone' || i === 2) && <div className={styles['edge']} style={{ top: lane.y }} />}
          <div
            className={styles['name']}
            data-tone={group === 'tone' ? lane.key : undefined}
            style={{ top: lane.nameY }}
          >
            {name(lane.key)}
          </div>
        </div>
      ))}
    </div>
  );
}
