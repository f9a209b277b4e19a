// Grabs a border anywhere and pulls it: whole estates the pointer passes over change sides.
//   hovering ──press on a border──► pulling ──release──► waiting (for the command) ──► hovering
// The side that grows is the one the pointer comes from: into B it pulls A's border, and A gets B's estates.
import type { Position } from 'geojson';
import { isPointInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment, Unit } from '../../../shared/model/records.ts';
import { fillWording, wording } from '../../map/words.ts';
import { type BorderStretch, stretchNear } from '../border/border-stretch.ts';
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
import { assignCommand, countOf, isUnitIn, previewCaught, withUnits } from './caught-units.ts';
import { brushPixels } from './paint-tool.ts';
import { unitsOnTheWay } from './unit-index.ts';

/** How near a border must be to be grabbed, in CSS pixels. */
const grabPixels = 10;

/** Who gives and who gets; null: nobody has the ground on that side. */
interface Sides {
  readonly fromId: string | null;
  readonly toId: string | null;
}

interface Pull {
  readonly border: BorderStretch;
  readonly grabbedAt: Position;
  readonly last: Position;
  /** Known as soon as the pointer lies in a catchment, or beside all of them. */
  readonly sides: Sides | null;
  readonly caughtIds: readonly string[];
}

export type PushState =
  | { readonly phase: 'hovering'; readonly border: BorderStretch | null }
  | { readonly phase: 'pulling'; readonly pull: Pull }
  | { readonly phase: 'waiting'; readonly pull: Pull; readonly sentOn: ProjectState['catchment'] };

const hovering: PushState = { phase: 'hovering', border: null };

function borderUnder({ position }: Pointer, surroundings: Surroundings): BorderStretch | null {
  const { project, planId, worldsPerPixel } = surroundings;
  if (planId === null || whyNotEditable(surroundings)) return null;
  return stretchNear(project, planId, position, grabPixels * worldsPerPixel);
}

const ownersOf = ({ ownerIds }: BorderStretch, { project }: Surroundings): Catchment[] =>
  ownerIds.flatMap((id) => project.catchment.get(id) ?? []);

function sidesAt(position: Position, border: BorderStretch, surroundings: Surroundings): Sides {
  const owners = ownersOf(border, surroundings);
  const entered = owners.find(({ geometry }) => isPointInPolygon(position, geometry));
  const other = owners.find((owner) => owner !== entered);
  return { fromId: entered?.id ?? null, toId: other?.id ?? null };
}

function canChangeSides(unit: Unit, { fromId, toId }: Sides, { project }: Surroundings): boolean {
  const from = fromId === null ? undefined : project.catchment.get(fromId);
  if (from) return isUnitIn(unit, from);
  const to = toId === null ? undefined : project.catchment.get(toId);
  return to !== undefined && !isUnitIn(unit, to);
}

function pullOn(pull: Pull, { position }: Pointer, surroundings: Surroundings): Pull {
  const sides = pull.sides ?? sidesAt(position, pull.border, surroundings);
  const reach = brushPixels * surroundings.worldsPerPixel;
  const passed = unitsOnTheWay(surroundings.project.unit, pull.last, position, reach);
  const caught = passed.filter((unit) => canChangeSides(unit, sides, surroundings));
  return { ...pull, sides, last: position, caughtIds: withUnits(pull.caughtIds, caught) };
}

const commandOf = ({ caughtIds, sides }: Pull, surroundings: Surroundings) =>
  sides && assignCommand(caughtIds, sides.toId, surroundings);

function trialOf(state: PushState, surroundings: Surroundings): Trial | null {
  const command = state.phase === 'pulling' ? commandOf(state.pull, surroundings) : null;
  return command && surroundings.tryCommand(command);
}

function press(state: PushState, pointer: Pointer, surroundings: Surroundings): Reduction<PushState> {
  const border = borderUnder(pointer, surroundings);
  if (!border) return remain(state);
  const { position } = pointer;
  const pull: Pull = { border, grabbedAt: position, last: position, sides: null, caughtIds: [] };
  return { state: { phase: 'pulling', pull }, effects: [{ name: 'hold-map' }] };
}

function release(state: PushState, surroundings: Surroundings): Reduction<PushState> {
  if (state.phase !== 'pulling') return remain(state);
  const command = commandOf(state.pull, surroundings);
  if (!command) return remain(hovering);
  return {
    state: { phase: 'waiting', pull: state.pull, sentOn: surroundings.project.catchment },
    effects: [{ name: 'run-command', command }],
  };
}

function letGoOne(state: PushState): PushState {
  if (state.phase !== 'pulling') return state;
  return { ...state, pull: { ...state.pull, caughtIds: state.pull.caughtIds.slice(0, -1) } };
}

export const pushTool: Tool<PushState> = {
  start: hovering,
  reduce: (state, event, surroundings) => {
    switch (event.name) {
      case 'pointer-pressed':
        return event.button === 'main' ? press(state, event.pointer, surroundings) : remain(state);
      case 'pointer-moved':
        if (state.phase === 'pulling')
          return remain({ ...state, pull: pullOn(state.pull, event.pointer, surroundings) });
        if (state.phase === 'waiting') return remain(state);
        return remain({ phase: 'hovering', border: borderUnder(event.pointer, surroundings) });
      case 'pointer-released':
        return release(state, surroundings);
      case 'command-settled':
        return remain(state.phase === 'waiting' ? hovering : state);
      case 'key-pressed':
        if (event.key === 'Enter') return remain(state);
        if (event.key !== 'Escape') return remain(letGoOne(state));
        if (state.phase === 'pulling') return remain(hovering);
        return { state: hovering, effects: [{ name: 'change-tool', tool: 'select' }] };
      default:
        return remain(state);
    }
  },
  preview: (state, surroundings) => {
    const isDone = state.phase === 'waiting' && state.sentOn !== surroundings.project.catchment;
    if (state.phase === 'hovering') {
      const draft = state.border ? [previewLine('stretch', state.border.path)] : emptyFeatures;
      return { draft, handles: emptyFeatures };
    }
    if (isDone) return { draft: emptyFeatures, handles: emptyFeatures };
    const { border, grabbedAt, last, caughtIds } = state.pull;
    return {
      draft: [
        ...previewTrial(trialOf(state, surroundings)),
        ...previewCaught(caughtIds, surroundings),
        previewLine('stretch', border.path),
        previewLine('rubber', [grabbedAt, last]),
      ],
      handles: emptyFeatures,
    };
  },
  draftCatchments: (state, surroundings) => {
    const trial = trialOf(state, surroundings);
    return trial?.ok ? trial.drafts : [];
  },
  hint: (state, surroundings) => {
    const reason = whyNotEditable(surroundings);
    if (reason) return reason;
    if (state.phase === 'hovering') return wording(state.border ? 'hintPushGrab' : 'hintPushStart');
    const { sides, caughtIds } = state.pull;
    if (!sides || caughtIds.length === 0) return wording('hintPushPull');
    const name = sides.toId === null ? undefined : surroundings.project.catchment.get(sides.toId)?.name;
    const counts = countOf(caughtIds, surroundings);
    const hint =
      name === undefined
        ? fillWording('hintPushToNobody', counts)
        : fillWording('hintPushRelease', { ...counts, name });
    return trialHint(trialOf(state, surroundings), hint);
  },
  cursor: (state, surroundings) => {
    if (whyNotEditable(surroundings)) return 'not-allowed';
    if (state.phase !== 'hovering') return 'grabbing';
    return state.border ? 'grab' : 'default';
  },
  isBusy: ({ phase }) => phase === 'pulling',
};
