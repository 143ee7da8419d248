/**
 * What hosts do to a file: none, an error, a line that breaks, a page of something else in its place, half of it, nothing
 * of it.
 *
 * @type {Record<string, (route: import('@playwright/test').Route) => Promise<void>>}
 */
export const FAULTS = {
  missing: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '' }),
  'an error': (route) => route.fulfill({ status: 503, body: 'busy' }),
  'cut off': (route) => route.abort('connectionreset'),
  'a page of something else': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Sign in' }),
  'half of it': async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.slice(0, text.length / 2) });
  },
  empty: async (route) => route.fulfill({ response: await route.fetch(), body: '' }),
};
