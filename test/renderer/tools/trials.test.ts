import { describe, expect, it, vi } from 'vitest';
import { createTrials } from '../../../renderer/tools/trial/create-trials.ts';
import { tryCommand } from '../../../renderer/tools/trial/try-command.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { commonVertex, planId, smallProject } from '../map/small-project.ts';

const move = (longitude: number): ProjectCommand => ({
  name: 'move-vertices',
  planId,
  moves: [{ from: commonVertex, to: [longitude, 31.455] }],
});

describe('tryCommand', () => {
  it('gives the catchments as the command would leave them', () => {
    const trial = tryCommand(smallProject(), move(104.712));
    expect(trial.ok && trial.drafts.map(({ id }) => id)).toEqual(['east', 'west']);
  });

  it('gives a catchment that goes no area', () => {
    const trial = tryCommand(smallProject(), { name: 'delete-catchment', catchmentId: 'east' });
    expect(trial.ok && trial.drafts).toEqual([
      { id: 'east', geometry: { type: 'MultiPolygon', coordinates: [] } },
    ]);
  });

  it('says why a command can’t be done', () => {
    const trial = tryCommand(smallProject(), { name: 'delete-catchment', catchmentId: 'nobody' });
    expect(trial.ok).toBe(false);
  });
});

describe('createTrials', () => {
  /** A clock that moves on by so much at every look. */
  function ticking(milliseconds: number) {
    let now = 0;
    return () => {
      now += milliseconds;
      return now;
    };
  }

  it('answers every question at once while answers are quick', () => {
    const trials = createTrials({ nowMilliseconds: ticking(1), onDue: () => undefined });
    const project = smallProject();
    const first = trials.tryCommand(project, move(104.711));
    expect(trials.tryCommand(project, move(104.712))).not.toBe(first);
  });

  it('answers the same question once', () => {
    const trials = createTrials({ nowMilliseconds: ticking(1), onDue: () => undefined });
    const project = smallProject();
    expect(trials.tryCommand(project, move(104.711))).toBe(trials.tryCommand(project, move(104.711)));
  });

  it('puts a slow question off, keeps the last answer, and tells when it is due', () => {
    vi.useFakeTimers();
    const onDue = vi.fn();
    const trials = createTrials({ nowMilliseconds: ticking(20), onDue });
    const project = smallProject();
    const first = trials.tryCommand(project, move(104.711));
    expect(trials.tryCommand(project, move(104.712))).toBe(first);
    vi.runAllTimers();
    expect(onDue).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('never answers for a project that is gone', () => {
    const trials = createTrials({ nowMilliseconds: ticking(20), onDue: () => undefined });
    const first = trials.tryCommand(smallProject(), move(104.711));
    expect(trials.tryCommand(smallProject(), move(104.711))).not.toBe(first);
  });
});
