// Keys of the tool in hand. They work wherever the focus is, except where someone is typing or a dialog is open. While
// something unfinished is in hand, Escape and undo belong to it and nobody else hears them.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ToolKey } from '../../tools/tool.ts';

const toolKeys: ReadonlySet<string> = new Set<ToolKey>(['Enter', 'Escape', 'Backspace', 'Delete']);
const elsewhere =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';
const pressable = 'button, a[href], [role="button"], [role="tab"], [role="treeitem"], [role="row"]';

export interface KeyListener {
  readonly isSpaceHeld: () => boolean;
  readonly stop: () => void;
}

export interface KeyWishes {
  readonly isBusy: () => boolean;
  readonly onKey: (key: ToolKey) => void;
}

function matches(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}

function isUndo({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'z';
}

export function listenToKeys(map: MapLibreMap, { isBusy, onKey }: KeyWishes): KeyListener {
  let isSpaceHeld = false;
  const swallow = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const handleDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || matches(event, elsewhere)) return;
    if (event.key === ' ' && !matches(event, pressable)) {
      isSpaceHeld = true;
      map.getCanvas().style.cursor = 'grab';
      event.preventDefault();
      return;
    }
    if (isBusy() && isUndo(event)) {
      swallow(event);
      onKey('Backspace');
      return;
    }
    if (!toolKeys.has(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && matches(event, pressable)) return;
    if (isBusy()) swallow(event);
    // Enter may open a form, and would then also press the button of it that has the focus.
    else if (event.key === 'Enter') event.preventDefault();
    onKey(event.key as ToolKey);
  };
  const handleUp = (event: KeyboardEvent) => {
    if (event.key === ' ') isSpaceHeld = false;
  };
  window.addEventListener('keydown', handleDown, { capture: true });
  window.addEventListener('keyup', handleUp, { capture: true });
  return {
    isSpaceHeld: () => isSpaceHeld,
    stop: () => {
      window.removeEventListener('keydown', handleDown, { capture: true });
      window.removeEventListener('keyup', handleUp, { capture: true });
    },
  };
}
