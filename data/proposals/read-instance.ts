// An instance file of the contract: JSON, checked field by field.
import { readFile, stat } from 'node:fs/promises';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { type ParsedInstance, parseInstance } from '../../shared/proposals/parse-instance.ts';
import { readLimits, tooLarge } from '../files/read-limits.ts';

/** Refuses `instance-unreadable` (no such file, no JSON), `too-large` and `wrong-instance`, naming the field. */
export async function readInstance(file: string): Promise<Result<ParsedInstance>> {
  let content: unknown;
  try {
    const { size } = await stat(file);
    if (size > readLimits.bytes) return refuse(tooLarge(file, 'bytes', size, readLimits.bytes));
    content = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/u, ''));
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    return refuse({
      code: 'instance-unreadable',
      file,
      message: { zh: `读不出实例文件（${reason}）`, en: `The instance can't be read (${reason})` },
      hint: {
        zh: '应为 UTF-8 的 JSON 文件，字段有 units、schools、distances、adjacency 等',
        en: 'It should be a JSON file in UTF-8 with units, schools, distances, adjacency and so on',
      },
    });
  }
  const parsed = parseInstance(content);
  return parsed.ok ? succeed(parsed.value) : refuse({ ...parsed.refusal, file });
}
