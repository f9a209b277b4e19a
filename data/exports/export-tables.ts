// The layers of a project as tables with Chinese column titles, in degrees. Titles are those that the import knows, so
// that what goes out can come in again. Rows are in the order of ids.

import type { ProjectState } from '../../shared/model/project-state.ts';
import { catchmentsOfPlan } from '../../shared/model/project-state.ts';
import type { Agreement, Campus, RecordByKind, RecordKind } from '../../shared/model/records.ts';
import { stageNames } from '../../shared/model/stage.ts';
import type { FeatureToWrite, FieldToWrite, LayerToWrite } from '../files/write-layer.ts';
import { childrenColumns, childrenValues } from './export-children.ts';
import { hiddenColumn } from './hide-small-counts.ts';

/** Columns (`#` marks a number) and rows; the demonstration notice is added to every row where the project has one. */
function table(
  state: ProjectState,
  name: string,
  columns: readonly string[],
  features: readonly FeatureToWrite[],
): LayerToWrite {
  const notice = state.settings.get('settings')?.demonstrationNotice ?? '';
  const fields = columns.map(
    (column): FieldToWrite =>
      column.startsWith('#') ? { name: column.slice(1), type: 'number' } : { name: column, type: 'text' },
  );
  if (notice === '') return { name, fields, features };
  return {
    name,
    fields: [...fields, { name: '说明', type: 'text' }],
    features: features.map(({ geometry, values }) => ({ geometry, values: { ...values, 说明: notice } })),
  };
}

export function districtTable(state: ProjectState): LayerToWrite {
  const rows = all(state, 'district').map(({ geometry, name, code }) => ({
    geometry,
    values: { 名称: name, 代码: code },
  }));
  return table(state, '行政区', ['名称', '代码'], rows);
}

export function authorityTable(state: ProjectState): LayerToWrite {
  const rows = all(state, 'authority').map(({ geometry, name, authorityType, phone }) => ({
    geometry,
    values: { 名称: name, 类型: authorityType === 'district' ? '行政区' : '功能区', 电话: phone },
  }));
  return table(state, '管理主体', ['名称', '类型', '电话'], rows);
}

export function schoolTable(state: ProjectState): LayerToWrite {
  const columns = ['学校名称', '校区', '标识码', '管理主体', '地址', '电话'];
  const counts = ['#小学班数', '#小学学位', '#初中班数', '#初中学位', '#高中班数', '#高中学位'];
  const rows = all(state, 'campus').map((campus) => {
    const school = state.school.get(campus.schoolId);
    const schoolName = school?.name ?? campus.name;
    return {
      geometry: campus.location,
      values: {
        学校名称: schoolName,
        校区: campus.name.startsWith(schoolName) ? campus.name.slice(schoolName.length) : campus.name,
        标识码: school?.code ?? '',
        管理主体: nameOf(state, 'authority', school?.authorityId),
        地址: campus.address,
        电话: campus.phone,
        ...stageValues(campus),
      },
    };
  });
  return table(state, '学校', [...columns, ...counts], rows);
}

export function clusterTable(state: ProjectState): LayerToWrite {
  const roles = { lead: '领航校', 'urban-member': '城区成员校', 'rural-member': '农村成员校' } as const;
  const rows = all(state, 'cluster').flatMap((cluster) =>
    cluster.members.map(({ schoolId, role }) => ({
      geometry: null,
      values: {
        学区: cluster.name,
        学校: nameOf(state, 'school', schoolId),
        角色: roles[role],
        管理主体: nameOf(state, 'authority', cluster.authorityId),
      },
    })),
  );
  return table(state, '学区', ['学区', '学校', '角色', '管理主体'], rows);
}

export function unitTable(state: ProjectState): LayerToWrite {
  const units = all(state, 'unit');
  const own = ['小区编号', '小区名称', '社区', '#户数', '门牌'];
  const counts = childrenColumns(units);
  const taken = new Set([
    ...own.map((column) => column.replace('#', '')),
    ...counts.map(({ column }) => column),
  ]);
  const others = attributeColumns(state, units).filter((column) => !taken.has(column));
  const rows = units.map((unit) => ({
    geometry: unit.geometry,
    values: {
      ...Object.fromEntries(others.map((column) => [column, unit.attributes[column] ?? ''])),
      小区编号: unit.attributes.小区编号 || unit.id.replace(/^unit:/, ''),
      小区名称: unit.name,
      社区: unit.community,
      户数: unit.households,
      门牌: unit.addresses.join('、'),
      ...childrenValues(unit, counts),
    },
  }));
  return table(state, '小区', [...own, ...counts.map(({ column }) => `#${column}`), ...others], rows);
}

export function catchmentTable(state: ProjectState, planId: string): LayerToWrite {
  const plan = state.plan.get(planId);
  const rows = catchmentsOfPlan(state, planId).map((catchment) => ({
    geometry: catchment.geometry,
    values: {
      片区名称: catchment.name,
      学校: catchment.campusIds.map((id) => nameOf(state, 'campus', id)).join('、'),
      学区: nameOf(state, 'cluster', catchment.clusterId),
      管理主体: nameOf(state, 'authority', catchment.authorityId),
      招生范围: catchment.rangeText,
      学段: plan ? stageNames[plan.stage].zh : '',
      学年: plan?.schoolYear ?? null,
    },
  }));
  const columns = ['片区名称', '学校', '学区', '管理主体', '招生范围', '学段', '#学年'];
  return table(state, plan?.name ?? '服务片区', columns, rows);
}

