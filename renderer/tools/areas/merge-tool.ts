// Unites catchments with the selected one: a click picks a catchment or lets it go, Enter unites them.
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { fillWording, wording } from '../../map/words.ts';
import { previewArea } from '../preview-features.ts';
import { selectedCatchment } from '../selected-catchment.ts';
import {
  emptyFeatures,
  type Pointer,
  type Reduction,
  remain,
  type Surroundings,
  type Tool,
  type Trial,
} from '../tool.ts';
import { trialHint } from '../trial/preview-trial.ts';
import { whyNotEditable } from '../why-not-editable.ts';

export interface MergeState {
  /** In the order they were picked. */
  readonly pickedIds: readonly string[];
}

const start: MergeState = { pickedIds: [] };

/** What is picked and still there. */
function picked({ pickedIds }: MergeState, surroundings: Surroundings): readonly string[] {
  const into = selectedCatchment(surroundings);
  return pickedIds.filter(
    (id) => id !== into?.id && surroundings.project.catchment.get(id)?.planId === surroundings.planId,
  );
}

function commandOf(state: MergeState, surroundings: Surroundings): ProjectCommand | null {
  const into = selectedCatchment(surroundings);
  const catchmentIds = picked(state, surroundings);
  if (!into || catchmentIds.length === 0) return null;
  return { name: 'merge-catchments', intoCatchmentId: into.id, catchmentIds };
}

function trialOf(state: MergeState, surroundings: Surroundings): Trial | null {
  const command = commandOf(state, surroundings);
  return command && surroundings.tryCommand(command);
}

function finish(state: MergeState, surroundings: Surroundings): Reduction<MergeState> {
  const command = commandOf(state, surroundings);
  return command ? { state, effects: [{ name: 'run-command', command }] } : remain(state);
}

function click(state: MergeState, { hits }: Pointer, surroundings: Surroundings): Reduction<MergeState> {
  const hit = hits.find(({ kind }) => kind === 'catchment');
  const into = selectedCatchment(surroundings);
  if (!hit || hit.id === into?.id) return remain(state);
  if (!into) return { state, effects: [{ name: 'select', selection: hit }] };
  const others = state.pickedIds.filter((id) => id !== hit.id);
  const isPicked = others.length < state.pickedIds.length;
  return remain({ pickedIds: isPicked ? others : [...others, hit.id] });
}

export const mergeTool: Tool<MergeState> = {
  start,
  reduce: (state, event, surroundings) => {
    if (event.name === 'key-pressed') {
      if (event.key === 'Enter') return finish(state, surroundings);
      if (event.key !== 'Escape') return remain({ pickedIds: state.pickedIds.slice(0, -1) });
      if (picked(state, surroundings).length > 0) return remain(start);
      return { state: start, effects: [{ name: 'change-tool', tool: 'select' }] };
    }
    // What was picked is done with: kept in hand, undo would take back the pick and not the merge.
    if (event.name === 'command-settled') return remain(start);
    if (event.name === 'clicked' && !whyNotEditable(surroundings))
      return click(state, event.pointer, surroundings);
    return remain(state);
  },
  preview: (state, surroundings) => {
    const ids = picked(state, surroundings);
    if (ids.length === 0) return { draft: emptyFeatures, handles: emptyFeatures };
    const into = selectedCatchment(surroundings);
    const areas = [...ids, ...(into ? [into.id] : [])].flatMap((id) => {
      const geometry = surroundings.project.catchment.get(id)?.geometry;
      return geometry?.coordinates.map((rings) => previewArea(rings)) ?? [];
    });
    return { draft: areas, handles: emptyFeatures };
  },
  draftCatchments: (state, surroundings) => {
    const trial = trialOf(state, surroundings);
    return trial?.ok ? trial.drafts : [];
  },
  hint: (state, surroundings) => {
    const reason = whyNotEditable(surroundings);
    if (reason) return reason;
    const into = selectedCatchment(surroundings);
    if (!into) return wording('hintNeedsCatchment');
    const ids = picked(state, surroundings);
    if (ids.length === 0) return fillWording('hintMergeStart', { name: into.name });
    const names = ids.map((id) => surroundings.project.catchment.get(id)?.name ?? id).join('、');
    return trialHint(
      trialOf(state, surroundings),
      fillWording('hintMergeFinish', { names, name: into.name }),
    );
  },
  cursor: (_, surroundings) => (whyNotEditable(surroundings) ? 'not-allowed' : 'pointer'),
  isBusy: (state, surroundings) => picked(state, surroundings).length > 0,
};
