import type { ViewDefaults } from '../state/remembered-view.ts';

/** Below this the drawer starts folded and panels start narrow, so that the map has its share of a small screen. */
const roomyWindow = { width: 1500, height: 900 } as const;

/** What a window of this size, on a machine with these colours, starts with. */
export function windowDefaults(): ViewDefaults {
  return {
    language: 'zh',
    isDark: window.matchMedia('(prefers-color-scheme: dark)').matches,
    isRoomy: window.innerWidth >= roomyWindow.width && window.innerHeight >= roomyWindow.height,
  };
}
