// Laws of the seat ledger, tried with seeded random histories: sign, bring into force, amend, renew, revoke, book what was
// used, move estates from one agreement or catchment to another, change seats, roll a year. What is expected is counted here from the records, not
// by the code under test.
import { expect, it } from 'vitest';
import { agreementLedger } from '../../../shared/agreements/agreement-ledger.ts';
import { termsOfAgreement } from '../../../shared/agreements/draft-agreement.ts';
import { seatTotals } from '../../../shared/checks/seat-balance.ts';
import { seatBook } from '../../../shared/checks/seat-book.ts';
import type { AgreementTerms, ProjectCommand } from '../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import { invertChangeSet } from '../../../shared/history/invert-change-set.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Agreement, AgreementItem, Plan, PoolShare } from '../../../shared/model/records.ts';
import { bringIntoForce, create, revoke, sign, swapTerms } from '../commands/agreements/agreement-terms.ts';
import { seededRandom } from '../commands/seeded-random.ts';
import { createTestContext, rectangle, smallCity } from '../commands/small-city.ts';

const operationsWanted = 5000;
const mayFollow: Readonly<Record<string, readonly string[]>> = {
  draft: ['proposed'],
  proposed: ['countersigned', 'draft'],
  countersigned: ['in-force'],
  'in-force': ['revoked', 'expired'],
};

type Random = () => number;
const below = (random: Random, limit: number) => Math.floor(random() * limit);
const choose = <Value>(random: Random, values: readonly Value[]) =>
  values[below(random, values.length)] as Value;

/** Mostly equal seats both ways, sometimes not; estates 0 and 1 lie in 涪城, 2 and 3 in 经开. */
function randomItems(random: Random): AgreementItem[] {
  const seats = 1 + below(random, 60);
  const off = random() < 0.2 ? 1 : 0;
  return swapTerms.items.map((item, index) => ({
    ...item,
    unitId: `unit-${2 * index + below(random, 2)}`,
    seats: seats + index * off,
  }));
}

function randomCommand(state: ProjectState, random: Random): ProjectCommand {
  const agreements = [...state.agreement.values()];
  const open = agreements.filter(({ status }) => status !== 'revoked' && status !== 'expired');
  if (open.length < 4) {
    const fromSchoolYear = 2025 + below(random, 5);
    const toSchoolYear = fromSchoolYear + below(random, 3);
    const agreementKind = choose(random, [
      'parity-swap',
      'parity-swap',
      'dual-service',
      'shared-pool',
    ] as const);
    const terms = { ...swapTerms, agreementKind, items: randomItems(random), fromSchoolYear, toSchoolYear };
    return create(random() < 0.2 ? poolOf(terms, random) : terms);
  }
  const agreement = choose(random, open);
  const { id } = agreement;
  const plan = state.plan.get('plan') as Plan;
  const step: Readonly<Record<string, ProjectCommand>> = {
    draft: sign(choose(random, ['fucheng', 'jingkai']), id),
    proposed:
      agreement.partyIds[0] === agreement.partyIds[1]
        ? { name: 'sign-agreement', agreementId: id, authorityId: 'fucheng', signedBy: '区教体局' }
        : sign(choose(random, ['fucheng', 'jingkai']), id),
    countersigned: bringIntoForce(id),
    'in-force': revoke(id),
  };
  const dice = random();
  if (dice < 0.5) return step[agreement.status] ?? revoke(id);
  if (dice < 0.6) return { name: 'edit-agreement', agreementId: id, changes: { items: randomItems(random) } };
  if (dice < 0.63) return { name: 'amend-agreement', agreementId: id };
  if (dice < 0.64)
    return { name: 'renew-agreement', agreementId: id, toSchoolYear: agreement.toSchoolYear + 2 };
  if (dice < 0.67) {
    return {
      name: 'record-used-seats',
      agreementId: id,
      schoolYear: plan.schoolYear,
      fromAuthorityId: choose(random, ['fucheng', 'jingkai']),
      seats: below(random, 30),
    };
  }
  if (dice < 0.7) return choose(random, [bringIntoForce(id), revoke(id), sign('fucheng', id)]);
  if (dice < 0.75) {
    const stages = [{ stage: 'primary', classesPerGrade: 2, baseSeats: below(random, 120) }] as const;
    return {
      name: 'edit-campus',
      campusId: `campus-${choose(random, ['fucheng', 'jingkai'])}`,
      changes: { stages },
    };
  }
  if (dice < 0.85) {
    const schoolYear = plan.schoolYear >= 2030 ? 2025 : plan.schoolYear + 1;
    return { name: 'edit-plan', planId: 'plan', changes: { schoolYear } };
  }
  // The border of 涪城 and 经开 moves by half an estate or more: estates change hands.
  const x = choose(random, [0.5, 1, 1.5]);
  const geometry = rectangle(0, 0, x, 1);
  const held = [...state.catchment.values()].find(({ authorityId }) => authorityId === 'fucheng');
  return held
    ? { name: 'delete-catchment', catchmentId: held.id }
    : {
        name: 'create-catchment',
        planId: 'plan',
        catchmentName: '警钟街小学片区',
        authorityId: 'fucheng',
        campusIds: ['campus-fucheng'],
        geometry,
      };
}

