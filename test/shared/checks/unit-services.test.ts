import { expect, it } from 'vitest';
import { agreementRelations } from '../../../shared/agreements/agreement-relations.ts';
import { countSeats } from '../../../shared/checks/count-seats.ts';
import { unitMembership } from '../../../shared/checks/unit-membership.ts';
import { type UnitService, unitServices } from '../../../shared/checks/unit-services.ts';
import { createProjectState, listRecords, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Agreement, AgreementItem, ServiceRelation } from '../../../shared/model/records.ts';
import { agreement, plan, stateWith, unit } from './small-plan.ts';

/** An estate of the west, far from the border, with ten children. */
const estate = unit('w', 400, 400);

/** The plan with an agreement in force and the relations it brought. */
function cityWith(terms: Agreement, more: readonly ServiceRelation[] = []): ProjectState {
  const state = stateWith(estate, terms);
  return createProjectState([...listRecords(state), ...agreementRelations(terms), ...more]);
}

const inShort = (services: readonly UnitService[]) =>
  services.map(({ campusId, relationKind, quota, children }) => [
    campusId,
    relationKind,
    quota,
    children.least,
    children.most,
  ]);

const [item] = agreement([['w', 'west', 'east', 4]]).items as [AgreementItem];

it('names the school of its catchment where nothing is agreed', () => {
  expect(inShort(unitServices(stateWith(estate), plan, 'w'))).toEqual([['west', 'base', null, 10, 10]]);
});

it('counts a swapped estate with the receiver, which comes before its own school', () => {
  const swap = cityWith(agreement([['w', 'west', 'east', 10]], { agreementKind: 'parity-swap' }));
  expect(inShort(unitServices(swap, plan, 'w'))).toEqual([
    ['east', 'swap', 10, 10, 10],
    ['west', 'base', null, 0, 0],
  ]);
});

it('counts a dual child once: by the declared share, or as a range where none is declared', () => {
  const declared = cityWith({ ...agreement([]), items: [{ ...item, sharePercent: 30 }] });
  expect(inShort(unitServices(declared, plan, 'w'))).toEqual([
    ['west', 'base', null, 7, 7],
    ['east', 'dual', 4, 3, 3],
  ]);
  const open = cityWith({ ...agreement([]), items: [item] });
  expect(inShort(unitServices(open, plan, 'w'))).toEqual([
    ['west', 'base', null, 0, 10],
    ['east', 'dual', 4, 0, 10],
  ]);
});

it('lists feeders and lotteries beside the others in order of priority, and they move no child', () => {
  const own: ServiceRelation = {
    kind: 'service-relation',
    id: 'lottery-w',
    unitId: 'w',
    campusId: 'east',
    stage: 'primary',
    relationKind: 'lottery',
    quota: 5,
    priority: 3,
    fromSchoolYear: 2026,
    toSchoolYear: null,
    authorityId: 'east',
    agreementId: null,
    basis: '摇号办法',
  };
  const state = createProjectState([...listRecords(stateWith(estate)), own]);
  expect(inShort(unitServices(state, plan, 'w'))).toEqual([
    ['west', 'base', null, 10, 10],
    ['east', 'lottery', 5, 0, 0],
  ]);
  const past = createProjectState([
    ...listRecords(state),
    { ...own, toSchoolYear: 2025, fromSchoolYear: 2024 },
  ]);
  expect(unitServices(past, plan, 'w').map(({ relationKind }) => relationKind)).toEqual(['base']);
});

it('says of every estate what the seat balance adds up', () => {
  const state = cityWith({ ...agreement([]), items: [{ ...item, sharePercent: 30 }] });
  const whole = countSeats(state, plan, unitMembership(state, plan.id)).catchments;
  for (const id of ['west', 'east']) {
    const ofEstates = [...state.unit.keys()]
      .flatMap((unitId) => unitServices(state, plan, unitId))
      .filter(({ catchmentId }) => catchmentId === id)
      .reduce((sum, { children }) => sum + children.least, 0);
    expect(ofEstates).toBe(whole.get(id)?.children);
  }
});
