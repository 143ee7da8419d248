import { afterEach, describe, expect, it, vi } from 'vitest';
import { ownScripts } from '../../../src/load/ownScripts.ts';

afterEach(() => vi.unstubAllGlobals());

describe.each(['a browser with Trusted Types', 'one without'])('%s', (browser) => {
  const made: string[] = [];
  const on = (baseURI: string) => {
    made.length = 0;
    vi.stubGlobal('document', { baseURI });
    vi.stubGlobal(
      'trustedTypes',
      browser === 'one without'
        ? undefined
        : {
            createPolicy(name: string, { createScriptURL }: { createScriptURL: (address: string) => string }) {
              made.push(name);
              return { createScriptURL };
            },
          },
    );
    return ownScripts('data');
  };

  it.each([
    ['https://host.example/a/index.html', './assets/x.js', 'https://host.example/a/assets/x.js'],
    [
      'https://host.example/a/?event=1',
      'china-dprk/events.json.js',
      'https://host.example/a/china-dprk/events.json.js',
    ],
    ['http://127.0.0.1:8080/', '/data/x.js', 'http://127.0.0.1:8080/data/x.js'],
    ['file:///home/a/dist/index.html', './assets/x.js', 'file:///home/a/dist/assets/x.js'],
  ])('runs what is on the host of the page: %s, %s', (page, address, whole) => {
    expect(on(page)(address)).toBe(whole);
    expect(made).toEqual(browser === 'one without' ? [] : ['data']);
  });

  it.each([
    ['https://host.example/a/', 'https://other.example/x.js'],
    ['https://host.example/a/', '//other.example/x.js'],
    ['https://host.example/a/', 'http://host.example/x.js'],
    ['https://host.example/a/', 'https://host.example:8443/x.js'],
    ['https://host.example/a/', 'data:text/javascript,1'],
    ['https://host.example/a/', 'blob:https://host.example/1'],
    ['https://host.example/a/', 'javascript:1'],
    ['file:///home/a/index.html', 'https://other.example/x.js'],
  ])('refuses any other: %s, %s', (page, address) => {
    const ownScript = on(page);
    expect(() => ownScript(address)).toThrow(TypeError);
  });
});
