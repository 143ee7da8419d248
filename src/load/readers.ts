import { doubleKeyIssues } from '../core/model/json.ts';
import { parseEvents, withSources } from '../core/model/parse.ts';
import { parseRetired } from '../core/model/retired.ts';

/**
 * What looks for faults in the files. It comes with `import()`, and only for files that the build has not found to be
 * without any.
 */
export const readers = { doubleKeyIssues, parseEvents, withSources, parseRetired };

export type Readers = typeof readers;
