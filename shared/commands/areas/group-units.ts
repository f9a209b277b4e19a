import type { LocalizedText } from '../../model/localized-text.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Unit } from '../../model/records.ts';
import { type Result, refuse, succeed } from '../../model/result.ts';

export interface UnitGroup {
  readonly value: string;
  /** With an area each, by id ascending. */
  readonly units: readonly Unit[];
}

/**
 * Units with an area by their value in a column, values ascending; what was left out is told in `warnings`. Refuses a
 * project without units, and a column that no unit has, and names those that there are.
 */
export function groupUnits(
  state: ProjectState,
  by: string,
): Result<{ readonly groups: readonly UnitGroup[]; readonly warnings: readonly LocalizedText[] }> {
  const units = [...state.unit.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (units.length === 0) return noUnits();
  const valueIn = (unit: Unit) => (columnOf(unit, by) ?? '').trim();
  if (!units.some((unit) => columnOf(unit, by) !== undefined)) return noSuchColumn(units, by);
  const points = units.filter(({ geometry }) => geometry.type === 'Point');
  const areas = units.filter(({ geometry }) => geometry.type !== 'Point');
  const empty = areas.filter((unit) => valueIn(unit) === '');
  const byValue = new Map<string, Unit[]>();
  for (const unit of areas) {
    const value = valueIn(unit);
    if (value === '') continue;
    const known = byValue.get(value);
    if (known) known.push(unit);
    else byValue.set(value, [unit]);
  }
  if (byValue.size === 0) return nothingToUnite(by);
  const warnings: LocalizedText[] = [];
  if (points.length > 0) {
    warnings.push({
      zh: `${points.length} 个小区只有点位、没有范围，没有并入任何片区`,
      en: `${points.length} estates are points without an outline and were left out`,
    });
  }
  if (empty.length > 0) {
    warnings.push({
      zh: `${empty.length} 个小区的“${by}”是空的，没有并入任何片区`,
      en: `${empty.length} estates have no value for “${by}” and were left out`,
    });
  }
  const groups = [...byValue]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, members]) => ({ value, units: members }));
  return succeed({ groups, warnings });
}

function columnOf(unit: Unit, by: string): string | undefined {
  if (Object.hasOwn(unit.attributes, by)) return unit.attributes[by];
  if (by === 'name' || by === '小区名称') return unit.name;
  return by === 'community' || by === '社区' ? unit.community : undefined;
}

function noUnits() {
  return refuse({
    code: 'no-units',
    message: { zh: '工程里还没有小区', en: 'The project has no estates yet' },
    hint: { zh: '请先导入小区', en: 'Import estates first' },
  });
}

function noSuchColumn(units: readonly Unit[], by: string) {
  const columns = [...new Set(units.flatMap(({ attributes }) => Object.keys(attributes)))].sort();
  const known = [...columns.slice(0, 20), '小区名称', '社区'].join('、');
  return refuse({
    code: 'no-such-column',
    message: {
      zh: `没有小区带“${by}”这一列；现有的列：${known}`,
      en: `No estate has a column “${by}”; there are: ${known}`,
    },
    hint: {
      zh: '换一个列名，或重新导入带这一列的小区文件',
      en: 'Name another column, or import the estates again with it',
    },
  });
}

function nothingToUnite(by: string) {
  return refuse({
    code: 'nothing-to-unite',
    message: {
      zh: `没有既有范围又填了“${by}”的小区`,
      en: `No estate has both an outline and a value for “${by}”`,
    },
    hint: { zh: '导入带面状图形的小区', en: 'Import estates with outlines' },
  });
}
