import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { emptyName } from '../empty-name.ts';
import { findRecord } from '../find-record.ts';
import { isSameContent, nothingChanged } from '../nothing-changed.ts';

export const editUnit: CommandHandler<'edit-unit'> = (state, command) => {
  const found = findRecord(state, 'unit', command.unitId);
  if (!found.ok) return found;
  const before = found.value;
  const changed = { ...before, ...command.changes };
  const after = { ...changed, name: changed.name.trim() };
  if (isSameContent(before, after)) return nothingChanged();
  if (after.name === '') return emptyName();
  const counts = [after.households, ...after.children.map(({ count }) => count)];
  const series = after.children.map(({ stage, intakeYear }) => `${stage} ${intakeYear}`);
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) return badCounts(after.name);
  if (new Set(series).size < series.length) return countedTwice(after.name);
  return succeed(
    createChangeSet(
      command.name,
      { zh: `修改了小区 ${after.name} 的信息`, en: `Edited the estate ${after.name}` },
      { updated: [{ before, after }] },
    ),
  );
};

function badCounts(name: string) {
  return refuse({
    code: 'bad-count',
    message: {
      zh: `${name} 的户数和人数必须是不小于 0 的整数`,
      en: `Households and children of ${name} must be whole numbers from 0 up`,
    },
    hint: { zh: '请检查输入的数字', en: 'Check the numbers' },
  });
}

function countedTwice(name: string) {
  return refuse({
    code: 'children-counted-twice',
    message: {
      zh: `${name} 的同一学段、同一入学年份有两个人数`,
      en: `${name} has two counts for one stage and intake year`,
    },
    hint: { zh: '每个学段、每年只写一个人数', en: 'Give one count for each stage and year' },
  });
}
