import { mostPromisedSeats } from '../../agreements/promised-seats.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Agreement, Campus } from '../../model/records.ts';
import { refuse, succeed } from '../../model/result.ts';
import { type Stage, stageNames } from '../../model/stage.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { emptyName } from '../empty-name.ts';
import { findRecord } from '../find-record.ts';
import { isSameContent, nothingChanged } from '../nothing-changed.ts';

export const editCampus: CommandHandler<'edit-campus'> = (state, command) => {
  const found = findRecord(state, 'campus', command.campusId);
  if (!found.ok) return found;
  const before = found.value;
  const changed = { ...before, ...command.changes };
  const after = { ...changed, name: changed.name.trim() };
  if (isSameContent(before, after)) return nothingChanged();
  if (after.name === '') return emptyName();
  if (!hasSoundStages(after)) return badStages(after.name);
  const promised = agreementThatNeeds(state, after);
  if (promised) return stageIsPromised(after, promised);
  const overdrawn = overdrawnStage(state, before, after);
  if (overdrawn) return seatsArePromised(after, overdrawn);
  return succeed(
    createChangeSet(
      command.name,
      { zh: `修改了校区 ${after.name} 的信息`, en: `Edited the campus ${after.name}` },
      { updated: [{ before, after }] },
    ),
  );
};

function hasSoundStages({ stages }: Campus): boolean {
  const counts = stages.flatMap(({ classesPerGrade, baseSeats }) => [classesPerGrade, baseSeats]);
  return (
    counts.every((count) => Number.isSafeInteger(count) && count >= 0) &&
    new Set(stages.map(({ stage }) => stage)).size === stages.length
  );
}

function agreementThatNeeds(state: ProjectState, campus: Campus): Agreement | undefined {
  return [...state.agreement.values()].find(
    (agreement) =>
      agreement.status === 'in-force' &&
      agreement.items.some(({ campusId }) => campusId === campus.id) &&
      !campus.stages.some(({ stage }) => stage === agreement.stage),
  );
}

/** A stage whose seats would fall below what agreements in force promise there. */
function overdrawnStage(state: ProjectState, before: Campus, after: Campus) {
  return after.stages
    .map((offered) => ({ ...offered, promised: mostPromisedSeats(state, after.id, offered.stage) }))
    .find(({ stage, baseSeats, promised }) => {
      const now = before.stages.find((offered) => offered.stage === stage)?.baseSeats ?? 0;
      return baseSeats < now && baseSeats < promised;
    });
}

function badStages(name: string) {
  return refuse({
    code: 'bad-stages',
    message: {
      zh: `${name} 的班数和学位必须是不小于 0 的整数，每个学段只写一次`,
      en: `Classes and seats of ${name} must be whole numbers from 0 up, each stage once`,
    },
    hint: { zh: '请检查输入的数字和学段', en: 'Check the numbers and stages' },
  });
}

function stageIsPromised(campus: Campus, agreement: Agreement) {
  const stage = stageNames[agreement.stage];
  return refuse({
    code: 'stage-promised-by-agreement',
    message: {
      zh: `协议“${agreement.title}”正在履行，${campus.name} 的${stage.zh}学位已经承诺出去`,
      en: `The agreement “${agreement.title}” is in force and promises ${stage.en} seats at ${campus.name}`,
    },
    hint: { zh: '先终止协议，再去掉这个学段', en: 'Revoke the agreement before you remove the stage' },
  });
}

function seatsArePromised(
  campus: Campus,
  {
    stage,
    baseSeats,
    promised,
  }: { readonly stage: Stage; readonly baseSeats: number; readonly promised: number },
) {
  return refuse({
    code: 'seats-promised-by-agreement',
    message: {
      zh: `${campus.name} 的${stageNames[stage].zh}学位已按协议承诺出 ${promised} 个，不能减到 ${baseSeats} 个`,
      en: `Agreements in force promise ${promised} ${stageNames[stage].en} seats at ${campus.name}; it can't have only ${baseSeats}`,
    },
    hint: {
      zh: `至少保留 ${promised} 个，或先修订、终止协议`,
      en: `Keep at least ${promised}, or amend or revoke the agreement first`,
    },
  });
}
