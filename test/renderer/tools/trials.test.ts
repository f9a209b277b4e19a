import { describe, expect, it, vi } from 'vitest';
import { createTrials } from '../../../renderer/tools/trial/create-trials.ts';
import { trialHint } from '../../../renderer/tools/trial/preview-trial.ts';
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

describe('trialHint', () => {
  const how = { zh: '双击完成', en: 'Double click finishes' };
  const refused = (code: 'would-split-units' | 'cannot-edit') => ({
    ok: false as const,
    refusal: { code, message: { zh: '会切开 $& 苑', en: 'It would cut $& Court' }, hint: how },
  });

  it('adds nothing to what can be done', () => {
    expect([trialHint(null, how), trialHint({ ok: true, drafts: [] }, how)]).toEqual([how, how]);
  });

  it('says first what stands in the way', () => {
    expect(trialHint(refused('cannot-edit'), how)).toEqual({
      zh: '这样不行：会切开 $& 苑 · 双击完成',
      en: 'Not like this: It would cut $& Court · Double click finishes',
    });
  });

  it('says of estates that would be cut that there will be a choice, not that it can’t be done', () => {
    expect(trialHint(refused('would-split-units'), how)).toEqual({
      zh: '会切开 $& 苑，完成时选定归谁 · 双击完成',
      en: 'It would cut $& Court; you choose who gets them when it is done · Double click finishes',
    });
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
