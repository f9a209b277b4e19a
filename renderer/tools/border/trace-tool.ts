// Lets the selected border follow a road, a river or an administrative border:
//   no border ──click on one──► border selected ──click on a line──► the border runs along it
import type { Position } from 'geojson';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { fillWording, wording } from '../../map/words.ts';
import { previewLine } from '../preview-features.ts';
import {
  emptyFeatures,
  type Pointer,
  type Reduction,
  remain,
  type Surroundings,
  type Tool,
  type Trial,
} from '../tool.ts';
import { previewTrial, trialHint } from '../trial/preview-trial.ts';
import { whyNotEditable } from '../why-not-editable.ts';
import { replaceStretch } from './border-commands.ts';
import { type BorderStretch, isRingStretch, stretchNear } from './border-stretch.ts';
import { pathAlong, type TraceableLine, traceableLineNear } from './trace-path.ts';

/** How near a line must be to be taken, in CSS pixels. */
const reachPixels = 12;

export interface TraceState {
  /** The border under the pointer while none is selected. */
  readonly border: BorderStretch | null;
  /** The line under the pointer while one is. */
  readonly line: TraceableLine | null;
}

const start: TraceState = { border: null, line: null };

function look({ position }: Pointer, surroundings: Surroundings): TraceState {
  const { project, planId, border, visibleLayers, worldsPerPixel } = surroundings;
  const reach = reachPixels * worldsPerPixel;
  if (planId === null) return start;
  if (!border) return { border: stretchNear(project, planId, position, reach), line: null };
  return { border: null, line: traceableLineNear(project, visibleLayers, position, reach) };
}

function pathOf({ line }: TraceState, { border }: Surroundings): readonly Position[] {
  const [from, to] = [border?.path[0], border?.path.at(-1)];
  return line && from && to ? pathAlong(line.line, from, to) : [];
}

function commandOf(state: TraceState, surroundings: Surroundings): ProjectCommand | null {
  const path = pathOf(state, surroundings);
  if (!surroundings.border || path.length === 0) return null;
  return replaceStretch(surroundings.border, path, 'trace');
}

function trialOf(state: TraceState, surroundings: Surroundings): Trial | null {
  const command = commandOf(state, surroundings);
  return command && surroundings.tryCommand(command);
}

function click(pointer: Pointer, surroundings: Surroundings): Reduction<TraceState> {
  const state = look(pointer, surroundings);
  if (state.border) return { state: start, effects: [{ name: 'select-border', border: state.border }] };
  const command = commandOf(state, surroundings);
  return command ? { state, effects: [{ name: 'run-command', command }] } : remain(state);
}

export const traceTool: Tool<TraceState> = {
  start,
  reduce: (state, event, surroundings) => {
    if (event.name === 'key-pressed' && event.key === 'Escape') {
      const { border } = surroundings;
      return {
        state: start,
        effects: [border ? { name: 'select-border', border: null } : { name: 'change-tool', tool: 'select' }],
      };
    }
    if (whyNotEditable(surroundings)) return remain(state);
    if (event.name === 'pointer-moved') return remain(look(event.pointer, surroundings));
    if (event.name === 'clicked') return click(event.pointer, surroundings);
    return remain(event.name === 'pointer-left' ? start : state);
  },
  preview: (state, surroundings) => {
    if (whyNotEditable(surroundings)) return { draft: emptyFeatures, handles: emptyFeatures };
    const border = surroundings.border ?? state.border;
    const path = pathOf(state, surroundings);
    const draft = [
      ...previewTrial(trialOf(state, surroundings)),
      ...(border ? [previewLine('stretch', border.path)] : []),
      ...(path.length >= 2 ? [previewLine('line', path)] : []),
    ];
    return { draft: draft.length > 0 ? draft : emptyFeatures, handles: emptyFeatures };
  },
  draftCatchments: (state, surroundings) => {
    const trial = trialOf(state, surroundings);
    return trial?.ok ? trial.drafts : [];
  },
  hint: (state, surroundings) => {
    const reason = whyNotEditable(surroundings);
    if (reason) return reason;
    const { border } = surroundings;
    if (!border) return wording('hintTraceStart');
    if (isRingStretch(border)) return wording('hintTraceRing');
    if (!state.line) return wording('hintTraceChoose');
    const name = state.line.name;
    return trialHint(trialOf(state, surroundings), fillWording('hintTraceClick', { name }));
  },
  cursor: (state, surroundings) => {
    if (whyNotEditable(surroundings)) return 'not-allowed';
    return state.line || state.border ? 'pointer' : 'default';
  },
  isBusy: () => false,
};
