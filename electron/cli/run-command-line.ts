// From words on the command line to one command, its output on stdout and its exit status (design: contract of the
// command line). Progress and refusals go to stderr, so that stdout holds the answer and nothing else.
import { parseArgs } from 'node:util';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { type Refusal, refuse } from '../../shared/model/result.ts';
import type { Command, CommandInput, ExitStatus } from './command.ts';
import { loadCommand, loadCommands } from './command-table.ts';
import { chooseLanguage } from './language.ts';
import { createProgressBar } from './progress-bar.ts';
import { refusalAsJson, refusalAsText } from './refusal-output.ts';

/** Runs one command line (without `node` and script). Resolves to the exit status. */
export async function runCommandLine(words: readonly string[]): Promise<ExitStatus> {
  const language = chooseLanguage(process.env);
  const say = (text: LocalizedText) => text[language];
  const [name, ...rest] = words;
  const isJson = words.includes('--json');
  const report = (refusal: Refusal): ExitStatus => {
    if (isJson) process.stdout.write(`${JSON.stringify(refusalAsJson(refusal, language))}\n`);
    process.stderr.write(`${refusalAsText(refusal, language)}\n`);
    return 2;
  };
  if (name === undefined || name === 'help' || name === '--help') {
    const commands = await loadCommands();
    await writeWhole(isJson ? `${JSON.stringify(helpJson(commands, say))}\n` : helpText(commands, say));
    return name === undefined ? 2 : 0;
  }
  const command = await loadCommand(name);
  if (!command) return report(unknownCommand(name));
  const progress = createProgressBar(process.stderr, language);
  const input = readWords(name, command, rest, { language, say, onEvent: progress.onEvent });
  if (!input.ok) return report(input.refusal);
  try {
    const outcome = await command.run(input.value);
    progress.clear();
    if (!outcome.ok) return report(outcome.refusal);
    const { json, text, notes = [], status, until } = outcome.value;
    if (!isJson) process.stderr.write(notes.map((line) => `${line}\n`).join(''));
    await writeWhole(isJson ? `${JSON.stringify(json)}\n` : text.map((line) => `${line}\n`).join(''));
    await until;
    return status;
  } catch (error) {
    progress.clear();
    if (process.env.HUAPIAN_DEBUG) console.error(error);
    return report(unexpected(error));
  }
}

/** A pipe takes a large document in pieces; the process may not end before the last. */
function writeWhole(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

function readWords(
  name: string,
  command: Command,
  words: readonly string[],
  surroundings: Pick<CommandInput, 'language' | 'say' | 'onEvent'>,
): { ok: true; value: CommandInput } | { ok: false; refusal: Refusal } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { json: { type: 'boolean' }, ...command.options },
      allowPositionals: true,
      strict: true,
    });
    const [minimum, maximum] = command.positionals;
    if (positionals.length < minimum || positionals.length > maximum)
      return refuse(wrongUsage(name, command, wrongCount));
    const options = values as Record<string, string | boolean | undefined>;
    return { ok: true, value: { ...surroundings, positionals, options } };
  } catch (error) {
    return refuse(wrongUsage(name, command, describeParseError(error)));
  }
}

type NamedCommands = Awaited<ReturnType<typeof loadCommands>>;

function helpJson(commands: NamedCommands, say: CommandInput['say']) {
  return {
    commands: commands.map(([name, { usage, summary }]) => ({ name, usage, summary: say(summary) })),
  };
}

function helpText(commands: NamedCommands, say: CommandInput['say']): string {
  const lines = [
    say({ zh: '用法：huapian <命令> … [--json]', en: 'Usage: huapian <command> … [--json]' }),
    '',
    ...commands.flatMap(([name, command]) => [`  ${name} ${command.usage}`, `      ${say(command.summary)}`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function unknownCommand(name: string): Refusal {
  return {
    code: 'unknown-command',
    message: { zh: `没有命令“${name}”`, en: `There is no command “${name}”` },
    hint: { zh: '运行 huapian help 查看全部命令。', en: 'Run “huapian help” for the list.' },
  };
}

const wrongCount: LocalizedText = { zh: '参数的个数不对', en: 'Too few or too many arguments' };

/** The sentences of `parseArgs` are English and long; its codes say which option it is about. */
function describeParseError(error: unknown): LocalizedText {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const option = /'(?:-\w, )?(--?[^' ]+)/u.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return { zh: `没有选项 ${option}`, en: `There is no option ${option}` };
  }
  return { zh: `选项 ${option} 的写法不对`, en: `The option ${option} is not written as it should be` };
}

function wrongUsage(name: string, command: Command, message: LocalizedText): Refusal {
  return {
    code: 'wrong-usage',
    message,
    hint: { zh: `写法：${name} ${command.usage}`, en: `Write: ${name} ${command.usage}` },
  };
}

function unexpected(error: unknown): Refusal {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal-error',
    message: { zh: `程序内部错误：${detail}`, en: `Internal error: ${detail}` },
    hint: {
      zh: '请把这条命令和这段文字发给开发者；设 HUAPIAN_DEBUG=1 再运行一次可得到详细信息',
      en: 'Please report the command and this text; HUAPIAN_DEBUG=1 gives the details',
    },
  };
}
