// How the records of one kind become rows: a main table by record id and, for each list inside the record, a table of
// its own with a position. Mappings are plain data; this file turns them into prepared statements.
import type { ProjectRecord, RecordKind } from '../../shared/model/records.ts';
import type { ReadableDatabase, SqlValue, WritableDatabase } from '../database/connection.ts';
import { unreadableCode } from '../database/project-refusals.ts';

type Row = { readonly [column: string]: SqlValue };

/** A list inside a record. Method syntax, so that lists of different items fit one map. */
export interface ListMapping<Item> {
  readonly table: string;
  /** The column with the id of the record. */
  readonly owner: string;
  readonly columns: readonly string[];
  toRow(item: Item): Row;
  fromRow(row: Row): Item;
}

interface RecordMapping<Stored extends ProjectRecord, Columns, Lists> {
  readonly kind: Stored['kind'];
  readonly table: string;
  readonly columns: readonly (keyof Columns & string)[];
  toRow(record: Stored): Columns;
  readonly lists: {
    readonly [Name in keyof Lists]: ListMapping<Lists[Name]> & {
      items(record: Stored): readonly Lists[Name][];
    };
  };
  fromRow(row: Columns, lists: { readonly [Name in keyof Lists]: Lists[Name][] }): Stored;
}

/** Prepared statements for one kind. Updating or removing a record that is not there throws: that is a bug. */
export interface RecordWriter {
  insert(record: ProjectRecord): void;
  update(record: ProjectRecord): void;
  remove(id: string): void;
}

export interface Repository {
  readonly kind: RecordKind;
  readonly table: string;
  read(database: ReadableDatabase): ProjectRecord[];
  prepareWriter(database: WritableDatabase): RecordWriter;
}

export function defineList<Columns, Item>(list: {
  readonly table: string;
  readonly owner: string;
  readonly columns: readonly (keyof Columns & string)[];
  toRow(item: Item): Columns;
  fromRow(row: Columns): Item;
}): ListMapping<Item> {
  return list as unknown as ListMapping<Item>;
}

export function defineRepository<Stored extends ProjectRecord, Columns, Lists>(
  mapping: RecordMapping<Stored, Columns, Lists>,
): Repository {
  return {
    kind: mapping.kind,
    table: mapping.table,
    read: (database) => readRecords(database, mapping),
    prepareWriter: (database) => prepareWriter(database, mapping),
  };
}

/** The order is the table's; whoever shows records sorts them. */
function readRecords<Stored extends ProjectRecord, Columns, Lists>(
  database: ReadableDatabase,
  mapping: RecordMapping<Stored, Columns, Lists>,
): Stored[] {
  const names = Object.keys(mapping.lists) as (keyof Lists)[];
  const itemsByOwner = names.map((name) => readLists(database, mapping.lists[name]));
  const rows = database.prepare(selectRows(mapping.table, ['id', ...mapping.columns])).all() as (Columns & {
    id: string;
  })[];
  return rows.map((row) => {
    const lists = names.map((name, index) => [name, itemsByOwner[index]?.get(row.id) ?? []]);
    try {
      return mapping.fromRow(row, Object.fromEntries(lists));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw Object.assign(new Error(`${mapping.table} ${row.id}: ${reason}`), { code: unreadableCode });
    }
  });
}

function readLists<Item>(database: ReadableDatabase, list: ListMapping<Item>): Map<string, Item[]> {
  const byOwner = new Map<string, Item[]>();
  const statement = database.prepare(selectListItems(list));
  for (const row of statement.iterate() as Iterable<Row>) {
    const owner = String(row[list.owner]);
    const items = byOwner.get(owner);
    const item = list.fromRow(row);
    if (items) items.push(item);
    else byOwner.set(owner, [item]);
  }
  return byOwner;
}

/** All rows of a table of records. */
function selectRows(table: string, columns: readonly string[]): string {
  return `SELECT ${[...new Set(columns)].join(', ')} FROM "${table}"`;
}

/** All items of a list, in the order of the index on owner and position. */
export function selectListItems({
  table,
  owner,
  columns,
}: Omit<ListMapping<never>, 'toRow' | 'fromRow'>): string {
  return `SELECT ${[owner, ...columns].join(', ')} FROM ${table} ORDER BY ${owner}, position`;
}

function prepareWriter<Stored extends ProjectRecord, Columns, Lists>(
  database: WritableDatabase,
  mapping: RecordMapping<Stored, Columns, Lists>,
): RecordWriter {
  const { table, columns } = mapping;
  const insertRow = database.prepare(
    `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  const updateRow = database.prepare(
    `UPDATE "${table}" SET ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`,
  );
  const removeRow = database.prepare(`DELETE FROM "${table}" WHERE id = ?`);
  const lists = Object.values<RecordMapping<Stored, Columns, Lists>['lists'][keyof Lists]>(mapping.lists).map(
    (list) => ({
      list,
      insert: database.prepare(
        `INSERT INTO ${list.table} (${[list.owner, 'position', ...list.columns].join(', ')}) ` +
          `VALUES (@record_id, @item_position, ${list.columns.map((name) => `@${name}`).join(', ')})`,
      ),
      clear: database.prepare(`DELETE FROM ${list.table} WHERE ${list.owner} = ?`),
    }),
  );
  const insertItems = (record: Stored) => {
    for (const { list, insert } of lists) {
      list.items(record).forEach((item, position) => {
        insert.run({ ...list.toRow(item), record_id: record.id, item_position: position });
      });
    }
  };
  const expectOne = (changes: number, id: string) => {
    if (changes !== 1) throw new Error(`no ${mapping.kind} ${id} in the project file`);
  };
  return {
    insert(record) {
      insertRow.run(mapping.toRow(record as Stored));
      insertItems(record as Stored);
    },
    update(record) {
      expectOne(updateRow.run(mapping.toRow(record as Stored)).changes, record.id);
      for (const { clear } of lists) clear.run(record.id);
      insertItems(record as Stored);
    },
    remove(id) {
      expectOne(removeRow.run(id).changes, id);
    },
  };
}
