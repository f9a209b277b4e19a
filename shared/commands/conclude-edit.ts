// The last steps of every edit of borders: outlines are sound, estates stay whole or go the way the person chose, and
// all that changes is one change set.
import { type Transfer, transferGround } from '../borders/transfer-ground.ts';
import { largerSide } from '../checks/unit-membership.ts';
import type { SharesOfUnit } from '../checks/unit-shares.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Catchment, ProjectRecord, Unit, UnitSplit } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { unitSplitId } from '../model/unit-splits.ts';
import { compareUnitShares, type UnitEffects } from './agreements/compare-unit-shares.ts';
import { findCatchmentOfPlan } from './areas/find-catchment-of-plan.ts';
import { validCatchmentGeometry } from './areas/valid-catchment-geometry.ts';
import { withGround } from './areas/with-ground.ts';
import { wouldSplitUnits } from './areas/would-split-units.ts';
import type { CommandName, Splits } from './command.ts';
import { createChangeSet } from './create-change-set.ts';
import { nothingChanged } from './nothing-changed.ts';

export interface BorderEdit {
  readonly name: CommandName;
  readonly planId: string;
  /** Catchments that change, as they become; new ones too. */
  readonly after: readonly Catchment[];
  readonly removed?: readonly Catchment[];
  readonly splits?: Splits | undefined;
  /** Said once it is known what happens to estates. */
  readonly label: (effects: UnitEffects) => LocalizedText;
}

/** The change set of an edit of borders; refuses invalid outlines and estates that would newly be cut. */
export function concludeEdit(state: ProjectState, edit: BorderEdit) {
  const sound = makeSound(edit.after);
  if (!sound.ok) return sound;
  const first = examine(state, { ...edit, after: sound.value });
  const { newlyCut } = first.effects;
  if (newlyCut.length === 0) return concludeWith(state, first, []);
  const { splits } = edit;
  if (splits === undefined) return wouldSplitUnits(newlyCut);
  if ('reason' in splits) {
    const reason = splits.reason.trim();
    if (reason === '') return splitWithoutReason();
    return concludeWith(state, first, newlyCut.map(splitOf(edit.planId, reason)));
  }
  const given = giveWholeUnits(state, first, splits);
  if (!given.ok) return given;
  const second = examine(state, { ...edit, after: given.value });
  const stillCut = second.effects.newlyCut;
  return stillCut.length > 0 ? wouldSplitUnits(stillCut) : concludeWith(state, second, []);
}

interface ExaminedEdit {
  readonly edit: BorderEdit;
  readonly stateAfter: ProjectState;
  readonly effects: UnitEffects;
}

function makeSound(after: readonly Catchment[]): Result<readonly Catchment[]> {
  const sound: Catchment[] = [];
  for (const catchment of after) {
    const geometry = validCatchmentGeometry(catchment.name, catchment.geometry);
    if (!geometry.ok) return geometry;
    sound.push({ ...catchment, geometry: geometry.value });
  }
  return succeed(sound);
}

function examine(state: ProjectState, edit: BorderEdit): ExaminedEdit {
  const removed = edit.removed ?? [];
  const catchments = new Map(state.catchment);
  for (const { id } of removed) catchments.delete(id);
  for (const catchment of edit.after) catchments.set(catchment.id, catchment);
  const stateAfter = { ...state, catchment: catchments };
  const before = edit.after.flatMap(({ id }) => state.catchment.get(id) ?? []);
  const touched = [...before, ...edit.after, ...removed];
  return { edit, stateAfter, effects: compareUnitShares(state, stateAfter, edit.planId, touched) };
}

type Whole = Exclude<Splits, { readonly reason: string }>;

/** The estates that would be cut go whole to one side, with the border around their outlines. */
function giveWholeUnits(
  state: ProjectState,
  { edit, stateAfter, effects }: ExaminedEdit,
  splits: Whole,
): Result<readonly Catchment[]> {
  const transfers: Transfer[] = [];
  for (const unit of effects.newlyCut) {
    const receiver = receiverOf(state, stateAfter, edit, splits, effects.sharesAfter.get(unit.id));
    if (!receiver.ok) return receiver;
    if (unit.geometry.type !== 'Point')
      transfers.push({ area: unit.geometry, from: 'anybody', to: receiver.value });
  }
  const changed = transferGround(
    catchmentsOfPlan(stateAfter, edit.planId),
    transfers,
    zoneOfProject(stateAfter),
  );
  const given = withGround(stateAfter, changed);
  if (!given.ok) return given;
  const after = new Map([...edit.after, ...given.value].map((catchment) => [catchment.id, catchment]));
  return makeSound([...after.values()]);
}

/** Who gets an estate whole: the id of a catchment, or null for nobody. */
function receiverOf(
  state: ProjectState,
  stateAfter: ProjectState,
  edit: BorderEdit,
  splits: Whole,
  shares: SharesOfUnit = new Map(),
): Result<string | null> {
  if ('to' in splits && splits.to === 'nobody') return succeed(null);
  if ('to' in splits && splits.to === 'larger-side') return succeed(largerSide(shares));
  const made = edit.after.find(({ id }) => !state.catchment.has(id));
  const id = 'toCatchmentId' in splits ? splits.toCatchmentId : (made?.id ?? '');
  const receiver = findCatchmentOfPlan(stateAfter, edit.planId, id);
  return receiver.ok ? succeed(receiver.value.id) : receiver;
}

function splitOf(planId: string, reason: string) {
  return ({ id: unitId }: Unit): UnitSplit => ({
    kind: 'unit-split',
    id: unitSplitId(planId, unitId),
    planId,
    unitId,
    reason,
  });
}

function concludeWith(state: ProjectState, { edit, effects }: ExaminedEdit, splits: readonly UnitSplit[]) {
  const byId = (a: ProjectRecord, b: ProjectRecord) => (a.id < b.id ? -1 : 1);
  const records = [...edit.after, ...splits].sort(byId);
  const added = records.filter(({ kind, id }) => !state[kind].has(id));
  const updated = records.flatMap((after) => {
    const before = state[after.kind].get(after.id);
    return before ? [{ before, after }] : [];
  });
  const removed = edit.removed ?? [];
  if (added.length + updated.length + removed.length === 0) return nothingChanged();
  // A reason goes when its estate is whole again: nothing is left that it explains.
  const healed = effects.whole.flatMap(
    ({ id }) => state['unit-split'].get(unitSplitId(edit.planId, id)) ?? [],
  );
  return succeed(
    createChangeSet(edit.name, edit.label(effects), { added, updated, removed: [...healed, ...removed] }),
  );
}

function splitWithoutReason() {
  return refuse({
    code: 'split-without-reason',
    message: { zh: '分割小区要写明理由', en: 'The reason for splitting the estate is missing' },
    hint: {
      zh: '填写理由，或把整个小区划给一方',
      en: 'Enter the reason, or give the whole estate to one side',
    },
  });
}
