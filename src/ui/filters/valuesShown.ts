import type { Person } from '../../core/model/schema.ts';
import { namesOfPerson } from '../../core/search/fields.ts';
import { normalised } from '../../core/search/normalise.ts';

/** A value of a facet, with its name and how many it would show. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/**
 * Values in the order in which they are offered: as they are declared, or, where that order says nothing, what is on
 * first, then what would show most, then by name.
 */
export function valuesInOrder(
  values: readonly FacetValue[],
  byCount: boolean,
  on: readonly string[],
): readonly FacetValue[] {
  // An event may name no actor; nobody can choose that.
  const named = values.filter(({ value }) => value !== '');
  if (!byCount) return named;
  const chosen = new Set(on);
  const isOn = ({ value }: FacetValue) => (chosen.has(value) ? 1 : 0);
  return named.sort(
    (one, other) =>
      isOn(other) - isOn(one) || other.count - one.count || (normalised(one.label) < normalised(other.label) ? -1 : 1),
  );
}

/** The values with all of the words looked for in their names, or in a person’s other names; all where none is given. */
export function foundIn(
  values: readonly FacetValue[],
  looked: string,
  people?: ReadonlyMap<string, Person>,
): readonly FacetValue[] {
  const words = normalised(looked).split(' ').filter(Boolean);
  if (words.length === 0) return values;
  return values.filter(({ value, label }) => {
    const names = normalised([label, ...(namesOfPerson(people?.get(value)) ?? [])].join(' '));
    return words.every((word) => names.includes(word));
  });
}
