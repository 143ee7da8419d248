import type { Palette } from './displayList.ts';

/** The page’s own colours, light and dark. A test holds them to the page’s style sheet. */
export const PALETTES = {
  light: {
    paper: '#fbfaf7',
    band: '#f0eee7',
    ink: '#1c2126',
    soft: '#5a6067',
    line: '#e6e3db',
    'line-strong': '#d3cfc4',
    cooperation: '#0f6b7a',
    strain: '#b3401f',
    neutral: '#6b6f76',
    focus: '#1f5fd1',
  },
  dark: {
    paper: '#16191c',
    band: '#22272b',
    ink: '#e8e6e0',
    soft: '#a5abb2',
    line: '#2a2f34',
    'line-strong': '#3d444a',
    cooperation: '#5cc0cf',
    strain: '#f08a66',
    neutral: '#a0a5ac',
    focus: '#82adff',
  },
} as const satisfies Record<string, Palette>;
export type PaletteName = keyof typeof PALETTES;
