// What the options of `notice` say about its words is kept in the project, as the notice desk keeps it.

import type { ProjectApi } from '../../shared/api/project-api.ts';
import type { ProjectCommand } from '../../shared/commands/command.ts';
import { emptyNotice } from '../../shared/model/empty-notice.ts';
import { type MapBase, noticeTemplates } from '../../shared/model/notice-record.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Plan } from '../../shared/model/records.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import {
  type CarriedField,
  fillEmptyWords,
  findEarlierWords,
} from '../../shared/notice/words/earlier-words.ts';
import { noticeOf } from '../../shared/notice/words/notice-words.ts';
import { type CommandInput, textOption } from './command.ts';
import { readNoticeWords } from './read-notice-words.ts';

export interface KeptChoices {
  /** What `--carry-over` filled in, and from which plan's notice; null where it did not. */
  readonly carriedOver: { readonly plan: string; readonly fields: readonly CarriedField[] } | null;
}

/** `--words FILE`, `--template`, `--carry-over` (empty words from the earlier notice), `--base` and `--hide-below`. */
export async function keepNoticeChoices(
  api: ProjectApi,
  state: ProjectState,
  plan: Plan,
  input: CommandInput,
): Promise<Result<KeptChoices>> {
  const commands: ProjectCommand[] = [];
  const wordsFile = textOption(input, 'words');
  const fromFile = wordsFile === undefined ? succeed({}) : await readNoticeWords(wordsFile);
  if (!fromFile.ok) return fromFile;
  const templateName = textOption(input, 'template');
  const template = noticeTemplates.find((name) => name === templateName);
  if (templateName !== undefined && !template) return refuse(unknownTemplate(templateName));
  const known = noticeOf(state, plan.id) ?? emptyNotice(plan.id);
  const written = { ...known, ...fromFile.value, ...(template ? { template } : {}) };
  const earlier =
    input.options['carry-over'] === true
      ? findEarlierWords(state, plan, written.template ?? 'publicity')
      : null;
  const base = await readBase(state, plan, input);
  if (!base.ok) return base;
  const carried = earlier ? fillEmptyWords(written, earlier.words) : {};
  const changes = { ...fromFile.value, ...(template ? { template } : {}), ...carried, ...base.value };
  if (Object.keys(changes).length > 0) commands.push({ name: 'edit-notice', planId: plan.id, changes });
  const hideBelow = textOption(input, 'hide-below');
  if (hideBelow !== undefined) {
    const smallestCount = /^\d{1,6}$/.test(hideBelow) ? Number(hideBelow) : -1;
    commands.push({ name: 'edit-settings', changes: { smallestCount } });
  }
  for (const command of commands) {
    const done = await api.runCommand({ command });
    if (!done.ok && done.refusal.code !== 'nothing-changed') return done;
  }
  const fields = Object.keys(carried) as CarriedField[];
  return succeed({ carriedOver: earlier && fields.length > 0 ? { plan: earlier.plan.name, fields } : null });
}

/** `--base FILE`, in the system of `--base-crs` or the project's zone; `--no-base` takes it away. */
async function readBase(
  state: ProjectState,
  plan: Plan,
  input: CommandInput,
): Promise<Result<{ readonly mapBase?: MapBase | null }>> {
  const file = textOption(input, 'base');
  const crs = textOption(input, 'base-crs');
  const isRemoved = input.options['no-base'] === true;
  if (isRemoved ? file !== undefined || crs !== undefined : file === undefined && crs !== undefined) {
    return refuse(baseMisused);
  }
  if (isRemoved) return succeed({ mapBase: null });
  if (file === undefined) return succeed({});
  const { chooseMapBase } = await import('../../data/notice/base/open-map-base.ts');
  const chosen = await chooseMapBase(state, plan.id, file, crs ?? null);
  return chosen.ok ? succeed({ mapBase: chosen.value.base }) : chosen;
}

const baseMisused = {
  code: 'wrong-usage',
  message: { zh: '底图的选项互相矛盾', en: 'The options of the base contradict one another' },
  hint: {
    zh: '--base-crs 须与 --base 同用；--no-base 单独用',
    en: '--base-crs needs --base; --no-base stands alone',
  },
};

function unknownTemplate(name: string) {
  return {
    code: 'wrong-usage',
    message: { zh: `没有“${name}”这个文种`, en: `There is no template “${name}”` },
    hint: {
      zh: 'publicity 公示，announcement 公告，consultation 征求意见稿，correction 更正',
      en: 'publicity, announcement, consultation for a draft put out for comments, or correction',
    },
  };
}
