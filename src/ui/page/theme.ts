import type { Theme, ViewState } from '../../core/view/viewState.ts';

/** Where the reader’s choice is kept, in this browser alone. The boot script reads it too, before anything is painted. */
export const THEME_KEY = 'relations-timeline:theme';

/** Tells the style sheet of the theme, and whether the page is a small frame in another. */
export function applyTheme(scope: HTMLElement, { theme, ui }: Pick<ViewState, 'theme' | 'ui'>): void {
  scope.dataset['theme'] = theme;
  scope.dataset['ui'] = ui;
}

/** The reader’s own theme. Where there is no storage, as in some frames, there is none. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(THEME_KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

/** Keeps it; a refusal costs that the next visit begins with the usual one. */
export function storeTheme(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // No storage here.
  }
}
