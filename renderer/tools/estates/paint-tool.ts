// Estates the brush passes over, or that are clicked, go to the selected catchment; with none selected, a stroke makes a
// new one, and a click selects:
//   hovering ──press──► painting ──release──► waiting (for the command) ──► hovering
//                          └── Escape: nothing has happened; Backspace: the last estate is let go
import type { Position } from 'geojson';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { fillWording } from '../../map/words.ts';
import { screenDistance } from '../screen-distance.ts';
import { selectedCatchment } from '../selected-catchment.ts';
import {
  emptyFeatures,
  type Pointer,
  type Reduction,
  remain,
  type ScreenPoint,
  type Surroundings,
  type Tool,
  type Trial,
} from '../tool.ts';
import { previewTrial, trialHint } from '../trial/preview-trial.ts';
import { whyNotEditable } from '../why-not-editable.ts';
import {
  assignCommand,
  countOf,
  isUnitIn,
  newAreaWord,
  newCatchmentCommand,
  previewCaught,
  withUnits,
} from './caught-units.ts';
import { unitsOnTheWay } from './unit-index.ts';

/** Half the width of the brush, in CSS pixels. */
export const brushPixels = 10;

export interface PaintState {
  readonly phase: 'hovering' | 'painting' | 'waiting';
  readonly caughtIds: readonly string[];
  readonly last: Position | null;
  readonly pressedAt: ScreenPoint;
  readonly sentOn: ProjectState['catchment'] | null;
}

const hovering: PaintState = {
  phase: 'hovering',
  caughtIds: [],
  last: null,
  pressedAt: [0, 0],
  sentOn: null,
};

function paint(state: PaintState, { position }: Pointer, surroundings: Surroundings): PaintState {
  const catchment = selectedCatchment(surroundings);
  const reach = brushPixels * surroundings.worldsPerPixel;
  const units = unitsOnTheWay(surroundings.project.unit, state.last ?? position, position, reach);
  const others = catchment ? units.filter((unit) => !isUnitIn(unit, catchment)) : units;
  return { ...state, last: position, caughtIds: withUnits(state.caughtIds, others) };
}

function press(pointer: Pointer, surroundings: Surroundings): Reduction<PaintState> {
  const pressed: PaintState = { ...hovering, phase: 'painting', pressedAt: pointer.point };
  return {
    state: selectedCatchment(surroundings) ? paint(pressed, pointer, surroundings) : pressed,
    effects: [{ name: 'hold-map' }],
  };
}

/** A press that moves less than this was a click (CSS pixels). */
const shortestStroke = 4;

function paintOn(state: PaintState, pointer: Pointer, surroundings: Surroundings): PaintState {
  const isClick = state.last === null && screenDistance(state.pressedAt, pointer.point) < shortestStroke;
  return isClick ? state : paint(state, pointer, surroundings);
}

function release(state: PaintState, surroundings: Surroundings): Reduction<PaintState> {
  const receiver = selectedCatchment(surroundings);
  const { phase, caughtIds } = state;
  if (phase === 'painting' && !receiver && caughtIds.length > 0)
    return { state: hovering, effects: [{ name: 'units-caught', unitIds: caughtIds }] };
  const command = receiver && assignCommand(state.caughtIds, receiver.id, surroundings);
  if (state.phase !== 'painting' || !command) return remain(hovering);
  return {
    state: { ...state, phase: 'waiting', sentOn: surroundings.project.catchment },
    effects: [{ name: 'run-command', command }],
  };
}

function trialOf({ caughtIds }: PaintState, surroundings: Surroundings): Trial | null {
  const receiver = selectedCatchment(surroundings);
  const command = receiver
    ? assignCommand(caughtIds, receiver.id, surroundings)
    : newCatchmentCommand(caughtIds, surroundings);
  return command && surroundings.tryCommand(command);
}

/** Whether what was caught is still to be seen. */
const isShown = ({ phase, sentOn }: PaintState, { project }: Surroundings) =>
  phase === 'painting' || (phase === 'waiting' && sentOn === project.catchment);

export const paintTool: Tool<PaintState> = {
  start: hovering,
  reduce: (state, event, surroundings) => {
    if (event.name === 'key-pressed') {
      if (event.key === 'Enter') return remain(state);
      if (state.phase !== 'painting') {
        if (event.key !== 'Escape') return remain(state);
        return { state: hovering, effects: [{ name: 'change-tool', tool: 'select' }] };
      }
      if (event.key === 'Escape') return remain(hovering);
      return remain({ ...state, caughtIds: state.caughtIds.slice(0, -1) });
    }
    if (event.name === 'command-settled') return remain(state.phase === 'waiting' ? hovering : state);
    if (whyNotEditable(surroundings)) return remain(state);
    switch (event.name) {
      case 'pointer-pressed':
        return event.button === 'main' ? press(event.pointer, surroundings) : remain(state);
      case 'pointer-moved':
        return remain(state.phase === 'painting' ? paintOn(state, event.pointer, surroundings) : state);
      case 'pointer-released':
        return release(state, surroundings);
      case 'clicked': {
        const hit = event.pointer.hits.find(({ kind }) => kind === 'catchment');
        if (!hit || selectedCatchment(surroundings)) return remain(state);
        return { state, effects: [{ name: 'select', selection: hit }] };
      }
      default:
        return remain(state);
    }
  },
  preview: (state, surroundings) => {
    if (!isShown(state, surroundings)) return { draft: emptyFeatures, handles: emptyFeatures };
    const caught = previewCaught(state.caughtIds, surroundings);
    return { draft: [...previewTrial(trialOf(state, surroundings)), ...caught], handles: emptyFeatures };
  },
  draftCatchments: (state, surroundings) => {
    const trial = state.phase === 'painting' ? trialOf(state, surroundings) : null;
    return trial?.ok ? trial.drafts : [];
  },
  hint: (state, surroundings) => {
    const reason = whyNotEditable(surroundings);
    if (reason) return reason;
    const receiver = selectedCatchment(surroundings);
    if (!receiver) {
      const area = newAreaWord(surroundings);
      if (state.caughtIds.length === 0) return fillWording('hintPaintNew', { area });
      const counts = countOf(state.caughtIds, surroundings);
      const release = fillWording('hintPaintNewRelease', { ...counts, area });
      return trialHint(trialOf(state, surroundings), release);
    }
    if (state.phase !== 'painting') return fillWording('hintPaintStart', { name: receiver.name });
    const counts = countOf(state.caughtIds, surroundings);
    return trialHint(
      trialOf(state, surroundings),
      fillWording('hintPaintRelease', { ...counts, name: receiver.name }),
    );
  },
  cursor: (_, surroundings) => (whyNotEditable(surroundings) ? 'not-allowed' : 'crosshair'),
  isBusy: ({ phase }) => phase === 'painting',
};
