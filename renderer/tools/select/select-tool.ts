// Click selects what lies on top; clicking the same place again steps down through the stack and round again.

import { wording } from '../../map/words.ts';
import type { Selection } from '../../state/selection.ts';
import { screenDistance } from '../screen-distance.ts';
import { emptyPreview, type Pointer, remain, type ScreenPoint, type Tool } from '../tool.ts';

/** Clicks no further apart than this mean the same place. */
const samePlacePixels = 5;

export interface SelectState {
  /** Where the last click was and which of the things there it took. */
  readonly last: { readonly point: ScreenPoint; readonly taken: Selection } | null;
  readonly isOverSomething: boolean;
}

const isSame = (a: Selection, b: Selection) => a.kind === b.kind && a.id === b.id;

/** What a click takes: the next one down if the last click was here and its thing still is, else the first. */
function takeNext({ last }: SelectState, { hits, point }: Pointer): Selection | null {
  const isSamePlace = last !== null && screenDistance(last.point, point) <= samePlacePixels;
  const index = isSamePlace ? hits.findIndex((hit) => isSame(hit, last.taken)) : -1;
  return hits[(index + 1) % Math.max(1, hits.length)] ?? null;
}

export const selectTool: Tool<SelectState> = {
  start: { last: null, isOverSomething: false },
  reduce: (state, event, { selection }) => {
    switch (event.name) {
      case 'pointer-moved': {
        const isOverSomething = event.pointer.hits.length > 0;
        return remain(isOverSomething === state.isOverSomething ? state : { ...state, isOverSomething });
      }
      case 'pointer-left':
        return remain({ ...state, isOverSomething: false });
      case 'clicked': {
        const taken = takeNext(state, event.pointer);
        const last = taken ? { point: event.pointer.point, taken } : null;
        return { state: { ...state, last }, effects: [{ name: 'select', selection: taken }] };
      }
      case 'place-entered':
        return { state, effects: [{ name: 'look-at', position: event.position }] };
      case 'key-pressed':
        if (event.key !== 'Escape' || selection === null) return remain(state);
        return { state: { ...state, last: null }, effects: [{ name: 'select', selection: null }] };
      default:
        return remain(state);
    }
  },
  preview: () => emptyPreview,
  hint: () => wording('hintSelect'),
  cursor: ({ isOverSomething }) => (isOverSomething ? 'pointer' : 'default'),
  isBusy: () => false,
};
