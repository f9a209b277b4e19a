// 边界小区争议: cases with their opinions and attachments. Projects made before have none.
import type { WritableDatabase } from '../database/connection.ts';
import type { Migration } from './migration.ts';

const key = 'fid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT';
const ofCase =
  'case_id TEXT NOT NULL REFERENCES "cases" (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL';
const inOrder = 'UNIQUE (case_id, position)';
const refersTo = (table: string) => `REFERENCES "${table}" (id) DEFERRABLE INITIALLY DEFERRED`;

const tables = [
  {
    table: 'cases',
    identifier: '边界小区争议',
    columns: [
      key,
      'id TEXT NOT NULL UNIQUE',
      `unit_id TEXT NOT NULL ${refersTo('小区')}`,
      `other_authority_id TEXT NOT NULL ${refersTo('管理主体')}`,
      'claim TEXT NOT NULL',
      'received_on TEXT NOT NULL',
      'evidence_json TEXT NOT NULL',
      "decision TEXT CHECK (decision IN ('stay', 'move', 'dual', 'swap'))",
      'reason TEXT',
      'decided_by TEXT',
      'decided_at TEXT',
    ],
    indexed: ['unit_id', 'other_authority_id'],
  },
  {
    table: 'case_opinions',
    identifier: '争议意见',
    columns: [key, ofCase, 'given_by TEXT NOT NULL', 'opinion TEXT NOT NULL', inOrder],
    indexed: [],
  },
  {
    table: 'case_attachments',
    identifier: '争议附件',
    columns: [
      key,
      ofCase,
      'name TEXT NOT NULL',
      'sha256 TEXT NOT NULL',
      'byte_count INTEGER NOT NULL',
      'dated_on TEXT',
      inOrder,
    ],
    indexed: [],
  },
] as const;

const titles: readonly (readonly [table: string, column: string, title: string])[] = [
  ['cases', 'id', '编号'],
  ['cases', 'unit_id', '小区编号'],
  ['cases', 'other_authority_id', '对方管理主体编号'],
  ['cases', 'claim', '诉求'],
  ['cases', 'received_on', '提出日期'],
  ['cases', 'evidence_json', '证据与可选方案（JSON）'],
  ['cases', 'decision', '决定'],
  ['cases', 'reason', '理由'],
  ['cases', 'decided_by', '决定人'],
  ['cases', 'decided_at', '决定时间'],
  ['case_opinions', 'case_id', '争议编号'],
  ['case_opinions', 'position', '顺序'],
  ['case_opinions', 'given_by', '意见方'],
  ['case_opinions', 'opinion', '意见'],
  ['case_attachments', 'case_id', '争议编号'],
  ['case_attachments', 'position', '顺序'],
  ['case_attachments', 'name', '文件名'],
  ['case_attachments', 'sha256', '校验值（SHA-256）'],
  ['case_attachments', 'byte_count', '字节数'],
  ['case_attachments', 'dated_on', '文件日期'],
];

export const migration: Migration = {
  version: 150,
  migrate(database) {
    for (const table of tables) createTable(database, table);
    const addTitle = database.prepare(
      'INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)',
    );
    for (const [table, column, title] of titles) addTitle.run(table, column, title, title);
  },
};

function createTable(
  database: WritableDatabase,
  { table, identifier, columns, indexed }: (typeof tables)[number],
): void {
  database.exec(`CREATE TABLE ${table} (${columns.join(', ')}) STRICT`);
  for (const column of indexed) database.exec(`CREATE INDEX ${table}_${column} ON ${table} (${column})`);
  database
    .prepare("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)")
    .run(table, identifier);
}
