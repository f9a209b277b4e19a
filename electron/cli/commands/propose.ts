import { createRunJob, defaultJobLimits } from '../../../data/workers/run-job.ts';
import { type Result, succeed } from '../../../shared/model/result.ts';
import type { ProposalMode } from '../../../shared/proposals/proposal.ts';
import { proposalModes } from '../../../shared/proposals/propose-assignment.ts';
import { cancelOnInterrupt } from '../cancel-on-interrupt.ts';
import { type Command, type CommandInput, type CommandOutput, textOption } from '../command.ts';
import { describeProposal, noteStrangeFields, proposalAsJson } from '../proposal-output.ts';
import { missingOption, numberOption, wrongOption } from '../read-options.ts';

/** A day: whoever proves something large may wait. */
const longestSeconds = 86_400;

export const proposeCommand: Command = {
  usage: '--instance FILE.json [--mode fast|thorough|prove] [--seed N] [--time-limit SECONDS]',
  summary: {
    zh: '推荐片区：每个小区一所学校，人数 × 步行距离最小，不超学位',
    en: 'proposes catchments: a school for every estate, children × walking least, seats kept',
  },
  options: {
    instance: { type: 'string' },
    mode: { type: 'string' },
    seed: { type: 'string' },
    'time-limit': { type: 'string' },
  },
  positionals: [0, 0],
  run: async (input) => {
    const choices = readChoices(input);
    if (!choices.ok) return choices;
    const path = textOption(input, 'instance');
    if (path === undefined) return missingOption('--instance', ['instance.json']);
    return proposeForInstance(input, path, choices.value);
  },
};

async function proposeForInstance(
  input: CommandInput,
  path: string,
  choices: Choices,
): Promise<Result<CommandOutput>> {
  const runJob = createRunJob(limitsFor(choices));
  const proposed = await cancelOnInterrupt((signal) =>
    runJob(
      'propose-assignment',
      { path, choices },
      {
        signal,
        onProgress: (progress) => input.onEvent({ type: 'job-progress', jobId: 'command-line', ...progress }),
      },
    ),
  );
  if (!proposed.ok) return proposed;
  return succeed({
    json: proposalAsJson(proposed.value, input.language),
    text: describeProposal(proposed.value, input.say),
    notes: noteStrangeFields(proposed.value, input.say),
    status: 0 as const,
  });
}

interface Choices {
  readonly mode: ProposalMode;
  readonly seed: number;
  readonly timeLimitSeconds: number | undefined;
}

function readChoices(input: CommandInput): Result<Choices> {
  const mode = textOption(input, 'mode') ?? 'thorough';
  if (!isMode(mode)) return wrongOption('--mode', mode, Object.keys(proposalModes));
  const seed = numberOption(input, 'seed', { least: 0, most: 4_294_967_295 });
  if (!seed.ok) return seed;
  const seconds = numberOption(input, 'time-limit', { least: 0.1, most: longestSeconds });
  if (!seconds.ok) return seconds;
  return succeed({ mode, seed: Math.round(seed.value ?? 1), timeLimitSeconds: seconds.value });
}

function isMode(mode: string): mode is ProposalMode {
  return Object.hasOwn(proposalModes, mode);
}

/** The thread may run as long as the solver was allowed, and a while to read and to name what can't be met. */
function limitsFor({ mode, timeLimitSeconds }: Choices) {
  const seconds = timeLimitSeconds ?? proposalModes[mode].seconds;
  return { ...defaultJobLimits, milliseconds: (seconds * 2 + 600) * 1000 };
}