/** A pool inside 涪城 instead: its campus puts seats in, one of its estates draws some. */
function poolOf(terms: AgreementTerms, random: Random): AgreementTerms {
  const seats = 1 + below(random, 20);
  const item = { unitId: 'unit-1', fromAuthorityId: 'fucheng', campusId: 'campus-fucheng', seats };
  return {
    ...terms,
    agreementKind: 'shared-pool',
    partyIds: ['fucheng', 'fucheng'],
    pool: [{ campusId: 'campus-fucheng', seats: seats + below(random, 40) }],
    items: [item],
  };
}

const binding = (state: ProjectState, year: number): Agreement[] =>
  [...state.agreement.values()].filter(
    (one) => one.status === 'in-force' && one.fromSchoolYear <= year && year <= one.toSchoolYear,
  );
/** What both sides have signed, of every agreement in force. */
const bindingTerms = (state: ProjectState) =>
  [...state.agreement.values()]
    .filter(({ status }) => status === 'in-force')
    .map((agreement) => [agreement.id, termsOfAgreement(agreement), agreement.signatures] as const);
const seatsOf = (items: readonly AgreementItem[]) => items.reduce((sum, { seats }) => sum + seats, 0);
const ledgerOf = (state: ProjectState) =>
  [...state.agreement.values()].map((agreement) => [agreement.id, agreementLedger(state, agreement)]);

const seatsOfPool = (pool: readonly PoolShare[]) => pool.reduce((sum, { seats }) => sum + seats, 0);

