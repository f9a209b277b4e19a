// Gives an area, whoever holds it, to the catchment that is clicked next:
//   drawing ──done──► choosing ──click on a catchment──► waiting (for the command) ──► drawing
//      ▲──── Escape, Backspace ────┘
import type { Position } from 'geojson';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { fillWording, wording } from '../../map/words.ts';
import { closedPolygon } from '../drawing/closed-polygon.ts';
import { type Drawing, draw, noDrawing } from '../drawing/drawing.ts';
import { previewDrawing, previewDrawn } from '../drawing/preview-drawing.ts';
import { selectedCatchment } from '../selected-catchment.ts';
import {
  emptyFeatures,
  type Pointer,
  type Reduction,
  remain,
  type Surroundings,
  type Tool,
  type ToolEvent,
  type Trial,
} from '../tool.ts';
import { previewTrial, trialHint } from '../trial/preview-trial.ts';
import { whyNotEditable } from '../why-not-editable.ts';

export type GiveAreaState =
  | { readonly phase: 'drawing'; readonly drawing: Drawing }
  | {
      readonly phase: 'choosing';
      readonly area: readonly Position[];
      /** The catchment under the pointer. */
      readonly overId: string | null;
      readonly drawnOn: ProjectState['catchment'];
    };

const start: GiveAreaState = { phase: 'drawing', drawing: noDrawing };

/** The catchment of the open plan that lies under the pointer. */
function catchmentUnder({ hits }: Pointer, { project, planId }: Surroundings): string | null {
  const hit = hits.find(
    ({ kind, id }) => kind === 'catchment' && project.catchment.get(id)?.planId === planId,
  );
  return hit?.id ?? null;
}

/** The state, or the first one when the plan has changed under what was drawn. */
function still(state: GiveAreaState, { project }: Surroundings): GiveAreaState {
  return state.phase === 'choosing' && state.drawnOn !== project.catchment ? start : state;
}

function commandOf(
  area: readonly Position[],
  toCatchmentId: string,
  { planId }: Surroundings,
): ProjectCommand | null {
  if (planId === null) return null;
  return {
    name: 'give-area',
    planId,
    area: closedPolygon(area),
    fromCatchmentIds: null,
    toCatchmentId,
  };
}

/** The catchment that would get it: the one under the pointer, else the selected one. */
function receiverOf(state: GiveAreaState, surroundings: Surroundings): string | null {
  if (state.phase !== 'choosing') return null;
  return state.overId ?? selectedCatchment(surroundings)?.id ?? null;
}

function trialOf(state: GiveAreaState, surroundings: Surroundings): Trial | null {
  const receiver = receiverOf(state, surroundings);
  if (state.phase !== 'choosing' || receiver === null) return null;
  const command = commandOf(state.area, receiver, surroundings);
  return command && surroundings.tryCommand(command);
}

function choose(
  state: Extract<GiveAreaState, { phase: 'choosing' }>,
  event: ToolEvent,
  surroundings: Surroundings,
): Reduction<GiveAreaState> {
  const give = (receiver: string | null): Reduction<GiveAreaState> => {
    const command = receiver === null ? null : commandOf(state.area, receiver, surroundings);
    return command ? { state, effects: [{ name: 'run-command', command }] } : remain(state);
  };
  switch (event.name) {
    case 'pointer-moved':
      return remain({ ...state, overId: catchmentUnder(event.pointer, surroundings) });
    case 'pointer-left':
      return remain({ ...state, overId: null });
    case 'clicked':
      return give(catchmentUnder(event.pointer, surroundings));
    case 'key-pressed':
      if (event.key === 'Enter') return give(receiverOf(state, surroundings));
      if (event.key === 'Escape') return remain(start);
      return remain({ phase: 'drawing', drawing: { ...noDrawing, places: state.area.slice(0, -1) } });
    default:
      return remain(state);
  }
}

export const giveAreaTool: Tool<GiveAreaState> = {
  start,
  reduce: (before, event, surroundings) => {
    const state = still(before, surroundings);
    if (state.phase === 'choosing') return choose(state, event, surroundings);
    const isEscape = event.name === 'key-pressed' && event.key === 'Escape';
    if (whyNotEditable(surroundings) && !isEscape) return remain(state);
    const { drawing, finished, effects } = draw(state.drawing, event, surroundings, 'lasso');
    if (!finished) return { state: { phase: 'drawing', drawing }, effects };
    const drawnOn = surroundings.project.catchment;
    return remain({ phase: 'choosing', area: finished, overId: null, drawnOn });
  },
  preview: (before, surroundings) => {
    const state = still(before, surroundings);
    const draft =
      state.phase === 'drawing'
        ? previewDrawing(state.drawing, 'lasso')
        : [...previewTrial(trialOf(state, surroundings)), ...previewDrawn(state.area, 'lasso')];
    return { draft: draft.length > 0 ? draft : emptyFeatures, handles: emptyFeatures };
  },
  draftCatchments: (before, surroundings) => {
    const trial = trialOf(still(before, surroundings), surroundings);
    return trial?.ok ? trial.drafts : [];
  },
  hint: (before, surroundings) => {
    const reason = whyNotEditable(surroundings);
    if (reason) return reason;
    const state = still(before, surroundings);
    if (state.phase === 'drawing') {
      const { places, problem } = state.drawing;
      if (problem) return wording(problem === 'crossing' ? 'hintCrossing' : 'hintTooFew');
      if (places.length === 0) return wording('hintGiveStart');
      return wording(places.length < 3 ? 'hintDrawMore' : 'hintDrawFinish');
    }
    const receiver = receiverOf(state, surroundings);
    const name = receiver === null ? undefined : surroundings.project.catchment.get(receiver)?.name;
    const hint =
      name === undefined
        ? wording('hintGiveChoose')
        : fillWording(state.overId ? 'hintGiveClick' : 'hintGiveEnter', { name });
    return trialHint(trialOf(state, surroundings), hint);
  },
  cursor: (state, surroundings) => {
    if (whyNotEditable(surroundings)) return 'not-allowed';
    return still(state, surroundings).phase === 'choosing' ? 'pointer' : 'crosshair';
  },
  snap: (state) => (state.phase === 'drawing' ? state.drawing.snap : null),
  isBusy: (before, surroundings) => {
    const state = still(before, surroundings);
    return state.phase === 'choosing' || state.drawing.places.length > 0;
  },
};