export function roadTable(state: ProjectState): LayerToWrite {
  const grades = {
    expressway: '高速公路',
    trunk: '主干路',
    main: '次干路',
    minor: '支路',
    path: '步行路',
  } as const;
  const rows = all(state, 'road').map(({ geometry, name, roadClass, isBridge }) => ({
    geometry,
    values: { 名称: name, 等级: grades[roadClass], 桥梁: isBridge ? '是' : '否' },
  }));
  return table(state, '道路', ['名称', '等级', '桥梁'], rows);
}

export function barrierTable(state: ProjectState): LayerToWrite {
  const types = { river: '河流', railway: '铁路', expressway: '高速公路', other: '其他' } as const;
  const rows = all(state, 'barrier').map(({ geometry, name, barrierType }) => ({
    geometry,
    values: { 名称: name, 类型: types[barrierType] },
  }));
  return table(state, '阻隔', ['名称', '类型'], rows);
}

/** All layers that are only looked at, one under the other; the columns of any are columns of all. */
export function referenceTable(state: ProjectState): LayerToWrite {
  const own = ['图层', '名称'];
  const features = all(state, 'reference');
  const others = attributeColumns(state, features).filter((column) => !own.includes(column));
  const rows = features.map(({ geometry, layerName, name, attributes }) => ({
    geometry,
    values: {
      ...Object.fromEntries(others.map((column) => [column, attributes[column] ?? ''])),
      图层: layerName,
      名称: name,
    },
  }));
  return table(state, '参考图层', [...own, ...others], rows);
}

/** Columns that an import kept as they were, but those that an export adds anew. */
function attributeColumns(
  state: ProjectState,
  records: readonly { readonly attributes: Readonly<Record<string, string>> }[],
): string[] {
  const hasNotice = (state.settings.get('settings')?.demonstrationNotice ?? '') !== '';
  return [...new Set(records.flatMap(({ attributes }) => Object.keys(attributes)))]
    .filter((column) => column !== hiddenColumn && !(hasNotice && column === '说明'))
    .sort();
}

/** One row an item, with the place of its estate; an agreement without items is one row without them. */
export function agreementTable(state: ProjectState): LayerToWrite {
  const rows = all(state, 'agreement').flatMap((agreement): FeatureToWrite[] => {
    const own = agreementValues(state, agreement);
    if (agreement.items.length === 0) return [{ geometry: null, values: own }];
    return agreement.items.map((item) => ({
      geometry: state.unit.get(item.unitId)?.geometry ?? null,
      values: {
        ...own,
        小区: nameOf(state, 'unit', item.unitId),
        转出方: nameOf(state, 'authority', item.fromAuthorityId),
        接收校区: nameOf(state, 'campus', item.campusId),
        学位: item.seats,
      },
    }));
  });
  const columns = [
    '协议编号',
    '协议名称',
    '协议类型',
    '甲方',
    '乙方',
    '学段',
    '#起始学年',
    '#终止学年',
    '状态',
  ];
  return table(state, '协议', [...columns, '小区', '转出方', '接收校区', '#学位'], rows);
}

function agreementValues(state: ProjectState, agreement: Agreement) {
  const kinds = {
    'parity-swap': '数量对等学位',
    'dual-service': '双重纳入',
    'shared-pool': '共享学位',
  } as const;
  const statuses = {
    draft: '草案',
    proposed: '已提出',
    countersigned: '双方已签',
    'in-force': '生效',
    expired: '期满',
    revoked: '已终止',
  } as const;
  return {
    协议编号: agreement.number,
    协议名称: agreement.title,
    协议类型: kinds[agreement.agreementKind],
    甲方: nameOf(state, 'authority', agreement.partyIds[0]),
    乙方: nameOf(state, 'authority', agreement.partyIds[1]),
    学段: stageNames[agreement.stage].zh,
    起始学年: agreement.fromSchoolYear,
    终止学年: agreement.toSchoolYear,
    状态: statuses[agreement.status],
  };
}

function stageValues(campus: Campus): Record<string, number | null> {
  return Object.fromEntries(
    (['primary', 'junior', 'senior'] as const).flatMap((stage) => {
      const offer = campus.stages.find((each) => each.stage === stage);
      return [
        [`${stageNames[stage].zh}班数`, offer?.classesPerGrade ?? null],
        [`${stageNames[stage].zh}学位`, offer?.baseSeats ?? null],
      ];
    }),
  );
}

function all<Kind extends RecordKind>(state: ProjectState, kind: Kind): RecordByKind[Kind][] {
  return [...state[kind].values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

type NamedKind = 'authority' | 'school' | 'campus' | 'cluster' | 'unit';

function nameOf(state: ProjectState, kind: NamedKind, id: string | null | undefined): string {
  return id ? (state[kind].get(id)?.name ?? id) : '';
}
