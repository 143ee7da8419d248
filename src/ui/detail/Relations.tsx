import type { TimelineEvent } from '../../core/model/dataset.ts';
import { dateWords } from '../../core/words/dateWords.ts';
import { linksOf } from '../../core/evidence/relations.ts';
import { useExplored, useT } from '../bridge/useExplorer.ts';
import { basisWords } from '../../core/words/eventWords.ts';
import { useOpenEvent } from '../navigation/openDetail.ts';
import { ViewLink } from '../navigation/ViewLink.tsx';
import styles from './Relations.module.css';

/** The events that this one is tied to, both ways, each with who says so. */
export function Relations({ event }: { event: TimelineEvent }) {
  const t = useT();
  const { dataset } = useExplored();
  const open = useOpenEvent();
  const links = linksOf(event, dataset);
  if (links.length === 0) return null;
  return (
    <>
      <h3>{t('detail.relations')}</h3>
      <ul className={styles['relations']}>
        {links.map(({ relation, other, inverse }) => (
          <li key={`${relation.kind} ${inverse} ${other.id}`}>
            <span className={styles['date']}>{dateWords(other.when, t, 'short')}</span>
            <span>
              {t(inverse ? `relation.inverse-${relation.kind}` : `relation.${relation.kind}`)}{' '}
              <ViewLink
                to={() => ({ event: other.id, source: null })}
                onFollow={() => open(other.id, { focus: 'detail' })}
                data-leads-away
              >
                {other.title}
              </ViewLink>
              <small>{basisWords(relation, dataset, t)}</small>
              {relation.note && <small>{relation.note}</small>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
