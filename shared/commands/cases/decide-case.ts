import { refuse, succeed } from '../../model/result.ts';
import type { CommandHandler } from '../command-handler.ts';
import { createChangeSet } from '../create-change-set.ts';
import { findRecord } from '../find-record.ts';
import { caseName, refuseDecidedCase } from './refuse-case.ts';

/** One of the computed options, with the reason and who decided: a decision nobody can explain is none. */
export const decideCase: CommandHandler<'decide-case'> = (state, command, context) => {
  const found = findRecord(state, 'case', command.caseId);
  if (!found.ok) return found;
  const before = found.value;
  const decided = refuseDecidedCase(state, before);
  if (decided) return refuse(decided);
  const { option } = command;
  const [reason, by] = [command.reason.trim(), command.by.trim()];
  if (before.evidence.options.every(({ kind }) => kind !== option)) {
    return refuse({
      code: 'case-option-missing',
      message: { zh: '所选的决定不在可选方案里', en: 'What was decided is not among the options' },
      hint: { zh: '从卷宗列出的方案里选', en: 'Choose one of the options of the case' },
    });
  }
  if (reason === '' || by === '') {
    return refuse({
      code: 'decision-without-reason',
      message: {
        zh: '决定没有写理由，或者没有写由谁决定',
        en: 'The decision has no reason, or nobody who made it',
      },
      hint: { zh: '两项都填写', en: 'Fill in both' },
    });
  }
  const name = caseName(state, before);
  return succeed(
    createChangeSet(
      command.name,
      { zh: `决定${name}的争议`, en: `Decided the case of ${name}` },
      { updated: [{ before, after: { ...before, decision: { option, reason, by, at: context.now() } } }] },
    ),
  );
};

/** The decision is taken back; the log keeps it. */
export const reopenCase: CommandHandler<'reopen-case'> = (state, command) => {
  const found = findRecord(state, 'case', command.caseId);
  if (!found.ok) return found;
  const before = found.value;
  const name = caseName(state, before);
  if (before.decision === null) {
    return refuse({
      code: 'case-open',
      message: { zh: `${name}的争议还没有决定`, en: `The case of ${name} is not decided` },
      hint: { zh: '直接修改即可', en: 'It can be edited as it is' },
    });
  }
  return succeed(
    createChangeSet(
      command.name,
      { zh: `重新打开${name}的争议`, en: `Reopened the case of ${name}` },
      { updated: [{ before, after: { ...before, decision: null } }] },
    ),
  );
};
