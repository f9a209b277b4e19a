// The colours of the desk: warm paper greys and one accent (a quiet pine). Status colours are only for status and are
// always accompanied by a form (icon, bar, words). Text on its ground keeps a contrast of at least 4.5 in both themes.
export interface Palette {
  readonly ground: string;
  readonly paper: string;
  readonly raised: string;
  readonly line: string;
  readonly lineFaint: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly hover: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly accentWash: string;
  readonly error: string;
  readonly warning: string;
  readonly good: string;
  readonly declared: string;
}

export const palettes: { readonly light: Palette; readonly dark: Palette } = {
  light: {
    ground: '#efebe3',
    paper: '#faf8f3',
    raised: '#ffffff',
    line: '#d8d1c4',
    lineFaint: '#e8e3d8',
    ink: '#2a2621',
    inkSoft: '#5c554b',
    inkFaint: '#686055',
    hover: '#f1ede4',
    accent: '#24605a',
    accentInk: '#ffffff',
    accentWash: '#dfebe7',
    error: '#b3372b',
    warning: '#8a5806',
    good: '#3f7245',
    declared: '#4d648d',
  },
  dark: {
    ground: '#171513',
    paper: '#211e1b',
    raised: '#2a2723',
    line: '#443f38',
    lineFaint: '#332f2a',
    ink: '#ece6dc',
    inkSoft: '#bdb4a6',
    inkFaint: '#ada496',
    hover: '#2e2a26',
    accent: '#72bdb0',
    accentInk: '#0f2320',
    accentWash: '#233a36',
    error: '#f0877a',
    warning: '#e0ab55',
    good: '#8dc492',
    declared: '#9fb5de',
  },
};

/** Sets the colours as `--name` on the page, so that style sheets and the component library agree. */
export function paintPage(root: HTMLElement, theme: 'light' | 'dark'): void {
  root.dataset.theme = theme;
  root.style.colorScheme = theme;
  for (const [name, value] of Object.entries(palettes[theme])) {
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
}
