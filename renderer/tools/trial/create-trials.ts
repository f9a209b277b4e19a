// Trials while the hand moves: the same question is answered once, and a slow answer is not asked for again until the
// window has had three times as long for everything else. Until then the last answer stands.
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Trial } from '../tool.ts';
import { tryCommand } from './try-command.ts';

export interface Trials {
  readonly tryCommand: (project: ProjectState, command: ProjectCommand) => Trial;
  readonly stop: () => void;
}

interface Answer {
  readonly project: ProjectState;
  readonly question: string;
  readonly trial: Trial;
}

export interface TrialTiming {
  readonly nowMilliseconds: () => number;
  /** Told when a question that was put off can be asked again. */
  readonly onDue: () => void;
}

/** An answer this quick is asked for at every move. */
const quickMilliseconds = 6;

export function createTrials({ nowMilliseconds, onDue }: TrialTiming): Trials {
  let last: Answer | null = null;
  let restsUntil = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function putOff(milliseconds: number): void {
    timer ??= setTimeout(() => {
      timer = null;
      onDue();
    }, milliseconds);
  }

  return {
    tryCommand: (project, command) => {
      const question = JSON.stringify(command);
      if (last?.project === project && last.question === question) return last.trial;
      const began = nowMilliseconds();
      if (last?.project === project && began < restsUntil) {
        putOff(restsUntil - began);
        return last.trial;
      }
      const trial = tryCommand(project, command);
      const took = nowMilliseconds() - began;
      restsUntil = took > quickMilliseconds ? began + took * 4 : 0;
      last = { project, question, trial };
      return trial;
    },
    stop: () => {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
