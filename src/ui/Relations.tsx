import type { Dataset, TimelineEvent } from '../core/dataset.ts';
import { dateWords } from '../core/dateWords.ts';
import type { Relation } from '../core/schema.ts';
import { encodeUrl } from '../core/url.ts';
import { usePage } from './context.ts';
import { useExplored } from './explored.ts';
import { useOpenEvent } from './openEvent.ts';
import styles from './Relations.module.css';

interface Link {
  relation: Relation;
  other: TimelineEvent;
  inverse: boolean;
}

/** The events that this one is tied to, both ways, each with who says so. */
export function Relations({ event }: { event: TimelineEvent }) {
  const { t, store } = usePage();
  const { dataset } = useExplored();
  const open = useOpenEvent();
  const links = linksOf(event, dataset);
  if (links.length === 0) return null;
  return (
    <>
      <h3>{t('detail.relations')}</h3>
      <ul className={styles['relations']}>
        {links.map(({ relation, other, inverse }) => {
          const publisher = relation.source && dataset.sourceById.get(relation.source)?.publisher;
          const basis = publisher ? (relation.locator ? t('detail.relation-source', { publisher, locator: relation.locator }) : publisher) : t('detail.editors');
          return (
            <li key={`${relation.kind} ${inverse} ${other.id}`}>
              <span className={styles['date']}>{dateWords(other.when, t, 'short')}</span>
              <span>
                {t(inverse ? `relation.inverse-${relation.kind}` : `relation.${relation.kind}`)}{' '}
                <a href={encodeUrl({ ...store.get(), event: other.id, source: null })}
                  onClick={(click) => {
                    if (click.metaKey || click.ctrlKey || click.shiftKey) return;
                    click.preventDefault();
                    open(other.id, { focus: true });
                  }}>
                  {other.title}
                </a>
                <small>{basis}</small>
                {relation.note && <small>{relation.note}</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function linksOf(event: TimelineEvent, dataset: Dataset): Link[] {
  const own = (event.relations ?? []).flatMap((relation): Link[] => {
    const other = dataset.eventById.get(relation.event);
    return other ? [{ relation, other, inverse: false }] : [];
  });
  const inverse = dataset.events.flatMap((other) =>
    (other.relations ?? []).filter((relation) => relation.event === event.id).map((relation): Link => ({ relation, other, inverse: true })),
  );
  return [...own, ...inverse];
}
