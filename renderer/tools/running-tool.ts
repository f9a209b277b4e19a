import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { snapWords } from './snapping/snap-words.ts';
import type {
  DraftCatchment,
  Surroundings,
  Tool,
  ToolCursor,
  ToolEffect,
  ToolEvent,
  ToolPreview,
} from './tool.ts';

/** A tool with its state inside, so that tools of different states can stand in one record. */
export interface RunningTool {
  readonly send: (event: ToolEvent, surroundings: Surroundings) => readonly ToolEffect[];
  readonly preview: (surroundings: Surroundings) => ToolPreview;
  readonly draftCatchments: (surroundings: Surroundings) => readonly DraftCatchment[];
  readonly hint: (surroundings: Surroundings) => LocalizedText;
  readonly cursor: (surroundings: Surroundings) => ToolCursor;
  readonly isBusy: (surroundings: Surroundings) => boolean;
}

/** Takes a tool in hand, in its first state. Putting it down is forgetting it: a draft is not a document. */
export function runTool<State>(tool: Tool<State>): RunningTool {
  let state = tool.start;
  return {
    send: (event, surroundings) => {
      const reduction = tool.reduce(state, event, surroundings);
      state = reduction.state;
      return reduction.effects;
    },
    preview: (surroundings) => tool.preview(state, surroundings),
    draftCatchments: (surroundings) => tool.draftCatchments?.(state, surroundings) ?? [],
    hint: (surroundings) => {
      const hint = tool.hint(state, surroundings);
      const snap = tool.snap?.(state);
      if (!snap) return hint;
      const words = snapWords(snap);
      return { zh: `${words.zh} · ${hint.zh}`, en: `${words.en} · ${hint.en}` };
    },
    cursor: (surroundings) => tool.cursor(state, surroundings),
    isBusy: (surroundings) => tool.isBusy(state, surroundings),
  };
}
