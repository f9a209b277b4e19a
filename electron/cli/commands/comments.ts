import {
  type CommentChannel,
  type CommentOutcome,
  commentChannels,
  commentOutcomes,
} from '../../../shared/model/comment-record.ts';
import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { NoticeComment } from '../../../shared/model/records.ts';
import { type Result, refuse, succeed } from '../../../shared/model/result.ts';
import { channelNames, outcomeNames } from '../../../shared/notice/words/comment-lines.ts';
import { choosePlan } from '../choose-plan.ts';
import { type Command, type CommandInput, type CommandOutput, textOption } from '../command.ts';
import { textTable } from '../text-table.ts';
import { type OpenProject, withProject } from '../with-project.ts';

export const commentsCommand: Command = {
  usage: `PROJECT [list|add|answer NUMBER] [--plan NAME] [--outcome ${commentOutcomes.join('|')}] [--request TEXT --channel ${commentChannels.join('|')} --received DATE --units NAME,…] [--answer TEXT]`,
  summary: {
    zh: '公示期收到的意见：登记、答复、列出；结果表用 notice --formats comments 导出',
    en: 'opinions received on a plan: register, answer, list; “notice --formats comments” writes the result table',
  },
  options: {
    plan: { type: 'string' },
    outcome: { type: 'string' },
    request: { type: 'string' },
    channel: { type: 'string' },
    received: { type: 'string' },
    units: { type: 'string' },
    answer: { type: 'string' },
  },
  positionals: [1, 3],
  run: async (input) => {
    const [project = '', action = 'list', number] = input.positionals;
    const outcome = oneOf(commentOutcomes, input, 'outcome');
    if (!outcome.ok) return outcome;
    return withProject(project, input.onEvent, async (open): Promise<Result<CommandOutput>> => {
      const plan = choosePlan(open.state, textOption(input, 'plan'));
      if (!plan.ok) return plan;
      const planId = plan.value.id;
      const comments = commentsOf(open.state, planId);
      if (action === 'add') return add(open, planId, input);
      if (action === 'answer') {
        const comment = comments.find((each) => each.number === Number(number));
        return comment ? answer(open, comment, outcome.value, input) : refuse(noComment(number));
      }
      if (action !== 'list') return refuse(noAction(action));
      const shown = comments.filter((each) => outcome.value === null || each.outcome === outcome.value);
      const names = (ids: readonly string[]) =>
        ids.map((id) => open.state.unit.get(id)?.name ?? id).join('、');
      return succeed({
        json: { plan: plan.value.name, comments: shown },
        text:
          shown.length === 0
            ? [input.say({ zh: '没有这样的意见', en: 'There is no such comment' })]
            : textTable(
                shown.map((each) => [
                  String(each.number),
                  each.receivedOn,
                  channelNames[each.channel],
                  names(each.unitIds),
                  outcomeNames[each.outcome],
                  each.request,
                ]),
              ),
        status: 0 as const,
      });
    });
  },
};

async function add({ api, state }: OpenProject, planId: string, input: CommandInput) {
  const channel = oneOf<CommentChannel>(commentChannels, input, 'channel');
  if (!channel.ok) return channel;
  const named = (textOption(input, 'units') ?? '').split(/[,，、]/u).flatMap((name) => name.trim() || []);
  const units = named.map((name) => ({
    name,
    id: [...state.unit.values()].find((unit) => unit.name === name || unit.id === name)?.id,
  }));
  const unknown = units.find(({ id }) => id === undefined);
  if (unknown) return refuse(noUnit(unknown.name));
  const done = await api.runCommand({
    command: {
      name: 'record-comment',
      planId,
      comment: {
        receivedOn: textOption(input, 'received') ?? '',
        channel: channel.value ?? 'online',
        unitIds: units.flatMap(({ id }) => id ?? []),
        request: textOption(input, 'request') ?? '',
      },
    },
  });
  return done.ok ? succeed(saying(done.value.changeSet.label, input)) : done;
}

async function answer(
  { api }: OpenProject,
  comment: NoticeComment,
  outcome: CommentOutcome | null,
  input: CommandInput,
) {
  const done = await api.runCommand({
    command: {
      name: 'edit-comment',
      commentId: comment.id,
      changes: {
        ...(outcome === null ? {} : { outcome }),
        answer: textOption(input, 'answer') ?? comment.answer,
      },
    },
  });
  return done.ok ? succeed(saying(done.value.changeSet.label, input)) : done;
}

function saying(label: LocalizedText, input: CommandInput) {
  return { json: { done: label }, text: [input.say(label)], status: 0 as const };
}

function commentsOf(state: ProjectState, planId: string): NoticeComment[] {
  return [...state.comment.values()]
    .filter((comment) => comment.planId === planId)
    .sort((a, b) => a.number - b.number);
}

/** The option as one of its words; null where it was not given. */
function oneOf<Word extends string>(
  words: readonly Word[],
  input: CommandInput,
  option: string,
): Result<Word | null> {
  const given = textOption(input, option);
  if (given === undefined) return succeed(null);
  const word = words.find((each) => each === given);
  if (word !== undefined) return succeed(word);
  return refuse({
    code: 'wrong-usage',
    message: { zh: `--${option} 不能是“${given}”`, en: `--${option} can't be “${given}”` },
    hint: { zh: `可用：${words.join('、')}`, en: `One of: ${words.join(', ')}` },
  });
}

function noComment(number: string | undefined) {
  return {
    code: 'not-found',
    message: { zh: `没有第 ${number ?? ''} 条意见`, en: `There is no comment ${number ?? ''}` },
    hint: { zh: '用 comments PROJECT list 看序号', en: 'See “comments PROJECT list” for the numbers' },
  };
}

function noUnit(name: string) {
  return {
    code: 'unit-not-found',
    message: { zh: `没有叫“${name}”的小区`, en: `There is no estate “${name}”` },
    hint: {
      zh: '名称须与工程里的一致，多个用逗号分开',
      en: 'Write names as in the project, commas between them',
    },
  };
}

function noAction(action: string) {
  return {
    code: 'wrong-usage',
    message: { zh: `不认识“${action}”`, en: `“${action}” is not known here` },
    hint: { zh: '可用：list、add、answer NUMBER', en: 'One of: list, add, answer NUMBER' },
  };
}
