import type { JobInput } from '../../../data/workers/job.ts';
import { createRunJob, defaultJobLimits } from '../../../data/workers/run-job.ts';
import { type Result, refuse, succeed } from '../../../shared/model/result.ts';
import type { ProposalMode } from '../../../shared/proposals/proposal.ts';
import { proposalModes } from '../../../shared/proposals/propose-assignment.ts';
import { cancelOnInterrupt } from '../cancel-on-interrupt.ts';
import { choosePlanOfStage } from '../choose-plan-of-stage.ts';
import { type Command, type CommandInput, type CommandOutput, textOption } from '../command.ts';
import { readProjectState } from '../open-for-reading.ts';
import { describeProposal, noteStrangeFields, proposalAsJson } from '../proposal-output.ts';
import { catchmentsAsJson, describeCatchments, noteLeftOut } from '../proposed-catchments-output.ts';
import { numberOption, wrongOption } from '../read-options.ts';

/** A day: whoever proves something large may wait. */
const longestSeconds = 86_400;

export const proposeCommand: Command = {
  usage:
    'PROJECT [--plan NAME] [--stage primary|junior] [--stability METRES] [--apart] | --instance FILE.json; both: [--mode fast|thorough|prove] [--seed N] [--time-limit SECONDS]',
  summary: {
    zh: '推荐片区：每个小区一所学校，人数 × 步行距离最小，不超学位',
    en: 'proposes catchments: a school for every estate, children × walking least, seats kept',
  },
  options: {
    plan: { type: 'string' },
    stage: { type: 'string' },
    stability: { type: 'string' },
    apart: { type: 'boolean' },
    instance: { type: 'string' },
    mode: { type: 'string' },
    seed: { type: 'string' },
    'time-limit': { type: 'string' },
  },
  positionals: [0, 1],
  run: async (input) => {
    const choices = readChoices(input);
    if (!choices.ok) return choices;
    const path = textOption(input, 'instance');
    const [project] = input.positionals;
    if ((path === undefined) === (project === undefined)) return eitherProjectOrInstance();
    return path === undefined
      ? proposeForProject(input, project ?? '', choices.value)
      : proposeForInstance(input, path, choices.value);
  },
};

async function proposeForInstance(
  input: CommandInput,
  path: string,
  choices: Choices,
): Promise<Result<CommandOutput>> {
  const proposed = await runProposal(input, 'propose-assignment', { path, choices }, choices);
  if (!proposed.ok) return proposed;
  return succeed({
    json: proposalAsJson(proposed.value, input.language),
    text: describeProposal(proposed.value, input.say),
    notes: noteStrangeFields(proposed.value, input.say),
    status: 0 as const,
  });
}

async function proposeForProject(
  input: CommandInput,
  project: string,
  choices: Choices,
): Promise<Result<CommandOutput>> {
  const stability = numberOption(input, 'stability', { least: 0, most: 100_000 });
  if (!stability.ok) return stability;
  const state = readProjectState(project);
  if (!state.ok) return state;
  const plan = choosePlanOfStage(state.value, input);
  if (!plan.ok) return plan;
  const wishes = { stabilityMetres: stability.value ?? 0, contiguous: input.options.apart !== true };
  const request = { planId: plan.value.id, wishes, choices };
  const proposed = await runProposal(input, 'propose-catchments', { state: state.value, request }, choices);
  if (!proposed.ok) return proposed;
  return succeed({
    json: catchmentsAsJson(proposed.value, plan.value, input.language),
    text: describeCatchments(proposed.value, state.value, plan.value, input.say),
    notes: noteLeftOut(proposed.value, state.value, input.say),
    status: 0 as const,
  });
}

/** Runs a job of the solver, with progress, until it is done or Ctrl-C is pressed. */
function runProposal<Name extends 'propose-assignment' | 'propose-catchments'>(
  { onEvent }: CommandInput,
  name: Name,
  job: JobInput<Name>,
  choices: Choices,
) {
  const run = createRunJob(limitsFor(choices));
  return cancelOnInterrupt((signal) =>
    run(name, job, {
      signal,
      onProgress: (progress) => onEvent({ type: 'job-progress', jobId: 'command-line', ...progress }),
    }),
  );
}

function eitherProjectOrInstance() {
  return refuse({
    code: 'wrong-usage',
    message: {
      zh: '要写一个工程，或者 --instance 加一个文件，不能都写',
      en: 'Give a project or --instance with a file, not both',
    },
    hint: { zh: `写法：propose ${proposeCommand.usage}`, en: `Write: propose ${proposeCommand.usage}` },
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
