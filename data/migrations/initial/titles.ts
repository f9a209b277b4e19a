// Chinese titles of all columns (GeoPackage schema extension), and the words for coded values: QGIS shows both.
import type { WritableDatabase } from '../../database/connection.ts';

/** column → title, and after a slash the coded values it takes. */
const titles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  行政区: { id: '编号', name: '名称', code: '区划代码' },
  管理主体: { id: '编号', name: '名称', authority_type: '类型/authority_type', phone: '电话' },
  校区: { id: '编号', name: '校区名称', school_id: '学校编号', address: '地址', phone: '电话' },
  小区: {
    id: '编号',
    name: '小区名称',
    community: '社区',
    households: '户数',
    attributes_json: '其他属性（JSON）',
  },
  道路: {
    id: '编号',
    name: '道路名称',
    road_class: '等级/road_class',
    is_bridge: '是否桥梁',
    is_single_line: '是否单线',
  },
  阻隔: { id: '编号', name: '名称', barrier_type: '类型/barrier_type' },
  服务片区: {
    id: '编号',
    name: '片区名称',
    plan_id: '方案编号',
    authority_id: '管理主体编号',
    cluster_id: '学区编号',
    range_text: '招生范围',
  },
  参考图层: { id: '编号', name: '名称', layer_name: '图层名', attributes_json: '其他属性（JSON）' },
  project_settings: {
    id: '编号',
    project_name: '工程名称',
    central_meridian_degrees: '中央子午线（度）',
    sliver_width_metres: '狭缝宽度（米）',
    demonstration_notice: '演示数据说明',
    active_plan_id: '当前方案编号',
  },
  schools: { id: '编号', name: '学校名称', code: '学校标识码', authority_id: '管理主体编号' },
  campus_stages: {
    campus_id: '校区编号',
    position: '顺序',
    stage: '学段/stage',
    classes_per_grade: '每年级班数',
    base_seats: '基础学位（起始年级）',
  },
  clusters: { id: '编号', name: '学区名称', authority_id: '管理主体编号' },
  cluster_members: {
    cluster_id: '学区编号',
    position: '顺序',
    school_id: '学校编号',
    role: '角色/cluster_role',
  },
  unit_children: {
    unit_id: '小区编号',
    position: '顺序',
    stage: '学段/stage',
    intake_year: '入学年',
    children: '适龄儿童（人）',
  },
  unit_addresses: { unit_id: '小区编号', position: '顺序', address: '门牌' },
  plans: {
    id: '编号',
    name: '方案名称',
    plan_type: '类型/plan_type',
    stage: '学段/stage',
    school_year: '学年（秋季）',
    status: '状态/plan_status',
    parent_id: '上级方案编号',
    authority_id: '管理主体编号',
    number: '定稿编号',
    content_hash: '内容校验值（SHA-256）',
    frozen_at: '定稿时间',
    created_at: '建立时间',
  },
  catchment_campuses: { catchment_id: '片区编号', position: '顺序', campus_id: '校区编号' },
  agreements: {
    id: '编号',
    number: '协议编号',
    title: '标题',
    agreement_kind: '方式/agreement_kind',
    first_party_id: '甲方编号',
    second_party_id: '乙方编号',
    stage: '学段/stage',
    from_school_year: '起始学年',
    to_school_year: '截止学年',
    status: '状态/agreement_status',
    basis: '依据',
    contact: '联系人',
    note: '备注',
  },
  agreement_items: {
    agreement_id: '协议编号',
    position: '顺序',
    unit_id: '小区编号',
    from_authority_id: '所属管理主体编号',
    campus_id: '接收校区编号',
    seats: '每年学位',
  },
  agreement_signatures: {
    agreement_id: '协议编号',
    position: '顺序',
    authority_id: '管理主体编号',
    signed_by: '签署人',
    signed_at: '签署时间',
  },
  agreement_events: {
    agreement_id: '协议编号',
    position: '顺序',
    status: '状态/agreement_status',
    occurred_at: '时间',
    done_by: '经办人',
    note: '备注',
  },
  service_relations: {
    id: '编号',
    unit_id: '小区编号',
    campus_id: '校区编号',
    stage: '学段/stage',
    relation_kind: '方式/relation_kind',
    quota_seats: '名额',
    priority: '优先级',
    from_school_year: '起始学年',
    to_school_year: '截止学年',
    authority_id: '管理主体编号',
    agreement_id: '协议编号',
    basis: '依据',
  },
  notices: {
    id: '编号',
    plan_id: '方案编号',
    title: '标题',
    issuer: '发布单位',
    introduction: '正文',
    period_from: '公示开始',
    period_to: '公示结束',
    issued_on: '成文日期',
    map_review_number: '审图号',
  },
  notice_basis: { notice_id: '公示编号', position: '顺序', paragraph: '依据' },
  notice_contacts: {
    notice_id: '公示编号',
    position: '顺序',
    name: '单位',
    phone: '电话',
    address: '地址',
  },
  edit_log: {
    command_id: '操作编号',
    command: '操作',
    label_zh: '说明',
    label_en: '英文说明',
    committed_at: '时间',
    author: '操作人',
    action: '动作/log_action',
    refers_to: '所撤销或重做的序号',
    change_set: '变更内容（gzip JSON）',
    previous_hash: '上一行校验值',
    hash: '校验值（SHA-256）',
  },
};

const codedValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stage: { primary: '小学', junior: '初中', senior: '高中' },
  authority_type: { district: '行政区', 'functional-zone': '功能区' },
  road_class: { expressway: '快速路', trunk: '主干路', main: '次干路', minor: '支路', path: '小路' },
  barrier_type: { river: '河流', railway: '铁路', expressway: '快速路', other: '其他' },
  cluster_role: { lead: '领办学校', 'urban-member': '城区成员校', 'rural-member': '农村成员校' },
  plan_type: { catchments: '服务片区', 'school-districts': '学区' },
  plan_status: { draft: '草案', frozen: '已定稿', approved: '已批准', archived: '已归档' },
  agreement_kind: { 'parity-swap': '数量对等', 'dual-service': '双重纳入', 'shared-pool': '共享学位' },
  agreement_status: {
    draft: '草案',
    proposed: '一方已签',
    countersigned: '双方已签',
    'in-force': '生效',
    expired: '期满',
    revoked: '已终止',
  },
  relation_kind: {
    base: '基础学位',
    shared: '共享学位',
    swap: '互换学位',
    dual: '双重纳入',
    feeder: '对口直升',
    lottery: '电脑派位',
  },
  log_action: { do: '操作', undo: '撤销', redo: '重做' },
};

export function addTitles(database: WritableDatabase): void {
  const addColumn = database.prepare(
    `INSERT INTO gpkg_data_columns (table_name, column_name, name, title, constraint_name)
     VALUES (?, ?, ?, ?, ?)`,
  );
  for (const [table, columns] of Object.entries(titles)) {
    for (const [column, words] of Object.entries(columns)) {
      const [title, constraint = null] = words.split('/');
      addColumn.run(table, column, title, title, constraint);
    }
  }
  const addValue = database.prepare(
    `INSERT INTO gpkg_data_column_constraints (constraint_name, constraint_type, value, description)
     VALUES (?, 'enum', ?, ?)`,
  );
  for (const [constraint, values] of Object.entries(codedValues)) {
    for (const [value, words] of Object.entries(values)) addValue.run(constraint, value, words);
  }
}
