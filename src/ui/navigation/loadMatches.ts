/** What ranks what was found, and suggests where nothing was: it comes with a script of its own. */
export const loadMatches = async () => (await import('./Matches.tsx')).Matches;
