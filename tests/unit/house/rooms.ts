/**
 * The rooms of `src`, and what each may import. Types count. A room may import itself; within `core` a room imports
 * only rooms before it. `src/README.md` has the same table, and a test compares the two.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // What the catalogue has ids for; what it says is handed in.
  'messages/en.json': [],
  'core/words/translate': ['messages/en.json'],
  'core/time': [],
  'core/model': ['core/time'],
  'core/words': ['core/words/translate', 'core/time', 'core/model'],
  'core/table': ['core/words/translate', 'core/time', 'core/model'],
  'core/evidence': ['core/time', 'core/model', 'core/words', 'core/table'],
  'core/cite': ['core/words/translate', 'core/time', 'core/model', 'core/words'],
  'core/search': ['core/model', 'core/table'],
  'core/view': ['core/time', 'core/table', 'core/search'],
  'core/export': [
    'core/words/translate',
    'core/time',
    'core/model',
    'core/words',
    'core/table',
    'core/cite',
    'core/view',
  ],
  'core/layout': ['core/words/translate', 'core/time', 'core/model', 'core/words', 'core/table', 'core/evidence'],
  app: ['core'],
  messages: ['core/words/translate'],
  load: ['app', 'core'],
  'ui/bridge': ['app', 'core'],
  'ui/parts': ['ui/bridge', 'load', 'app', 'core'],
  'ui/navigation': ['ui/bridge', 'app', 'core'],
  'ui/share': ['ui/parts', 'ui/bridge', 'app', 'core'],
  'ui/check': ['ui/parts', 'ui/bridge', 'load', 'app', 'core'],
  'ui/filters': ['ui/parts', 'ui/bridge', 'app', 'core'],
  'ui/list': ['ui/navigation', 'ui/parts', 'ui/bridge', 'app', 'core'],
  'ui/sources': ['ui/navigation', 'ui/parts', 'ui/bridge', 'app', 'core'],
  'ui/detail': ['ui/check', 'ui/share', 'ui/navigation', 'ui/parts', 'ui/bridge', 'app', 'core'],
  'ui/timeline': ['ui/navigation', 'ui/parts', 'ui/bridge', 'load', 'app', 'core'],
  'ui/page': [
    'ui/timeline',
    'ui/detail',
    'ui/sources',
    'ui/list',
    'ui/filters',
    'ui/share',
    'ui/navigation',
    'ui/parts',
    'ui/bridge',
    'app',
    'core',
  ],
  main: ['ui/page', 'ui/bridge', 'messages', 'messages/en.json', 'load', 'app'],
  boot: ['ui/page', 'load'],
};

/** The packages that a room may import; all others import none but what their part of the house has. */
export const PACKAGES: Readonly<Record<string, RegExp>> = {
  'core/model': /^zod\/mini$/,
  'core/evidence': /^(d3|@noble\/hashes\/.+)$/,
  'core/search': /^minisearch$/,
  core: /^d3$/,
  app: /^$/,
  messages: /^@lingui\/core$/,
  load: /^@tanstack\/query-core$/,
  ui: /^(react|react-dom|react-dom\/client|d3|@tanstack\/react-query)$/,
  main: /^@tanstack\/react-query$/,
  boot: /^$/,
};
