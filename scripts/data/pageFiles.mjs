/**
 * The form in which the page reads the data: each JSON file as one string, handed to a function. A page without an
 * origin (from disk, or in a frame with `sandbox="allow-scripts"`) can read a script of its host but no JSON, so there
 * the file is run; elsewhere its text is fetched and the same string taken out. So both have the same data, letter
 * for letter, and there is no second copy that could grow old.
 */

/** @typedef {'dataset' | 'events' | 'sources' | 'retired'} DataFile */

/** @type {readonly DataFile[]} */
export const DATA_FILES = ['dataset', 'events', 'sources', 'retired'];

/** A dataset without a list of retired ids has none. */
const NONE_RETIRED = '{"format":1,"events":[],"sources":[]}';

/**
 * @param {string} name of the file, without its ending.
 * @param {string} text of the JSON file.
 * @param {boolean} [checked] whether it was found to be without a fault, so that the page need not look for any.
 * @returns {string} content of `NAME.json.js`.
 */
export function asScript(name, text, checked = false) {
  return `relationsTimelineData(${JSON.stringify(name)},${JSON.stringify(text)}${checked ? ',true' : ''});\n`;
}

/** What is drawn of an event, and what it is filtered by: a link may filter the first picture. */
const DRAWN = ['id', 'title', 'label', 'type', 'tone', 'status', 'weight', 'date', 'actors', 'toward', 'level'];

/** What of dataset.json is told later. */
const UNDRAWN = ['glossary', 'toneRule'];

/**
 * What the first picture needs, of data that the check has passed: see src/core/model/picture.ts.
 *
 * @param {{ dataset?: string, events?: string }} texts of the JSON files.
 * @returns {string} JSON.
 */
function pictureOf(texts) {
  const [meta, { events }] = [JSON.parse(plain(texts.dataset)), JSON.parse(plain(texts.events))];
  const dataset = Object.fromEntries(Object.entries(meta).filter(([key]) => !UNDRAWN.includes(key)));
  // Of people a filter says the names.
  dataset.people &&= dataset.people.map(({ id, name }) => ({ id, name }));
  // Of the bands the first picture shows the names, and what they rest on comes with the rest.
  dataset.bands &&= dataset.bands.map((band) => ({ ...band, timeWhy: '', citations: [] }));
  const drawn = events.map((event) => ({
    ...Object.fromEntries(DRAWN.map((key) => [key, event[key]])),
    people: event.people?.map((one) => one?.person ?? one),
    ...(event.dateBasis && event.dateBasis.kind !== 'stated' && { dateBasis: { kind: event.dateBasis.kind, why: '' } }),
    citations: event.citations.filter((citation) => citation.quote),
  }));
  return JSON.stringify({ dataset, events: drawn });
}

/** A byte order mark is no part of a JSON text. */
const plain = (text = '{}') => text.replace(/^\uFEFF/, '');

/**
 * @param {Record<DataFile, string | undefined>} texts of the JSON files.
 * @param {boolean} [checked] whether they were found to be without a fault.
 * @returns {Record<string, string>} content of each file that the page reads, by its name.
 */
export function pageFiles({ retired = NONE_RETIRED, ...texts }, checked = false) {
  const all = { ...texts, retired, picture: pictureOf(texts) };
  return Object.fromEntries(
    Object.entries(all).map(([name, text]) => [`${name}.json.js`, asScript(name, text ?? '', checked)]),
  );
}