/** Every way in which a state breaks a law, in words; empty where all hold. */
function brokenLaws(state: ProjectState): string[] {
  const broken: string[] = [];
  const plan = state.plan.get('plan') as Plan;
  const agreements = binding(state, plan.schoolYear);
  const items = agreements.flatMap((agreement) => agreement.items);
  const base = [...state.campus.values()].reduce((sum, { stages }) => sum + (stages[0]?.baseSeats ?? 0), 0);
  const book = seatBook(state, plan);
  if (book.totalBase !== base || book.totalAvailable !== base)
    broken.push('seats of the city are not constant');
  for (const campus of book.campuses) {
    const out = seatsOf(items.filter(({ campusId }) => campusId === campus.campusId));
    if (campus.out !== out) broken.push(`${campus.campusId} gives what it did not promise`);
    if (campus.available !== campus.base + campus.in - out) broken.push(`${campus.campusId} does not close`);
    if (campus.base > 0 && out > campus.base) broken.push(`${campus.campusId} is overdrawn`);
    const pooled = agreements.flatMap(({ pool }) =>
      pool.filter(({ campusId }) => campusId === campus.campusId),
    );
    const drawn = agreements.filter(({ pool }) => pool.length > 0).flatMap((one) => one.items);
    if (seatsOfPool(pooled) < seatsOf(drawn.filter(({ campusId }) => campusId === campus.campusId)))
      broken.push(`${campus.campusId} lets more be drawn than it put in`);
  }
  for (const { agreementKind, items: own, id } of state.agreement.values()) {
    const inForce = state.agreement.get(id)?.status === 'in-force';
    const [there, back] = ['fucheng', 'jingkai'].map((party) =>
      seatsOf(own.filter(({ fromAuthorityId }) => fromAuthorityId === party)),
    );
    if (inForce && agreementKind === 'parity-swap' && there !== back) broken.push(`${id} is not balanced`);
  }
  const unitIds = agreements.flatMap((agreement) => [
    ...new Set(agreement.items.map(({ unitId }) => unitId)),
  ]);
  if (new Set(unitIds).size !== unitIds.length) broken.push('an estate is under two agreements');
  const children = [...state.unit.values()]
    .flatMap((unit) => unit.children.filter(({ intakeYear }) => intakeYear === plan.schoolYear))
    .reduce((sum, { count }) => sum + count, 0);
  if (seatTotals(state, 'plan').children > children) broken.push('a child is counted twice in the plan');
  const inLedger = agreements
    .flatMap((agreement) => agreementLedger(state, agreement))
    .filter(({ schoolYear }) => schoolYear === plan.schoolYear)
    .reduce((sum, year) => sum + (year.childrenOfFirst ?? 0) + (year.childrenOfSecond ?? 0), 0);
  if (inLedger > children) broken.push('a child is counted twice in the ledger');
  for (const agreement of state.agreement.values()) {
    const { id, used, items: own } = agreement;
    for (const entry of used) {
      const promised = seatsOf(
        own.filter(({ fromAuthorityId }) => fromAuthorityId === entry.fromAuthorityId),
      );
      if (entry.seats > promised) broken.push(`${id} has more seats used than promised`);
    }
    const versions = [...state.agreement.values()].filter(
      ({ predecessor, status }) =>
        status === 'in-force' && predecessor?.succession === 'amendment' && predecessor.agreementId === id,
    );
    if (agreement.status === 'in-force' && versions.length > 0) broken.push(`${id} holds in two versions`);
    const relations = [...state['service-relation'].values()].filter((one) => one.agreementId === id);
    const expected = agreement.status === 'in-force' ? own.length : 0;
    if (relations.length !== expected) broken.push(`${id} has ${relations.length} relations`);
  }
  for (const { id, events, status } of state.agreement.values()) {
    const steps = events.map((event) => event.status);
    const isWalked = steps.every((step, index) =>
      index === 0 ? step === 'draft' : mayFollow[steps[index - 1] ?? '']?.includes(step),
    );
    if (!isWalked || steps[steps.length - 1] !== status) broken.push(`${id} skipped a state`);
  }
  return broken;
}

it(`${operationsWanted} operations break no law, and undo of each restores the ledger`, () => {
  let done = 0;
  const seen = new Set<string>();
  let timesInForce = 0;
  for (let seed = 1; done < operationsWanted; seed++) {
    const random = seededRandom(seed);
    const context = createTestContext();
    let state = smallCity();
    for (let step = 0; step < 400; step++) {
      const result = runProjectCommand(state, randomCommand(state, random), context);
      if (!result.ok) continue;
      const before = state;
      state = applyChangeSet(state, result.value);
      done += 1;
      // In force is never edited: whatever held before and still holds says the same.
      for (const [id, terms, signatures] of bindingTerms(before)) {
        const now = state.agreement.get(id);
        if (now?.status !== 'in-force') continue;
        expect([termsOfAgreement(now), now.signatures], `seed ${seed}, step ${step}`).toEqual([
          terms,
          signatures,
        ]);
      }
      seen.add(result.value.command);
      timesInForce += binding(state, state.plan.get('plan')?.schoolYear ?? 0).length;
      expect(brokenLaws(state), `seed ${seed}, step ${step}, ${result.value.label.en}`).toEqual([]);
      const undone = applyChangeSet(state, invertChangeSet(result.value));
      expect(ledgerOf(undone), `seed ${seed}, step ${step}`).toEqual(ledgerOf(before));
    }
  }
  expect(timesInForce).toBeGreaterThan(operationsWanted / 20);
  expect([...seen].sort()).toEqual([
    'amend-agreement',
    'bring-agreement-into-force',
    'create-agreement',
    'create-catchment',
    'delete-catchment',
    'edit-agreement',
    'edit-campus',
    'edit-plan',
    'record-used-seats',
    'renew-agreement',
    'revoke-agreement',
    'sign-agreement',
  ]);
}, 120_000);
