// Versions of agreements, what they rest on, shared pools, and the seats that were taken up in the end. Agreements made
// before: version 1, without any of it.
import type { WritableDatabase } from '../database/connection.ts';
import type { Migration } from './migration.ts';

const key = 'fid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT';
const ofAgreement =
  'agreement_id TEXT NOT NULL REFERENCES "agreements" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL';
const inOrder = 'UNIQUE (agreement_id, position)';
const refersTo = (table: string) => `REFERENCES "${table}" (id) DEFERRABLE INITIALLY DEFERRED`;

const columns = [
  'ALTER TABLE agreements ADD COLUMN version INTEGER NOT NULL DEFAULT 1',
  `ALTER TABLE agreements ADD COLUMN predecessor_id TEXT ${refersTo('agreements')}`,
  "ALTER TABLE agreements ADD COLUMN succession TEXT CHECK (succession IN ('amendment', 'renewal'))",
  "ALTER TABLE agreements ADD COLUMN review_on TEXT NOT NULL DEFAULT ''",
  'CREATE INDEX agreements_predecessor_id ON agreements (predecessor_id)',
  'ALTER TABLE agreement_items ADD COLUMN share_percent INTEGER',
];

const tables = [
  {
    table: 'agreement_pool',
    identifier: '共享学位池',
    columns: [`campus_id TEXT NOT NULL ${refersTo('校区')}`, 'seats INTEGER NOT NULL'],
    indexed: ['campus_id'],
  },
  {
    table: 'agreement_documents',
    identifier: '协议依据文件',
    columns: ['name TEXT NOT NULL', 'sha256 TEXT NOT NULL', 'byte_count INTEGER NOT NULL'],
    indexed: [],
  },
  {
    table: 'agreement_consultations',
    identifier: '征求意见记录',
    columns: [
      'consulted TEXT NOT NULL',
      'held_on TEXT NOT NULL',
      'asked_count INTEGER NOT NULL',
      'answered_count INTEGER NOT NULL',
      'in_favour_count INTEGER NOT NULL',
      'result TEXT NOT NULL',
    ],
    indexed: [],
  },
  {
    table: 'agreement_used_seats',
    identifier: '协议已用学位',
    columns: [
      'school_year INTEGER NOT NULL',
      `from_authority_id TEXT NOT NULL ${refersTo('管理主体')}`,
      'seats INTEGER NOT NULL',
    ],
    indexed: ['from_authority_id'],
  },
] as const;

const titles: readonly (readonly [table: string, column: string, title: string])[] = [
  ['agreements', 'version', '版次'],
  ['agreements', 'predecessor_id', '前一份协议编号'],
  ['agreements', 'succession', '承接方式'],
  ['agreements', 'review_on', '复核日期'],
  ['agreement_items', 'share_percent', '计入接收校区的比例（%）'],
  ['agreement_pool', 'campus_id', '校区编号'],
  ['agreement_pool', 'seats', '入池学位'],
  ['agreement_documents', 'name', '文件名'],
  ['agreement_documents', 'sha256', '校验值（SHA-256）'],
  ['agreement_documents', 'byte_count', '字节数'],
  ['agreement_consultations', 'consulted', '征求对象'],
  ['agreement_consultations', 'held_on', '日期'],
  ['agreement_consultations', 'asked_count', '发出份数'],
  ['agreement_consultations', 'answered_count', '收回份数'],
  ['agreement_consultations', 'in_favour_count', '同意份数'],
  ['agreement_consultations', 'result', '结果'],
  ['agreement_used_seats', 'school_year', '学年'],
  ['agreement_used_seats', 'from_authority_id', '转出方编号'],
  ['agreement_used_seats', 'seats', '已用学位'],
];

export const migration: Migration = {
  version: 90,
  migrate(database) {
    for (const statement of columns) database.exec(statement);
    for (const table of tables) createTable(database, table);
    const addTitle = database.prepare(
      'INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)',
    );
    for (const { table } of tables) {
      addTitle.run(table, 'agreement_id', '协议编号', '协议编号');
      addTitle.run(table, 'position', '顺序', '顺序');
    }
    for (const [table, column, title] of titles) addTitle.run(table, column, title, title);
  },
};

function createTable(
  database: WritableDatabase,
  { table, identifier, columns: own, indexed }: (typeof tables)[number],
): void {
  database.exec(`CREATE TABLE ${table} (${[key, ofAgreement, ...own, inOrder].join(', ')}) STRICT`);
  for (const column of indexed) database.exec(`CREATE INDEX ${table}_${column} ON ${table} (${column})`);
  database
    .prepare("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)")
    .run(table, identifier);
}
