// Why an estate changed schools, as far as the edit log knows: the last edit that laid it into other schools' ground,
// with the reason typed for cutting it, or the agreement that sends it elsewhere.
import { isPointInPolygon } from '../../geometry/point-in-polygon.ts';
import { representativePoint } from '../../geometry/point-inside.ts';
import type { ChangeSet } from '../../history/change-set.ts';
import type { Catchment, ProjectRecord, Unit } from '../../model/records.ts';

/** One edit that stands (not undone), oldest first in a list. */
export type LoggedEdit = Pick<ChangeSet, 'command' | 'label' | 'added' | 'updated' | 'removed'>;

/** Edits that lay a new catchment on empty ground; a plan that is copied or imported moves nobody. */
const drawsNew: ReadonlySet<string> = new Set(['create-catchment', 'copy-catchment']);

/** By unit id; units that no edit moved are left out. `planIds`: the plan and those between it and the one it is held against. */
export function explainChanges(
  edits: readonly LoggedEdit[],
  planIds: ReadonlySet<string>,
  units: Iterable<Unit>,
): Map<string, string> {
  const reasons = new Map<string, string>();
  const moving = edits.flatMap((edit) => {
    const ground = groundOf(edit, planIds);
    return ground.before.length > 0 || drawsNew.has(edit.command) ? { edit, ...ground } : [];
  });
  if (moving.length === 0) return reasons;
  for (const unit of units) {
    const place = representativePoint(unit.geometry);
    if (place === null) continue;
    for (const { edit, before, after } of moving) {
      if (schoolsAt(before, place) === schoolsAt(after, place)) continue;
      const typed = edit.added.find((record) => record.kind === 'unit-split' && record.unitId === unit.id);
      const reason = typed?.kind === 'unit-split' ? `（${typed.reason}）` : '';
      reasons.set(unit.id, `${edit.label.zh}${reason}`);
    }
  }
  return reasons;
}

/** The catchments that an edit changed, as they were and as they became. */
function groundOf({ added, updated, removed }: LoggedEdit, planIds: ReadonlySet<string>) {
  const ofPlan = (records: readonly ProjectRecord[]) =>
    records.filter(
      (record): record is Catchment => record.kind === 'catchment' && planIds.has(record.planId),
    );
  return {
    before: ofPlan([...updated.map(({ before }) => before), ...removed]),
    after: ofPlan([...updated.map(({ after }) => after), ...added]),
  };
}

function schoolsAt(catchments: readonly Catchment[], place: readonly number[]): string {
  return catchments
    .filter(({ geometry }) => isPointInPolygon(place, geometry))
    .map(({ campusIds, clusterId, id }) => (campusIds.length > 0 ? campusIds.join(' ') : (clusterId ?? id)))
    .sort()
    .join('\n');
}
