import type { Dataset, Source, TimelineEvent } from '../../src/core/model/dataset.ts';
import type { Person } from '../../src/core/model/schema.ts';
import type { ScriptTranslate } from '../translate.ts';

/** What is wrong with those whom the dataset lists, and with how events and sources name them. */
export function peopleErrors({ people, events, sourceById }: Dataset, t: ScriptTranslate): string[] {
  const list = [...people.values()];
  const named = new Set(events.flatMap((event) => event.people.map(({ id }) => id)));
  const inOffice = list.filter(({ of }) => of !== undefined);
  return [
    ...list.flatMap((person, i) => [
      ...namesakes(person, list.slice(0, i), `people.${i}.name`, t),
      ...(named.has(person.id) ? [] : [t('check.person-unused', { field: `people.${i}.id`, id: person.id })]),
    ]),
    // Where nobody is listed, names are all that there is.
    ...(list.length === 0 ? [] : events.flatMap((event) => unlisted(event, people, t))),
    ...[...sourceById.values()].flatMap((source) => formerOfficials(source, inOffice, t)),
  ];
}

/** Two people of one name, of whom nobody can tell which is which. */
function namesakes({ id, name, note }: Person, before: readonly Person[], field: string, t: ScriptTranslate): string[] {
  const other = before.find((one) => one.name === name);
  return other && !(note && other.note) ? [t('check.namesake', { field, name, id, other: other.id })] : [];
}

function unlisted(
  { id: record, people: named }: TimelineEvent,
  people: Dataset['people'],
  t: ScriptTranslate,
): string[] {
  return named.flatMap(({ id, name }, i) =>
    people.has(id) ? [] : [t('check.person-unlisted', { record, field: `people.${i}`, name })],
  );
}

/** Who held an office of a state speaks with that state’s voice afterwards too. */
function formerOfficials(
  { id: record, authors = [], speaksFor }: Source,
  officials: readonly Person[],
  t: ScriptTranslate,
): string[] {
  return authors.flatMap((author) => {
    const who = officials.find(({ name, aliases }) => name === author || aliases?.includes(author));
    return who?.of !== undefined && !speaksFor.includes(who.of)
      ? [t('check.former-official', { record, author, state: who.of })]
      : [];
  });
}
