// Tools that draw one line or outline and hand it over:
//   idle ──click──► drawing ──done──► drawn ──► idle, once the plan has changed
//    ▲──── Escape, last vertex taken back ────┘
// What was drawn stays until the plan changes, so that a refusal or a closed form loses nothing: Enter hands it over
// again, Backspace takes its last vertex back into the hand, Escape drops it.
import type { Position } from 'geojson';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { wording } from '../../map/words.ts';
import { selectedCatchment } from '../selected-catchment.ts';
import {
  type DraftCatchment,
  emptyFeatures,
  type Pointer,
  type Reduction,
  remain,
  type Surroundings,
  type Tool,
  type ToolEffect,
  type ToolEvent,
  type Trial,
} from '../tool.ts';
import { previewTrial, trialHint } from '../trial/preview-trial.ts';
import { whyNotEditable } from '../why-not-editable.ts';
import { type Drawing, type DrawingShape, draw, noDrawing, reachOf } from './drawing.ts';
import { previewDrawing, previewDrawn } from './preview-drawing.ts';

export interface DrawingPurpose {
  readonly shape: DrawingShape;
  /** It is about the selected catchment: without one, the first click selects. */
  readonly needsCatchment: boolean;
  /** What to do with it. */
  readonly handOver: (places: readonly Position[], surroundings: Surroundings) => readonly ToolEffect[];
  /** The command that would come of it, for showing what it would do; null where there is none to try. */
  readonly commandOf: (places: readonly Position[], surroundings: Surroundings) => ProjectCommand | null;
  /** What the numbers count while it is in hand; missing: what the command would leave behind. */
  readonly draftsOf?: (places: readonly Position[]) => readonly DraftCatchment[];
  /** What the first click begins. */
  readonly startHint: LocalizedText | ((surroundings: Surroundings) => LocalizedText);
  /** What finishing what is in hand would do; missing: how any drawing ends. */
  readonly finishHint?: (places: readonly Position[], surroundings: Surroundings) => LocalizedText;
}

export interface DrawingToolState {
  readonly drawing: Drawing;
  readonly drawn: readonly Position[] | null;
  /** The catchments when it was handed over: when they are others, it is done with. */
  readonly drawnOn: ProjectState['catchment'] | null;
}

const idle: DrawingToolState = { drawing: noDrawing, drawn: null, drawnOn: null };

/** What was drawn, as long as it is not done with. */
const drawnStill = ({ drawn, drawnOn }: DrawingToolState, { project }: Surroundings) =>
  drawn && drawnOn === project.catchment ? drawn : null;

function selectUnder(state: DrawingToolState, { hits }: Pointer): Reduction<DrawingToolState> {
  const hit = hits.find(({ kind }) => kind === 'catchment');
  return { state, effects: hit ? [{ name: 'select', selection: hit }] : [] };
}

