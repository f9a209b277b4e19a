import type { ProjectState } from '../../shared/model/project-state.ts';
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { type CommandInput, textOption } from './command.ts';
import { missingOption } from './read-options.ts';

/** The two authorities of `--between A,B`, by name or id. */
export function chooseSides(state: ProjectState, input: CommandInput): Result<readonly [string, string]> {
  const text = textOption(input, 'between');
  const authorities = [...state.authority.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = authorities.map(({ name }) => name);
  if (text === undefined) return missingOption('--between', [names.slice(0, 2).join(',')]);
  const ids: string[] = [];
  for (const wanted of text.split(/[,，]/u).map((part) => part.trim())) {
    const found = authorities.find(({ id, name }) => name === wanted || id === wanted);
    if (!found) {
      return refuse({
        code: 'authority-missing',
        message: { zh: `没有名为“${wanted}”的管理主体`, en: `There is no authority “${wanted}”` },
        hint: { zh: `现有：${names.join('、')}`, en: `There are: ${names.join(', ')}` },
      });
    }
    ids.push(found.id);
  }
  const [first, second, ...more] = ids;
  if (first === undefined || second === undefined || more.length > 0) {
    return refuse({
      code: 'wrong-usage',
      message: { zh: '--between 要写两个管理主体', en: '--between takes two authorities' },
      hint: { zh: '用逗号分开，例如 --between 涪城区,经开区', en: 'Put a comma between: --between A,B' },
    });
  }
  return succeed([first, second]);
}
