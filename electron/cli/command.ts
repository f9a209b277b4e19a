import type { ParseArgsOptionsConfig } from 'node:util';
import type { ProjectEventListener } from '../../shared/api/project-api.ts';
import type { Language, LocalizedText } from '../../shared/model/localized-text.ts';
import type { Result } from '../../shared/model/result.ts';

/** Exit status of the contract: nothing found, findings, refused or failed. */
export type ExitStatus = 0 | 1 | 2;

export interface CommandOutput {
  /** The one JSON document of `--json`. */
  readonly json: unknown;
  /** The same for people, line by line. */
  readonly text: readonly string[];
  /** What people should know besides: on stderr, and not with `--json`, where the document has it. */
  readonly notes?: readonly string[];
  readonly status: ExitStatus;
  /** The answer is given at once; the command ends when this does (a server that was asked to stop). */
  readonly until?: Promise<void>;
}

export interface CommandInput {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  readonly say: (text: LocalizedText) => string;
  readonly onEvent: ProjectEventListener;
}

/** One command of the command line. */
export interface Command {
  /** After the command's name: `PROJECT [--plan NAME]`. */
  readonly usage: string;
  readonly summary: LocalizedText;
  readonly options: ParseArgsOptionsConfig;
  /** How many positionals it takes, at least and at most. */
  readonly positionals: readonly [minimum: number, maximum: number];
  readonly run: (input: CommandInput) => Promise<Result<CommandOutput>>;
}

/** The text of an option, or undefined where it was not given. */
export function textOption(input: CommandInput, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === 'string' ? value : undefined;
}
