import type { DatasetFile } from '../model/schema.ts';
import { FORMAT } from '../model/vocabulary.ts';
import { eventRecord, sourceRecord } from './records.ts';
import { layersTaken, type Taken } from './taken.ts';

/** What a file is of: it is read by people, and passed over by `parseDataset`. */
interface About {
  title: string;
  version: string | null;
  project: string;
  /** In words; null where the file has all events. */
  filter: string | null;
  permalink: string | null;
  /** The day on which it was taken, `YYYY-MM-DD`. */
  accessed: string;
  /** How many are in the file, and how many the dataset has. */
  events: number;
  eventsOfDataset: number;
  /** The reader’s files, which are not part of the dataset, and how many of the events are theirs. */
  layers?: { name: string; events: number }[];
  /** How many relations led to events that are not in the file. */
  relationsLeftOut: number;
}

/**
 * Events, what they cite and what declares their types, as one JSON file: `dataset`, `events` and `sources` are the files
 * of `core/model/schema.ts`. `parseDataset` reads it and gives the same events without an issue; where these are all, the
 * same dataset. They keep the order of the file that they are from.
 */
export function eventsJson(taken: Taken): string {
  const { dataset } = taken;
  const ids = new Set(taken.events.map(({ id }) => id));
  // An event none of whose actors are known is shown, and fits no schema.
  const events = dataset.events.filter(({ id, actors }) => ids.has(id) && actors.length > 0);
  const written = new Set(events.map(({ id }) => id));
  const relations = events.flatMap((event) => event.relations ?? []);
  const layers = layersTaken(taken);
  const about: About = {
    ...aboutPage(taken),
    events: events.length,
    eventsOfDataset: dataset.events.length,
    ...(layers.length > 0 && { layers }),
    relationsLeftOut: relations.filter(({ event }) => !written.has(event)).length,
  };
  const whole = events.length === dataset.events.length;
  const cited = new Set([
    ...events.flatMap(({ citations }) => citations.map(({ source }) => source)),
    ...relations.flatMap(({ source }) => source ?? []),
    ...(dataset.meta?.bands ?? []).flatMap(({ citations }) => citations.map(({ source }) => source)),
  ]);
  const sources = [...dataset.sourceById.values()].filter(({ id }) => whole || cited.has(id));
  const known = dataset.sourceById.size > 0;
  const file = {
    about,
    ...(dataset.meta && { dataset: metaOf(dataset.meta, new Set(sources.map(({ id }) => id))) }),
    events: { format: FORMAT, events: events.map((event) => eventRecord(event, written)) },
    // A file without sources would say that what is cited is not there.
    ...(known && { sources: { format: FORMAT, sources: sources.map(sourceRecord) } }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The source that a reader is led to first may not be among those of the file. */
function metaOf({ featured, ...meta }: DatasetFile, sources: ReadonlySet<string>): DatasetFile {
  return featured === undefined || !sources.has(featured) ? meta : { ...meta, featured };
}

function aboutPage({
  page,
  filter,
}: Taken): Pick<About, 'title' | 'version' | 'project' | 'filter' | 'permalink' | 'accessed'> {
  const { title, version, project, permalink, accessed } = page;
  return { title, version, project, filter, permalink, accessed };
}
