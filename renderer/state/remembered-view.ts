import type { Language } from '../../shared/model/localized-text.ts';
import type { LayerId } from '../map/map-view-props.ts';
import { usualSnapReach } from '../tools/snapping/snap-reach.ts';

export interface RememberedView {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly leftWidth: number;
  readonly rightWidth: number;
  readonly borderWidth: number;
  readonly drawerHeight: number;
  readonly isLeftOpen: boolean;
  readonly isRightOpen: boolean;
  readonly isDrawerOpen: boolean;
  readonly hiddenLayers: readonly LayerId[];
  /** How near a place must be to snap, in CSS pixels; 0: nothing snaps. */
  readonly snapPixels: number;
}

/** What a window starts with that remembers nothing. */
export interface ViewDefaults {
  readonly language: Language;
  readonly isDark: boolean;
  /** Large enough for wide panels and an open drawer. */
  readonly isRoomy: boolean;
}

const storageKey = 'huapian-view';

/** Panels and map share the window: with the usual widths the map keeps 60 % of 1280 × 800. */
export const panelLimits = {
  left: { least: 168, most: 420, usual: 184, roomy: 248 },
  right: { least: 216, most: 520, usual: 224, roomy: 320 },
  drawer: { least: 120, most: 520, usual: 232 },
} as const;

/** What was remembered, field by field: an unknown or damaged field falls back to its default alone. */
export function readRemembered(storage: Pick<Storage, 'getItem'>, defaults: ViewDefaults): RememberedView {
  const usual: RememberedView = {
    language: defaults.language,
    theme: defaults.isDark ? 'dark' : 'light',
    leftWidth: defaults.isRoomy ? panelLimits.left.roomy : panelLimits.left.usual,
    rightWidth: defaults.isRoomy ? panelLimits.right.roomy : panelLimits.right.usual,
    borderWidth: 360,
    drawerHeight: panelLimits.drawer.usual,
    isLeftOpen: true,
    isRightOpen: true,
    isDrawerOpen: defaults.isRoomy,
    hiddenLayers: ['reference'],
    snapPixels: usualSnapReach,
  };
  const stored = parse(storage.getItem(storageKey));
  const merged: Record<string, unknown> = { ...usual };
  for (const [key, value] of Object.entries(usual)) {
    const candidate = stored[key];
    if (typeof candidate === typeof value && Array.isArray(candidate) === Array.isArray(value)) {
      merged[key] = candidate;
    }
  }
  return merged as unknown as RememberedView;
}

export function writeRemembered(storage: Pick<Storage, 'setItem'>, view: RememberedView): void {
  const { language, theme, leftWidth, rightWidth, borderWidth, drawerHeight } = view;
  const { isLeftOpen, isRightOpen, isDrawerOpen, hiddenLayers, snapPixels } = view;
  storage.setItem(
    storageKey,
    JSON.stringify({
      language,
      theme,
      leftWidth,
      rightWidth,
      borderWidth,
      drawerHeight,
      isLeftOpen,
      isRightOpen,
      isDrawerOpen,
      hiddenLayers,
      snapPixels,
    }),
  );
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
