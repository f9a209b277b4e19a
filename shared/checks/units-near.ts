// Which units may lie in a box: asked for every finding and every edit, so the index is kept as long as the units are.
import Flatbush from 'flatbush';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import type { Box } from '../geometry/planar-box.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Unit } from '../model/records.ts';
import { boxOfUnit } from './unit-shares.ts';

interface UnitIndex {
  /** By id ascending. */
  readonly units: readonly Unit[];
  readonly boxes: Flatbush | null;
  readonly zone: GaussKruger;
}

const remembered = new WeakMap<object, UnitIndex>();

/** Units of a project whose boxes meet a box in zone metres, by id ascending. */
export function unitsNear(state: Pick<ProjectState, 'unit'>, zone: GaussKruger, box: Box): Unit[] {
  const { units, boxes } = indexOf(state, zone);
  // The box of nothing is inside out.
  if (!boxes || box[0] > box[2]) return [];
  return boxes
    .search(...box)
    .sort((a, b) => a - b)
    .flatMap((found) => units[found] ?? []);
}

function indexOf({ unit: records }: Pick<ProjectState, 'unit'>, zone: GaussKruger): UnitIndex {
  const known = remembered.get(records);
  if (known?.zone.centralMeridian === zone.centralMeridian) return known;
  const units = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const boxes = units.length === 0 ? null : new Flatbush(units.length);
  for (const unit of units) boxes?.add(...boxOfUnit(unit, zone));
  boxes?.finish();
  const index = { units, boxes, zone };
  remembered.set(records, index);
  return index;
}
