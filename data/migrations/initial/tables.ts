// The tables beside the layers: STRICT, with references checked when a transaction ends. Lists inside a record have
// a table of their own with a position, and go with their record. All but huapian_meta are registered in the
// GeoPackage, so that QGIS offers them for joins.
import type { WritableDatabase } from '../../database/connection.ts';

interface Table {
  readonly table: string;
  readonly identifier: string;
  readonly columns: readonly string[];
  readonly indexed?: readonly string[];
}

const key = 'fid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT';
const stage = "stage TEXT NOT NULL CHECK (stage IN ('primary', 'junior', 'senior'))";

const refersTo = (table: string) => `REFERENCES "${table}" (id) DEFERRABLE INITIALLY DEFERRED`;
/** The first columns of a list that belongs to a record. */
const listOf = (owner: string, table: string) => [
  key,
  `${owner} TEXT NOT NULL REFERENCES "${table}" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED`,
  'position INTEGER NOT NULL',
];
const inOrder = (owner: string) => `UNIQUE (${owner}, position)`;

const agreementStatus =
  "CHECK (status IN ('draft', 'proposed', 'countersigned', 'in-force', 'expired', 'revoked'))";

const tables: readonly Table[] = [
  {
    table: 'project_settings',
    identifier: '工程设置',
    columns: [
      key,
      "id TEXT NOT NULL UNIQUE CHECK (id = 'settings')",
      'project_name TEXT NOT NULL',
      'central_meridian_degrees REAL NOT NULL',
      'sliver_width_metres REAL NOT NULL',
      'demonstration_notice TEXT NOT NULL',
      'active_plan_id TEXT',
    ],
  },
  {
    table: 'schools',
    identifier: '学校',
    columns: [
      key,
      'id TEXT NOT NULL UNIQUE',
      'name TEXT NOT NULL',
      'code TEXT NOT NULL',
      `authority_id TEXT ${refersTo('管理主体')}`,
    ],
    indexed: ['authority_id'],
  },
  {
    table: 'campus_stages',
    identifier: '校区学段',
    columns: [
      ...listOf('campus_id', '校区'),
      stage,
      'classes_per_grade REAL NOT NULL',
      'base_seats INTEGER NOT NULL',
      inOrder('campus_id'),
    ],
  },
  {
    table: 'clusters',
    identifier: '学区',
    columns: [
      key,
      'id TEXT NOT NULL UNIQUE',
      'name TEXT NOT NULL',
      `authority_id TEXT ${refersTo('管理主体')}`,
    ],
    indexed: ['authority_id'],
  },
  {
    table: 'cluster_members',
    identifier: '学区成员校',
    columns: [
      ...listOf('cluster_id', 'clusters'),
      `school_id TEXT NOT NULL ${refersTo('schools')}`,
      "role TEXT NOT NULL CHECK (role IN ('lead', 'urban-member', 'rural-member'))",
      inOrder('cluster_id'),
    ],
    indexed: ['school_id'],
  },
  {
    table: 'unit_children',
    identifier: '小区适龄儿童',
    columns: [
      ...listOf('unit_id', '小区'),
      stage,
      'intake_year INTEGER NOT NULL',
      'children INTEGER NOT NULL',
      inOrder('unit_id'),
      'UNIQUE (unit_id, stage, intake_year)',
    ],
  },
  {
    table: 'unit_addresses',
    identifier: '小区门牌',
    columns: [...listOf('unit_id', '小区'), 'address TEXT NOT NULL', inOrder('unit_id')],
  },
  {
    table: 'plans',
    identifier: '方案',
    columns: [
      key,
      'id TEXT NOT NULL UNIQUE',
      'name TEXT NOT NULL',
      "plan_type TEXT NOT NULL CHECK (plan_type IN ('catchments', 'school-districts'))",
      stage,
      'school_year INTEGER NOT NULL',
      "status TEXT NOT NULL CHECK (status IN ('draft', 'frozen', 'approved', 'archived'))",
      `parent_id TEXT ${refersTo('plans')}`,
      `authority_id TEXT ${refersTo('管理主体')}`,
      'number TEXT',
      'content_hash TEXT',
      'frozen_at TEXT',
      'created_at TEXT NOT NULL',
    ],
    indexed: ['parent_id', 'authority_id'],
  },
  {
    table: 'catchment_campuses',
    identifier: '片区校区',
    columns: [
      ...listOf('catchment_id', '服务片区'),
      `campus_id TEXT NOT NULL ${refersTo('校区')}`,
      inOrder('catchment_id'),
    ],
    indexed: ['campus_id'],
  },
  {
    table: 'agreements',
    identifier: '学位共享协议',
    columns: [
      key,
      'id TEXT NOT NULL UNIQUE',
      'number TEXT NOT NULL',
      'title TEXT NOT NULL',
      "agreement_kind TEXT NOT NULL CHECK (agreement_kind IN ('parity-swap', 'dual-service', 'shared-pool'))",
      `first_party_id TEXT NOT NULL ${refersTo('管理主体')}`,
      `second_party_id TEXT NOT NULL ${refersTo('管理主体')}`,
      stage,
      'from_school_year INTEGER NOT NULL',
      'to_school_year INTEGER NOT NULL',
      `status TEXT NOT NULL ${agreementStatus}`,
      'basis TEXT NOT NULL',
      'contact TEXT NOT NULL',
      'note TEXT NOT NULL',
    ],
    indexed: ['first_party_id', 'second_party_id'],
  },
  {
    table: 'agreement_items',
    identifier: '协议小区',
    columns: [
      ...listOf('agreement_id', 'agreements'),
      `unit_id TEXT NOT NULL ${refersTo('小区')}`,
      `from_authority_id TEXT NOT NULL ${refersTo('管理主体')}`,
      `campus_id TEXT NOT NULL ${refersTo('校区')}`,
      'seats INTEGER NOT NULL',
      inOrder('agreement_id'),
    ],
    indexed: ['unit_id', 'from_authority_id', 'campus_id'],
  },
  {
    table: 'agreement_signatures',
    identifier: '协议签署',
    columns: [
      ...listOf('agreement_id', 'agreements'),
      `authority_id TEXT NOT NULL ${refersTo('管理主体')}`,
      'signed_by TEXT NOT NULL',
      'signed_at TEXT NOT NULL',
      inOrder('agreement_id'),
    ],
    indexed: ['authority_id'],
  },
  {
    table: 'agreement_events',
    identifier: '协议经过',
    columns: [
      ...listOf('agreement_id', 'agreements'),
      `status TEXT NOT NULL ${agreementStatus}`,
      'occurred_at TEXT NOT NULL',
      'done_by TEXT NOT NULL',
      'note TEXT NOT NULL',
      inOrder('agreement_id'),
    ],
  },
  {
    table: 'service_relations',
    identifier: '服务关系',
    columns: [
      key,
      'id TEXT NOT NULL UNIQUE',
      `unit_id TEXT NOT NULL ${refersTo('小区')}`,
      `campus_id TEXT NOT NULL ${refersTo('校区')}`,
      stage,
      "relation_kind TEXT NOT NULL CHECK (relation_kind IN ('base', 'shared', 'swap', 'dual', 'feeder', 'lottery'))",
      'quota_seats INTEGER',
      'priority INTEGER NOT NULL',
      'from_school_year INTEGER NOT NULL',
      'to_school_year INTEGER',
      `authority_id TEXT ${refersTo('管理主体')}`,
      `agreement_id TEXT ${refersTo('agreements')}`,
      'basis TEXT NOT NULL',
    ],
    indexed: ['unit_id', 'campus_id', 'authority_id', 'agreement_id'],
  },
  {
    table: 'notices',
    identifier: '公示',
    columns: [
      key,
      'id TEXT NOT NULL UNIQUE',
      `plan_id TEXT NOT NULL ${refersTo('plans')}`,
      'title TEXT NOT NULL',
      'issuer TEXT NOT NULL',
      'introduction TEXT NOT NULL',
      'period_from TEXT NOT NULL',
      'period_to TEXT NOT NULL',
      'issued_on TEXT NOT NULL',
      'map_review_number TEXT NOT NULL',
    ],
    indexed: ['plan_id'],
  },
  {
    table: 'notice_basis',
    identifier: '公示依据',
    columns: [...listOf('notice_id', 'notices'), 'paragraph TEXT NOT NULL', inOrder('notice_id')],
  },
  {
    table: 'notice_contacts',
    identifier: '公示联系方式',
    columns: [
      ...listOf('notice_id', 'notices'),
      'name TEXT NOT NULL',
      'phone TEXT NOT NULL',
      'address TEXT NOT NULL',
      inOrder('notice_id'),
    ],
  },
  {
    table: 'edit_log',
    identifier: '编辑日志',
    columns: [
      'sequence INTEGER NOT NULL PRIMARY KEY',
      'command_id TEXT NOT NULL UNIQUE',
      'command TEXT NOT NULL',
      'label_zh TEXT NOT NULL',
      'label_en TEXT NOT NULL',
      'committed_at TEXT NOT NULL',
      'author TEXT NOT NULL',
      "action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo'))",
      'refers_to INTEGER REFERENCES edit_log (sequence)',
      'change_set BLOB NOT NULL',
      'previous_hash TEXT NOT NULL',
      'hash TEXT NOT NULL',
    ],
    indexed: ['refers_to'],
  },
];

// The log only grows: not even a slip in another program changes a row.
const logGuards = `
CREATE TRIGGER edit_log_no_update BEFORE UPDATE ON edit_log
BEGIN
  SELECT RAISE(ABORT, 'the edit log is never changed');
END;
CREATE TRIGGER edit_log_no_delete BEFORE DELETE ON edit_log
BEGIN
  SELECT RAISE(ABORT, 'the edit log is never changed');
END;`;

export function createTables(database: WritableDatabase): void {
  for (const { table, identifier, columns, indexed } of tables) {
    database.exec(`CREATE TABLE ${table} (\n  ${columns.join(',\n  ')}\n) STRICT`);
    for (const column of indexed ?? []) {
      database.exec(`CREATE INDEX ${table}_${column} ON ${table} (${column})`);
    }
    database
      .prepare("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)")
      .run(table, identifier);
  }
  database.exec(logGuards);
}
