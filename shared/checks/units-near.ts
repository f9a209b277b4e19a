// Which units may lie in a box: asked for every finding and every edit, so the index is kept as long as the units are.
import { createBoxIndex } from '../geometry/box-index.ts';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import type { Box } from '../geometry/planar-box.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Unit } from '../model/records.ts';
import { boxOfUnit } from './unit-shares.ts';

interface UnitIndex {
  /** By id ascending. */
  readonly units: readonly Unit[];
  readonly search: (box: Box) => number[];
  readonly zone: GaussKruger;
}

const remembered = new WeakMap<object, UnitIndex>();

/** Units of a project whose boxes meet a box in zone metres, by id ascending. */
export function unitsNear(state: Pick<ProjectState, 'unit'>, zone: GaussKruger, box: Box): Unit[] {
  const { units, search } = indexOf(state, zone);
  return search(box).flatMap((found) => units[found] ?? []);
}

function indexOf({ unit: records }: Pick<ProjectState, 'unit'>, zone: GaussKruger): UnitIndex {
  const known = remembered.get(records);
  if (known?.zone === zone) return known;
  const units = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = { units, search: createBoxIndex(units.map((unit) => boxOfUnit(unit, zone))), zone };
  remembered.set(records, index);
  return index;
}
