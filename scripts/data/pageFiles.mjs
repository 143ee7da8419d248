/**
 * The form in which the page reads the data: each JSON file as one string, handed to a function. A page without an
 * origin (from disk, or in a frame with `sandbox="allow-scripts"`) can read a script of its host but no JSON, so there
 * the file is run; elsewhere its text is fetched and the same string taken out. So both have the same data, letter
 * for letter, and there is no second copy that could grow old.
 */

/** @typedef {'dataset' | 'events' | 'sources'} DataFile */

/** @type {readonly DataFile[]} */
export const DATA_FILES = ['dataset', 'events', 'sources'];

/**
 * @param {string} name of the file, without its ending.
 * @param {string} text of the JSON file.
 * @returns {string} content of `NAME.json.js`.
 */
export function asScript(name, text) {
  return `relationsTimelineData(${JSON.stringify(name)},${JSON.stringify(text)});\n`;
}

/**
 * @param {Record<DataFile, string>} texts of the JSON files.
 * @returns {Record<string, string>} content of each file that the page reads, by its name.
 */
export function pageFiles(texts) {
  return Object.fromEntries(DATA_FILES.map((name) => [`${name}.json.js`, asScript(name, texts[name])]));
}
