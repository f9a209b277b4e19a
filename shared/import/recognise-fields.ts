// Which column of a file is which field of the target: what the person says, else by the table of aliases.
import { type Result, refuse, succeed } from '../model/result.ts';
import { isChildrenField } from './children-columns.ts';
import { fieldsByTarget } from './field-aliases.ts';
import type { ImportTarget } from './import-request.ts';
import { normaliseName } from './normalise-name.ts';

/** field → column. */
export type FieldColumns = Readonly<Record<string, string>>;

export interface FieldQuestion {
  readonly target: ImportTarget;
  readonly columns: readonly string[];
  /** field → column, from the person. */
  readonly overrides: FieldColumns;
  /** The key column can stand in for a name. */
  readonly key: string | undefined;
  readonly file: string;
}

/** Refuses `unknown-field` and `missing-column`, each with the names that would do. */
export function recogniseFields(question: FieldQuestion): Result<FieldColumns> {
  const { target, columns, overrides, key, file } = question;
  const definitions = fieldsByTarget[target];
  const wantedColumns = [...Object.values(overrides), ...(key === undefined ? [] : [key])];
  for (const field of Object.keys(overrides)) {
    if (Object.hasOwn(definitions, field) || (target === 'units' && isChildrenField(field))) continue;
    const known = Object.keys(definitions).join(', ');
    return refuse({
      code: 'unknown-field',
      file,
      message: { zh: `没有名为“${field}”的字段`, en: `there is no field “${field}”` },
      hint: { zh: `${target} 的字段有：${known}`, en: `fields of ${target}: ${known}` },
    });
  }
  const absent = wantedColumns.find((column) => !columns.includes(column));
  if (absent !== undefined) return refuse(absentColumn(file, absent, columns));

  const found: Record<string, string> = {
    ...matchAliases(target, columns, new Set(Object.values(overrides))),
    ...overrides,
  };
  for (const [field, definition] of Object.entries(definitions)) {
    if (!definition.isRequired || found[field] !== undefined) continue;
    if (field === 'name' && key !== undefined) continue;
    return refuse(missingColumn({ file, field }, definition.aliases, columns));
  }
  if (target === 'catchments' && key === undefined && !found.name && !found.schools) {
    const either = [definitions.name, definitions.schools].flatMap((definition) => definition?.aliases ?? []);
    return refuse(missingColumn({ file, field: 'name' }, either, columns));
  }
  return succeed(found);
}

function absentColumn(file: string, wanted: string, columns: readonly string[]) {
  const there = columns.join('、');
  return {
    code: 'missing-column',
    file,
    message: {
      zh: `文件里没有“${wanted}”这一列；有的列是：${there || '（没有属性列）'}`,
      en: `the file has no column “${wanted}”; it has ${there || 'no columns'}`,
    },
    hint: { zh: '请改写列名（大小写也要一致）', en: 'write the name as it is in the file, capitals too' },
  };
}

function missingColumn(
  { file, field }: { readonly file: string; readonly field: string },
  wanted: readonly string[],
  columns: readonly string[],
) {
  if (columns.length === 0) {
    return {
      code: 'missing-column',
      file,
      message: {
        zh: `文件只有图形，没有属性列，缺少“${wanted[0]}”`,
        en: `the file has shapes only and no columns; “${wanted[0]}” is missing`,
      },
      hint: {
        zh: '请连同属性一起导出；Shapefile 请把同名的 .dbf 一起复制过来',
        en: 'export it with its attributes; of a shapefile copy the .dbf too',
      },
    };
  }
  return {
    code: 'missing-column',
    file,
    message: {
      zh: `缺少“${wanted[0]}”列（也认：${wanted.slice(1, 6).join('、')}）；文件中的列是：${columns.join('、')}`,
      en: `the column “${wanted[0]}” is missing (also known as ${wanted.slice(1).join(', ')}); the file has ${columns.join(', ')}`,
    },
    hint: {
      zh: `请在字段对应中指明是哪一列（命令行用 --fields ${field}=列名），或在文件中补上`,
      en: `say which column it is (--fields ${field}=column on the command line), or add it to the file`,
    },
  };
}

/** Each column goes to one field at most; exact names are taken before names cut short by a DBF. */
export function matchAliases(
  target: ImportTarget,
  columns: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): Record<string, string> {
  const free = columns.filter((column) => !taken.has(column));
  const found: Record<string, string> = {};
  for (const matches of [isSameName, isCutName]) {
    for (const [field, definition] of Object.entries(fieldsByTarget[target])) {
      if (found[field] !== undefined) continue;
      const column = firstMatch(definition.aliases, free, matches);
      if (column === undefined) continue;
      found[field] = column;
      free.splice(free.indexOf(column), 1);
    }
  }
  return found;
}

function firstMatch(
  aliases: readonly string[],
  columns: readonly string[],
  matches: (column: string, alias: string) => boolean,
): string | undefined {
  for (const alias of aliases) {
    const column = columns.find((candidate) => matches(candidate, alias));
    if (column !== undefined) return column;
  }
  return undefined;
}

/** Two-line headers give “班数·小学”: either order names the field “小学班数”. */
function isSameName(column: string, alias: string): boolean {
  const wanted = normaliseName(alias);
  if (normaliseName(column) === wanted) return true;
  const parts = column.split('·').map(normaliseName);
  return parts.length > 1 && (parts.toReversed().join('') === wanted || parts.at(-1) === wanted);
}

/** A DBF cuts names after ten bytes: five hanzi in GBK, three in UTF-8. */
function isCutName(column: string, alias: string): boolean {
  const start = normaliseName(column);
  const isCut =
    /^\p{Script=Han}{3,5}$/u.test(start) || (/^[a-z0-9]{9,10}$/.test(start) && start.length <= 10);
  return isCut && normaliseName(alias).startsWith(start);
}
