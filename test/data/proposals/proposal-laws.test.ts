// The solver against every assignment there is, and against rules that are written down a second time.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../data/proposals/highs-solver.ts';
import type { ProposalInstance } from '../../../shared/proposals/instance.ts';
import type { SolveLinearProgram } from '../../../shared/proposals/linear-program.ts';
import type { Proposal, ProposalMode } from '../../../shared/proposals/proposal.ts';
import { proposeAssignment } from '../../../shared/proposals/propose-assignment.ts';
import { madeUpInstance } from '../../support/made-up-instance.ts';
import { bestOfAll, keepsRules, tinyInstance } from '../../support/tiny-instance.ts';

let solve: SolveLinearProgram;
beforeAll(async () => {
  solve = await loadLinearSolver();
});

function propose(instance: ProposalInstance, mode: ProposalMode, seed = 1): Proposal {
  return proposeAssignment(instance, { mode, seed, solve, elapsedSeconds: () => 0 });
}

function schoolOf({ assignments }: Proposal): Map<string, string> {
  return new Map(assignments.map(({ unit, school }) => [unit, school]));
}

describe('tiny instances', () => {
  const seeds = Array.from({ length: 30 }, (_, index) => index + 1);

  it('proves the best of all assignments, and says so where there is none', () => {
    const found = { optimal: 0, infeasible: 0 };
    for (const seed of seeds) {
      const instance = tinyInstance(seed);
      const best = bestOfAll(instance);
      const proposal = propose(instance, 'prove');
      if (best === null) {
        expect(proposal.status, `seed ${seed}`).toBe('infeasible');
        expect(proposal.violations.length, `seed ${seed}`).toBeGreaterThan(0);
        found.infeasible += 1;
      } else {
        expect(proposal.status, `seed ${seed}`).toBe('optimal');
        expect(proposal.objective, `seed ${seed}`).toBeCloseTo(best, 3);
        expect(proposal.gap, `seed ${seed}`).toBeLessThan(1e-8);
        expect(proposal.violations, `seed ${seed}`).toEqual([]);
        found.optimal += 1;
      }
    }
    // Both kinds were tried.
    expect(found.optimal).toBeGreaterThan(8);
    expect(found.infeasible).toBeGreaterThan(8);
  });

  it('keeps every rule and bounds the best in every mode', () => {
    for (const mode of ['fast', 'thorough'] as const) {
      for (const seed of seeds.slice(4, 12)) {
        const instance = tinyInstance(seed);
        const best = bestOfAll(instance);
        const proposal = propose(instance, mode);
        const { status, bound, objective } = proposal;
        if (best === null) {
          expect(status, `${mode} ${seed}`).toBe('infeasible');
          continue;
        }
        expect(keepsRules(instance, schoolOf(proposal)), `${mode} ${seed}`).toBe(true);
        expect(bound, `${mode} ${seed}`).toBeLessThanOrEqual(best + 1e-6);
        expect(objective, `${mode} ${seed}`).toBeGreaterThanOrEqual(best - 1e-6);
      }
    }
  });
});

describe('larger instances', () => {
  it('keeps every rule, hangs together and stays within two per cent in the fast mode', () => {
    const instance = madeUpInstance({ units: 200, schools: 8, slack: 0.02, seed: 3, contiguous: true });
    const proposal = propose(instance, 'fast');
    expect(proposal.status).toBe('feasible');
    expect(keepsRules(instance, schoolOf(proposal))).toBe(true);
    expect(proposal.gap).toBeLessThan(0.02);
    expect(proposal.why).toHaveLength(200);
    expect(new Set(proposal.why.map(({ code }) => code)).size).toBeGreaterThan(1);
    const { schools } = proposal;
    expect(schools.reduce((sum, { children }) => sum + children, 0)).toBe(
      instance.units.reduce((sum, { children }) => sum + children, 0),
    );
  });

  it('gives the same proposal for the same seed', () => {
    const instance = madeUpInstance({ units: 60, schools: 4, slack: 0.1, seed: 5, contiguous: true });
    const first = propose(instance, 'prove', 7);
    expect(JSON.stringify(propose(instance, 'prove', 7))).toBe(JSON.stringify(first));
  });

  it('stops when time runs out, with what it has and an honest bound', () => {
    const instance = madeUpInstance({ units: 200, schools: 20, slack: 0.01, seed: 5, contiguous: true });
    let seconds = 0;
    const proposal = proposeAssignment(instance, {
      mode: 'prove',
      seed: 1,
      solve,
      timeLimitSeconds: 10,
      // Annealing asks four times; then ten seconds are over.
      elapsedSeconds: () => {
        seconds += 2;
        return seconds;
      },
    });
    expect(proposal.status).toBe('time-limit');
    expect(proposal.bound).toBeLessThan(proposal.objective);
    expect(proposal.assignments).toHaveLength(200);
  });
});

describe('what can not be met', () => {
  const base = madeUpInstance({ units: 30, schools: 3, slack: 0.3, seed: 2, contiguous: false });

  it('names the schools that are over when there are too few seats', () => {
    const schools = base.schools.map((school) => ({ ...school, seats: Math.floor(school.seats / 2) }));
    const missing =
      base.units.reduce((sum, { children }) => sum + children, 0) -
      schools.reduce((sum, { seats }) => sum + seats, 0);
    const proposal = propose({ ...base, schools }, 'fast');
    expect(proposal.status).toBe('infeasible');
    const over = proposal.violations.filter(({ code }) => code === 'over-seats');
    expect(over.length).toBeGreaterThan(0);
    // Not one seat more is missing than has to be.
    expect(over.reduce((sum, { children }) => sum + children, 0)).toBe(missing);
    expect(proposal.assignments).toHaveLength(30);
    expect(over[0]?.text.en).toContain('shared seats counted');
  });

  it('names a unit that can not walk to any school, and places the others', () => {
    const distances = base.distances.filter(([unit]) => unit !== 4);
    const proposal = propose({ ...base, distances }, 'prove');
    expect(proposal.status).toBe('infeasible');
    expect(proposal.violations).toMatchObject([{ code: 'no-school', unit: 'u4' }]);
    expect(proposal.assignments).toHaveLength(29);
  });

  it('names units that are cut off from the only school they may go to', () => {
    const units = base.units.map((unit, index) => ({ ...unit, district: index === 0 ? 'b' : 'a' }));
    const schools = [...base.schools, { id: 'far', seats: 100, district: 'b', unit: 'u9', touches: [] }];
    const distances = [...base.distances, [0, 3, 500] as const];
    const adjacency = base.adjacency.filter((pair) => !pair.includes(0));
    const proposal = propose({ ...base, units, schools, distances, adjacency, contiguous: true }, 'prove');
    expect(proposal.status).toBe('infeasible');
    expect(proposal.violations).toMatchObject([{ code: 'cut-off', unit: 'u0', school: 'far' }]);
  });
});
