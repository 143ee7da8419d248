import type { DataFile } from '../src/core/model/issue.ts';
import { type DatasetJson, parseDataset } from '../src/core/model/parse.ts';
import { actErrors } from './checks/acts.ts';
import { addressErrors } from './checks/addresses.ts';
import { citationErrors } from './checks/citations.ts';
import { datasetErrors } from './checks/dataset.ts';
import { eventErrors } from './checks/events.ts';
import { keptIdErrors } from './checks/keptIds.ts';
import { issueErrors } from './checks/issues.ts';
import { passageErrors } from './checks/passages.ts';
import { peopleErrors } from './checks/people.ts';
import { ploverErrors } from './checks/plover.ts';
import { quoteErrors } from './checks/quotes.ts';
import { relationErrors } from './checks/relations.ts';
import { resolutionErrors } from './checks/resolutions.ts';
import { retiredErrors } from './checks/retired.ts';
import { sourceErrors } from './checks/sources.ts';
import { textErrors } from './checks/texts.ts';
import { unusedErrors } from './checks/unused.ts';
import type { ScriptTranslate } from './translate.ts';

/** The files as parsed JSON. Where there is no list of retired ids, none is retired. */
export interface CheckedJson extends DatasetJson {
  retired?: unknown;
}

export interface Report {
  /** Each names file, record and field, and says what to do. Empty: the data may be published. */
  errors: string[];
  events: number;
  sources: number;
  quotes: number;
}

/** All that must hold of the data before it is published. What the page would only set aside is an error here. */
export function checkData(json: CheckedJson, t: ScriptTranslate): Report {
  const { dataset, issues } = parseDataset(json);
  // Of a record with a fault parts may have been set aside, so that what is looked for in it would be told wrong.
  const isSound =
    (file: DataFile) =>
    ({ id }: { id: string }) =>
      !issues.some((issue) => issue.file === file && issue.record === id);
  const sound = dataset.events.filter(isSound('events'));
  const soundSources = [...dataset.sourceById.values()].filter(isSound('sources'));
  const unproved = quoteErrors(sound, dataset, t);
  const errors = [
    ...issueErrors(issues, t),
    ...datasetErrors(dataset, t),
    ...keptIdErrors(dataset, t),
    ...peopleErrors(dataset, t),
    ...textErrors(dataset, t),
    ...ploverErrors(dataset, t),
    ...eventErrors(dataset, t),
    ...citationErrors(sound, t),
    ...unproved,
    ...passageErrors(sound, dataset, t),
    ...relationErrors(sound, dataset, t),
    ...resolutionErrors(sound, t),
    ...actErrors(sound, t),
    ...sourceErrors(soundSources, t),
    ...addressErrors(soundSources, t),
    // An event that could not be read may be all that rests on a source.
    ...(issues.some((issue) => issue.file === 'events') ? [] : unusedErrors(dataset, t)),
    ...retiredErrors(json.retired, dataset, t),
  ];
  const quotes =
    sound.flatMap((event) => event.citations).filter((citation) => citation.quote).length - unproved.length;
  return { errors, events: dataset.events.length, sources: dataset.sourceById.size, quotes };
}
