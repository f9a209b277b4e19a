import type { MultiPolygon } from 'geojson';
import type { ChangeSet } from '../../history/change-set.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import type { Result } from '../../model/result.ts';
import type { CommandName, Splits } from '../command.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { nothingChanged } from '../nothing-changed.ts';
import { describeTransfer } from './describe-transfer.ts';
import { withGround } from './with-ground.ts';

/** The change set of a command that only moves ground to one catchment, which may be `made` for it, or to nobody. */
export function concludeTransfer(
  state: ProjectState,
  command: {
    readonly name: CommandName;
    readonly planId: string;
    readonly toCatchmentId: string | null;
    readonly splits?: Splits;
  },
  changed: ReadonlyMap<string, MultiPolygon | null> | null,
  made: readonly Catchment[] = [],
): Result<ChangeSet> {
  const known = new Map([...state.catchment, ...made.map((catchment) => [catchment.id, catchment] as const)]);
  const after = withGround({ ...state, catchment: known }, changed);
  if (!after.ok) return after;
  if (after.value.length === 0) return nothingChanged();
  return concludeEdit(state, {
    name: command.name,
    planId: command.planId,
    after: after.value,
    splits: command.splits,
    label: (effects) => describeTransfer(state, after.value, command.toCatchmentId, effects),
  });
}