export function drawingTool(purpose: DrawingPurpose): Tool<DrawingToolState> {
  const { shape } = purpose;
  const isMissing = (surroundings: Surroundings) =>
    purpose.needsCatchment && selectedCatchment(surroundings) === null;
  const whyNot = (surroundings: Surroundings) =>
    whyNotEditable(surroundings) ?? (isMissing(surroundings) ? wording('hintNeedsCatchment') : null);

  function handOver(drawn: readonly Position[], surroundings: Surroundings): Reduction<DrawingToolState> {
    return {
      state: { drawing: noDrawing, drawn, drawnOn: surroundings.project.catchment },
      effects: purpose.handOver(drawn, surroundings),
    };
  }

  /** What is in hand, with the pointer's place as its last vertex; null where that is too little. */
  function placesOf(state: DrawingToolState, surroundings: Surroundings): readonly Position[] | null {
    if (whyNot(surroundings)) return null;
    const places = drawnStill(state, surroundings) ?? reachOf(state.drawing, shape);
    return places.length >= (shape === 'line' ? 2 : 3) ? places : null;
  }

  function trialOf(state: DrawingToolState, surroundings: Surroundings): Trial | null {
    const places = placesOf(state, surroundings);
    const command = places && purpose.commandOf(places, surroundings);
    return command ? surroundings.tryCommand(command) : null;
  }

  function reduceDrawn(
    drawn: readonly Position[],
    event: Extract<ToolEvent, { name: 'key-pressed' }>,
    surroundings: Surroundings,
  ): Reduction<DrawingToolState> {
    if (event.key === 'Enter') return handOver(drawn, surroundings);
    if (event.key === 'Escape' || shape === 'rectangle') return remain(idle);
    return remain({ ...idle, drawing: { ...noDrawing, places: drawn.slice(0, -1) } });
  }

  return {
    start: idle,
    reduce: (state, event, surroundings) => {
      const drawn = drawnStill(state, surroundings);
      const isKey = event.name === 'key-pressed';
      if (drawn && isKey) return reduceDrawn(drawn, event, surroundings);
      if (event.name === 'clicked' && !whyNotEditable(surroundings) && isMissing(surroundings))
        return selectUnder(state, event.pointer);
      if (whyNot(surroundings) && !(isKey && event.key === 'Escape')) return remain(state);
      const step = draw(state.drawing, event, surroundings, shape);
      if (step.finished) return handOver(step.finished, surroundings);
      // What was drawn makes room as soon as something new is begun.
      const isBegun = step.drawing.places.length > 0;
      return {
        state: isBegun ? { ...idle, drawing: step.drawing } : { ...state, drawing: step.drawing },
        effects: step.effects,
      };
    },
    preview: (state, surroundings) => {
      if (whyNot(surroundings)) return { draft: emptyFeatures, handles: emptyFeatures };
      const drawn = drawnStill(state, surroundings);
      const draft = [
        ...previewTrial(trialOf(state, surroundings)),
        ...(drawn ? previewDrawn(drawn, shape) : []),
        ...previewDrawing(state.drawing, shape),
      ];
      return { draft: draft.length > 0 ? draft : emptyFeatures, handles: emptyFeatures };
    },
    draftCatchments: (state, surroundings) => {
      const places = purpose.draftsOf && placesOf(state, surroundings);
      if (places) return purpose.draftsOf?.(places) ?? [];
      const trial = trialOf(state, surroundings);
      return trial?.ok ? trial.drafts : [];
    },
    hint: (state, surroundings) => {
      const reason = whyNot(surroundings);
      if (reason) return reason;
      const { places, problem } = state.drawing;
      if (problem === 'crossing') return wording('hintCrossing');
      if (problem === 'too-few') return wording(shape === 'line' ? 'hintTooFewLine' : 'hintTooFew');
      if (drawnStill(state, surroundings))
        return trialHint(trialOf(state, surroundings), wording('hintDrawnStays'));
      if (places.length === 0) {
        const { startHint } = purpose;
        return typeof startHint === 'function' ? startHint(surroundings) : startHint;
      }
      if (shape === 'rectangle') return wording('hintRectangleSecond');
      const isEnough = places.length >= (shape === 'line' ? 2 : 3);
      const howToFinish = wording(shape === 'line' ? 'hintLineFinish' : 'hintDrawFinish');
      const whatComes = purpose.finishHint?.(reachOf(state.drawing, shape), surroundings);
      const how = isEnough ? (whatComes ?? howToFinish) : wording('hintDrawMore');
      return isEnough ? trialHint(trialOf(state, surroundings), how) : how;
    },
    cursor: (_, surroundings) => {
      if (whyNotEditable(surroundings)) return 'not-allowed';
      return isMissing(surroundings) ? 'pointer' : 'crosshair';
    },
    snap: ({ drawing }) => drawing.snap,
    isBusy: ({ drawing }) => drawing.places.length > 0,
  };
}
