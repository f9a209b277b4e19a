// What a project asks the solver, on a town of two authorities and one road (test/shared/negotiation/border-town.ts).
import { describe, expect, it } from 'vitest';
import type { Agreement, Unit } from '../../../shared/model/records.ts';
import { compareWithPlan } from '../../../shared/proposals/compare-with-plan.ts';
import { instanceOfPlan } from '../../../shared/proposals/instance-of-plan.ts';
import { parseInstance } from '../../../shared/proposals/parse-instance.ts';
import { withLeftOut } from '../../../shared/proposals/with-left-out.ts';
import { borderTown, counted, plan } from '../negotiation/border-town.ts';

const wishes = { stabilityMetres: 0, contiguous: true };
const far = counted('far', -1500, [30]);
const near = counted('near', -200, [20]);
const east = counted('n-east', 100, [10]);
/** Five kilometres from the road. */
const astray = counted('astray', -900, [7], 900);

function agreement(
  agreementKind: Agreement['agreementKind'],
  unitId: string,
  changes: Partial<Agreement> = {},
): Agreement {
  return {
    kind: 'agreement',
    id: agreementKind,
    number: '',
    title: agreementKind,
    agreementKind,
    partyIds: ['west', 'east'],
    stage: 'primary',
    items: [{ unitId, fromAuthorityId: 'west', campusId: 'east-campus', seats: 20 }],
    pool: [],
    fromSchoolYear: 2026,
    toSchoolYear: 2028,
    childrenTolerance: 0,
    status: 'in-force',
    signatures: [],
    events: [],
    basis: '',
    contact: '',
    note: '',
    version: 1,
    predecessor: null,
    reviewOn: '',
    documents: [],
    consultations: [],
    used: [],
    ...changes,
  };
}

function ask(units: readonly Unit[], options: Parameters<typeof borderTown>[1] = {}) {
  const asked = instanceOfPlan(borderTown(units, options), plan, wishes);
  if (!asked.ok) throw new Error(asked.refusal.message.en);
  return asked.value;
}

describe('instanceOfPlan', () => {
  it('asks for every estate of the plan’s year, with its authority, its school and the ways on foot', () => {
    const { instance, method, leftOut } = ask([near, far, east]);
    expect(method).toBe('walked');
    expect(leftOut).toEqual([]);
    expect(instance.units).toEqual([
      { id: 'far', children: 30, district: 'west', current: 'west-campus' },
      { id: 'n-east', children: 10, district: 'east', current: 'east-campus' },
      { id: 'near', children: 20, district: 'west', current: 'west-campus' },
    ]);
    expect(instance.schools.map(({ id, seats, district }) => [id, seats, district])).toEqual([
      ['east-campus', 90, 'east'],
      ['west-campus', 90, 'west'],
    ]);
    const fromNear = instance.distances.filter(([unit]) => unit === 2).map(([, , metres]) => metres);
    expect(fromNear[0]).toBeCloseTo(700, -2);
    expect(fromNear[1]).toBeCloseTo(1800, -2);
    expect(instance.dual).toEqual([]);
    expect(parseInstance(instance)).toMatchObject({ ok: true });
  });

  it('sends a swapped estate where it was signed, and ties it to that campus', () => {
    const { instance } = ask([near, far, east], { others: [agreement('parity-swap', 'near')] });
    expect(instance.dual).toEqual([{ unit: 'near', schools: ['east-campus'] }]);
    expect(instance.schools[0]?.touches).toContain('near');
    expect(instance.units.find(({ id }) => id === 'near')?.current).toBe('east-campus');
  });

  it('lets an estate under dual service go to either side', () => {
    const { instance } = ask([near, far, east], { others: [agreement('dual-service', 'near')] });
    expect(instance.dual).toEqual([{ unit: 'near', schools: ['east-campus', 'west-campus'] }]);
  });

  it('knows no agreement that is not in force, nor one of other years', () => {
    for (const changes of [{ status: 'draft' }, { fromSchoolYear: 2027 }] as const) {
      const { instance } = ask([near, far], { others: [agreement('dual-service', 'near', changes)] });
      expect(instance.dual).toEqual([]);
    }
  });

  it('leaves out estates without a way: they keep their seats where they are', () => {
    const { instance, leftOut, baseSeats } = ask([near, far, astray]);
    expect(leftOut).toEqual([{ unit: 'astray', school: 'west-campus', children: 7 }]);
    expect(instance.units.map(({ id }) => id)).toEqual(['far', 'near']);
    expect(instance.schools.find(({ id }) => id === 'west-campus')?.seats).toBe(83);
    const proposal = {
      status: 'optimal',
      objective: 1,
      bound: 1,
      gap: 0,
      assignments: [{ unit: 'far', school: 'west-campus' }],
      schools: [{ school: 'west-campus', seats: 83, children: 50 }],
      violations: [],
      why: [],
    } as const;
    const whole = withLeftOut(proposal, { leftOut, baseSeats }, (id) => id);
    expect(whole.assignments).toEqual([
      { unit: 'astray', school: 'west-campus' },
      { unit: 'far', school: 'west-campus' },
    ]);
    expect(whole.schools).toEqual([{ school: 'west-campus', seats: 90, children: 57 }]);
    const tight = withLeftOut(proposal, { leftOut, baseSeats: new Map([['west-campus', 5]]) }, (id) => id);
    expect(tight.status).toBe('infeasible');
    expect(tight.violations).toMatchObject([{ code: 'over-seats', school: 'west-campus', children: 52 }]);
  });

  it('refuses a project without estates or without seats', () => {
    expect(instanceOfPlan(borderTown([]), plan, wishes)).toMatchObject({ refusal: { code: 'no-estates' } });
    const empty = borderTown([near], { westSeats: 0, eastSeats: 0 });
    expect(instanceOfPlan(empty, plan, wishes)).toMatchObject({ refusal: { code: 'no-seats' } });
  });
});

describe('compareWithPlan', () => {
  it('says who moves and how far children walk before and after', () => {
    const { instance } = ask([near, far], { others: [agreement('dual-service', 'near')] });
    const comparison = compareWithPlan(instance, {
      assignments: [
        { unit: 'far', school: 'west-campus' },
        { unit: 'near', school: 'east-campus' },
      ],
    });
    expect(comparison.moves).toMatchObject([
      { unit: 'near', from: 'west-campus', to: 'east-campus', children: 20 },
    ]);
    const saved = comparison.walkedBefore - comparison.walkedAfter;
    expect(saved).toBeCloseTo(20 * (1800 - 700), -3);
    expect(comparison.childrenBySchoolBefore).toEqual(new Map([['west-campus', 50]]));
  });
});
