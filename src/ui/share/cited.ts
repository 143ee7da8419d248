/** What is to be cited: an event or a source by its id, or else the current view. */
export type Cited = { event: string } | { source: string } | 'view';
