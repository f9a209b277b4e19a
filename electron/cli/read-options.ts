// Options with a meaning: a number, a stage, a year. A value that is none is refused before anything is opened.
import { type Result, refuse, succeed } from '../../shared/model/result.ts';
import { type Stage, stageNames } from '../../shared/model/stage.ts';
import { type CommandInput, textOption } from './command.ts';

/** A number of a range; undefined where the option was not given. */
export function numberOption(
  input: CommandInput,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): Result<number | undefined> {
  const text = textOption(input, name);
  if (text === undefined) return succeed(undefined);
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return value >= least && value <= most
    ? succeed(value)
    : wrongOption(`--${name}`, text, [`${least}–${most}`]);
}

export function stageOption(input: CommandInput): Result<Stage | undefined> {
  const stage = textOption(input, 'stage');
  if (stage === undefined || isStage(stage)) return succeed(stage);
  return wrongOption('--stage', stage, Object.keys(stageNames));
}

export function schoolYearOption(input: CommandInput): Result<number | undefined> {
  const year = textOption(input, 'school-year');
  if (year === undefined) return succeed(undefined);
  return /^20\d\d$/u.test(year) ? succeed(Number(year)) : wrongOption('--school-year', year, ['2026']);
}

/** `--fields 字段=列名,…` as target and column. */
export function fieldsOption(input: CommandInput): Result<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const pair of (textOption(input, 'fields') ?? '').split(',').filter(Boolean)) {
    const at = pair.indexOf('=');
    if (at < 1) return wrongOption('--fields', pair, ['字段=列名（name=小区名称）']);
    fields[pair.slice(0, at).trim()] = pair.slice(at + 1).trim();
  }
  return succeed(fields);
}

export function missingOption(option: string, examples: readonly string[]) {
  return refuse({
    code: 'wrong-usage',
    message: { zh: `缺少 ${option}`, en: `${option} is missing` },
    hint: { zh: `例如 ${option} ${examples.join('、')}`, en: `Such as ${option} ${examples.join(', ')}` },
  });
}

export function wrongOption(option: string, value: string | undefined, allowed: readonly string[]) {
  if (value === undefined) {
    return refuse({
      code: 'wrong-option',
      message: { zh: `缺少 ${option}`, en: `${option} is missing` },
      hint: { zh: `可用：${allowed.join('、')}`, en: `One of: ${allowed.join(', ')}` },
    });
  }
  return refuse({
    code: 'wrong-option',
    message: { zh: `${option} 不能是“${value}”`, en: `${option} can't be “${value}”` },
    hint: { zh: `可用：${allowed.join('、')}`, en: `One of: ${allowed.join(', ')}` },
  });
}

function isStage(value: string): value is Stage {
  return Object.hasOwn(stageNames, value);
}
