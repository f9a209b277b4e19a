// The words of a notice from a file: a JSON object with the members of a notice, those only that are to change.
import { readFile } from 'node:fs/promises';
import { noticeWords } from '../../shared/api/notice-commands-schema.ts';
import type { ProjectCommand } from '../../shared/commands/command.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';

type NoticeChanges = Extract<ProjectCommand, { readonly name: 'edit-notice' }>['changes'];

/** Refuses `words-unreadable` (no such file, no JSON) and `words-wrong`, naming the member. */
export async function readNoticeWords(file: string): Promise<Result<NoticeChanges>> {
  let content: unknown;
  try {
    content = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/u, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({
      code: 'words-unreadable',
      file,
      message: { zh: `读不出公示文字（${reason}）`, en: `The words can't be read (${reason})` },
      hint: { zh: '应为 UTF-8 的 JSON 文件', en: 'It should be a JSON file in UTF-8' },
    });
  }
  const parsed = noticeWords.safeParse(content);
  if (parsed.success) return succeed(parsed.data);
  const issues = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  const members = Object.keys(noticeWords.shape).join('、');
  return refuse({
    code: 'words-wrong',
    file,
    message: {
      zh: `公示文字的写法不对：${issues.join('；')}`,
      en: `The words are wrong: ${issues.join('; ')}`,
    },
    hint: {
      zh: `可用的项：${members}；basis 是文字的列表，contacts 是 {name, phone, address} 的列表`,
      en: `Members: ${members}; basis is a list of texts, contacts a list of {name, phone, address}`,
    },
  });
}
