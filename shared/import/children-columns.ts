// Counts of children have no fixed column names: “2026小学新生”, “2027年初中”, “小学适龄儿童”. What is common to them
// is a stage word and, mostly, a year.
import type { Stage } from '../model/stage.ts';

export interface ChildrenColumn {
  readonly column: string;
  readonly stage: Stage;
  /** Null where the name has none: the school year of the import is meant. */
  readonly intakeYear: number | null;
}

const stageWords: readonly (readonly [Stage, RegExp])[] = [
  ['senior', /高中|高一|senior/i],
  ['junior', /初中|初一|七年级|小升初|junior|^cz|cz$|^j_?20|20\d\d_?j$/i],
  ['primary', /小学|一年级|幼升小|primary|elementary|^xx|xx$|^p_?20|20\d\d_?p$/i],
];

const countWords = /新生|适龄|儿童|人数|入学|学生|生源|摸底|children|pupils|intake|enrol/i;
const notCounts = /班数|学位|学校|片区|学区|对口|距离|备注|计划|school|seats|class/i;

/** What a column counts, or null where it is no count of children. */
export function parseChildrenColumn(column: string): ChildrenColumn | null {
  const name = column.normalize('NFKC').replace(/[\s·()]+/g, '');
  if (notCounts.test(name)) return null;
  const stage = stageWords.find(([, words]) => words.test(name))?.[0];
  if (stage === undefined) return null;
  const year = /(?<!\d)20\d\d(?!\d)/.exec(name)?.[0];
  if (year === undefined && !countWords.test(name)) return null;
  return { column, stage, intakeYear: year === undefined ? null : Number(year) };
}

/** `children`, `children-junior`, `children-primary-2026`: fields that the person may point at a column. */
export function isChildrenField(field: string): boolean {
  return parseChildrenField(field) !== null;
}

export function parseChildrenField(field: string): { stage: Stage; intakeYear: number | null } | null {
  const match = /^children(?:-(primary|junior|senior))?(?:-(20\d\d))?$/.exec(field);
  if (!match) return null;
  return {
    stage: (match[1] as Stage | undefined) ?? 'primary',
    intakeYear: match[2] === undefined ? null : Number(match[2]),
  };
}
