// An edit that is only proposed: what it would do, tried on the state on screen. Asked for by the inspector and the map at
// once, so the last answer is kept.
import { type CatchmentEffect, editEffects } from '../../../shared/checks/edit-effects.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Plan } from '../../../shared/model/records.ts';
import { type Result, succeed } from '../../../shared/model/result.ts';
import type { MapOverlay, ProposedGround } from '../../map/map-view-props.ts';
import type { Dialog } from '../../state/dialog.ts';
import { trialContext } from '../../tools/trial/try-command.ts';

export type ProposedEffects = Result<readonly CatchmentEffect[]>;

let last: {
  readonly records: ProjectState;
  readonly plan: Plan;
  readonly command: ProjectCommand;
  readonly effects: ProposedEffects;
} | null = null;

/** What a command would do to the catchments of a plan, or why it can't be done. Nothing comes of it. */
export function proposedEffects(records: ProjectState, plan: Plan, command: ProjectCommand): ProposedEffects {
  if (last?.records === records && last.plan === plan && last.command === command) return last.effects;
  const tried = runProjectCommand(records, command, trialContext);
  const effects = tried.ok ? succeed(editEffects(records, plan, tried.value)) : tried;
  last = { records, plan, command, effects };
  return effects;
}

/** The edit that the open dialog asks about, as it would be if estates were cut; null where none is asked about. */
export function editInQuestion(dialog: Dialog | null): ProjectCommand | null {
  if (dialog?.type !== 'split-units') return null;
  return { ...dialog.command, splits: { reason: dialog.refusal.code } };
}

/** The ground that would change hands, for the map. Where one gains what another loses, the gain is drawn. */
export function overlayOfEffects(effects: readonly CatchmentEffect[]): MapOverlay {
  const gained = effects.flatMap(({ catchmentId, gained: geometry }): ProposedGround[] =>
    geometry ? [{ id: `gained ${catchmentId}`, geometry, role: 'gained' }] : [],
  );
  const lost = effects.flatMap(({ catchmentId, lost: geometry }): ProposedGround[] =>
    geometry && gained.length === 0 ? [{ id: `lost ${catchmentId}`, geometry, role: 'lost' }] : [],
  );
  return { moved: [], proposed: [...gained, ...lost] };
}
