// The hand: the map moves by itself, a click means nothing.
import { wording } from '../../map/words.ts';
import { emptyPreview, remain, type Tool } from '../tool.ts';

export const panTool: Tool<null> = {
  start: null,
  reduce: (state, event) => {
    if (event.name === 'place-entered') {
      return { state, effects: [{ name: 'look-at', position: event.position }] };
    }
    return event.name === 'key-pressed' && event.key === 'Escape'
      ? { state, effects: [{ name: 'change-tool', tool: 'select' }] }
      : remain(state);
  },
  preview: () => emptyPreview,
  hint: () => wording('hintPan'),
  cursor: () => 'grab',
  isBusy: () => false,
};
