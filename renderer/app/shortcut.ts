// Keys as people and the keyboard handler both read them: 'mod+shift+z', 'f', '?'. `mod` is ⌘ on a Mac, Ctrl elsewhere.
const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** “⌘” or “Ctrl+”, to stand before a letter. */
export const commandKeyName = isMac ? '⌘' : 'Ctrl+';

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key press is this shortcut. Shift counts only together with `mod` (a “?” needs it by itself). */
export function matchesShortcut(pressed: PressedKey, shortcut: string): boolean {
  const parts = shortcut.split('+');
  const wantsCommand = parts.includes('mod');
  if (pressed.altKey || (pressed.ctrlKey || pressed.metaKey) !== wantsCommand) return false;
  if (wantsCommand && pressed.shiftKey !== parts.includes('shift')) return false;
  return pressed.key.toLowerCase() === parts[parts.length - 1];
}

/** “Ctrl+Shift+Z”, “F”. */
export function shortcutName(shortcut: string): string {
  return shortcut
    .split('+')
    .map((part) => (part === 'mod' ? commandKeyName : part === 'shift' ? 'Shift+' : part.toUpperCase()))
    .join('');
}
