// Amending, renewing, pools inside one authority, what an agreement rests on, and what none may do.
import { expect, test } from 'vitest';
import { agreementLedger } from '../../../../shared/agreements/agreement-ledger.ts';
import type { AgreementTerms, ProjectCommand } from '../../../../shared/commands/command.ts';
import type { ProjectState } from '../../../../shared/model/project-state.ts';
import type { Agreement } from '../../../../shared/model/records.ts';
import { afterCommands, createTestContext, planChange, refusalOf, smallCity } from '../small-city.ts';
import { bringIntoForce, create, lifeUntilInForce, revoke, sign, swapTerms } from './agreement-terms.ts';

const amend: ProjectCommand = { name: 'amend-agreement', agreementId: 'agreement:1' };
const amended = 'agreement:2';
const statusOf = (state: ProjectState, id: string) => state.agreement.get(id)?.status;

test('an agreement in force is not edited; its next version takes its place in one step', () => {
  const context = createTestContext();
  const inForce = afterCommands(smallCity(), lifeUntilInForce, context);
  const items = swapTerms.items.map((item) => ({ ...item, seats: 20 }));
  const edit: ProjectCommand = { name: 'edit-agreement', agreementId: 'agreement:1', changes: { items } };
  expect(refusalOf(inForce, edit)).toBe('agreement-not-editable');

  const drafted = afterCommands(
    inForce,
    [amend, { ...edit, agreementId: amended }, sign('jingkai', amended), sign('fucheng', amended)],
    context,
  );
  expect([statusOf(drafted, 'agreement:1'), statusOf(drafted, amended)]).toEqual([
    'in-force',
    'countersigned',
  ]);
  expect(drafted.agreement.get('agreement:1')?.items).toEqual(inForce.agreement.get('agreement:1')?.items);

  const change = planChange(drafted, bringIntoForce(amended), context);
  expect(change.removed.map(({ id }) => id)).toEqual([...inForce['service-relation'].keys()].sort());
  const after = afterCommands(drafted, [bringIntoForce(amended)], context);
  expect([statusOf(after, 'agreement:1'), statusOf(after, amended)]).toEqual(['expired', 'in-force']);
  expect(after.agreement.get(amended)).toMatchObject({
    version: 2,
    predecessor: { agreementId: 'agreement:1', succession: 'amendment' },
  });
  expect([...after['service-relation'].values()].map(({ quota }) => quota)).toEqual([20, 20]);
  expect(after.agreement.get('agreement:1')?.events.at(-1)).toMatchObject({
    status: 'expired',
    by: '联席办',
    note: '由第 2 版取代',
  });
});

test('one amendment at a time, of an agreement in force, between the same parties', () => {
  expect(refusalOf(afterCommands(smallCity(), [create()]), amend)).toBe('agreement-not-in-force');
  const drafted = afterCommands(smallCity(), [...lifeUntilInForce, amend]);
  expect(refusalOf(drafted, amend)).toBe('successor-exists');
  const others: ProjectCommand = {
    name: 'edit-agreement',
    agreementId: amended,
    changes: { partyIds: ['jingkai', 'fucheng'] },
  };
  expect(refusalOf(drafted, others)).toBe('successor-of-other-parties');
});

test('a renewal goes on where the term ends and is signed anew', () => {
  const inForce = afterCommands(smallCity(), lifeUntilInForce);
  const renew = (toSchoolYear: number): ProjectCommand => ({
    name: 'renew-agreement',
    agreementId: 'agreement:1',
    toSchoolYear,
  });
  expect(refusalOf(inForce, renew(2028))).toBe('term-ends-before-it-starts');
  const [draft] = planChange(inForce, renew(2031)).added as Agreement[];
  expect(draft).toMatchObject({
    status: 'draft',
    number: '',
    fromSchoolYear: 2029,
    toSchoolYear: 2031,
    signatures: [],
    predecessor: { agreementId: 'agreement:1', succession: 'renewal' },
  });
});

test('terms that treat ground of one authority as another’s are refused: a border would move', () => {
  const [first, second] = swapTerms.items as [AgreementTerms['items'][0], AgreementTerms['items'][0]];
  // unit-1 lies in 涪城; here 经开 hands it over to a campus of 涪城.
  const moved = { ...swapTerms, items: [first, { ...second, unitId: 'unit-1' }] };
  expect(refusalOf(smallCity(), create(moved))).toBe('border-would-change');
  const borders = (state: ProjectState) => [state.district, state.authority, state.catchment];
  const before = smallCity();
  expect(borders(afterCommands(before, lifeUntilInForce))).toEqual(borders(before));
});

test('documents, consultations and the review date are kept, and refused where they do not add up', () => {
  const consultation = {
    consulted: '0号小区业主',
    heldOn: '2026-02-01',
    askedCount: 100,
    answeredCount: 80,
    inFavourCount: 71,
    result: '同意',
  };
  const evidence = {
    reviewOn: '2027-03-01',
    documents: [{ name: '会议纪要.pdf', sha256: 'a'.repeat(64), byteCount: 12, datedOn: '2026-01-20' }],
    consultations: [consultation],
  };
  const state = afterCommands(smallCity(), [create({ ...swapTerms, ...evidence })]);
  expect(state.agreement.get('agreement:1')).toMatchObject(evidence);
  const refusal = (changes: Partial<AgreementTerms>) =>
    refusalOf(smallCity(), create({ ...swapTerms, ...changes }));
  expect(refusal({ reviewOn: '明年' })).toBe('bad-day');
  expect(refusal({ documents: [{ name: 'a', sha256: 'b'.repeat(64), byteCount: 1, datedOn: '去年' }] })).toBe(
    'bad-day',
  );
  expect(refusal({ documents: [{ name: 'a', sha256: 'b', byteCount: 1 }] })).toBe('document-without-hash');
  expect(refusal({ consultations: [{ ...consultation, consulted: ' ' }] })).toBe('consultation-without-whom');
  expect(refusal({ consultations: [{ ...consultation, answeredCount: 101 }] })).toBe(
    'consultation-does-not-add-up',
  );
});

const poolTerms: AgreementTerms = {
  ...swapTerms,
  agreementKind: 'shared-pool',
  partyIds: ['fucheng', 'fucheng'],
  pool: [{ campusId: 'campus-fucheng', seats: 60 }],
  items: [{ unitId: 'unit-0', fromAuthorityId: 'fucheng', campusId: 'campus-fucheng', seats: 10 }],
};

test('inside one authority a pool is proposed by one person and approved by another', () => {
  const city = smallCity();
  expect(refusalOf(city, create({ ...poolTerms, agreementKind: 'dual-service' }))).toBe('pool-of-other-kind');
  expect(refusalOf(city, create({ ...poolTerms, pool: [] }))).toBe('same-party-twice');
  const proposed = afterCommands(city, [create(poolTerms), sign('fucheng')]);
  expect(refusalOf(proposed, sign('fucheng'))).toBe('signed-already');
  const approve: ProjectCommand = {
    name: 'sign-agreement',
    agreementId: 'agreement:1',
    authorityId: 'fucheng',
    signedBy: '区教体局',
  };
  const inForce = afterCommands(proposed, [approve, bringIntoForce()]);
  const [year] = agreementLedger(inForce, inForce.agreement.get('agreement:1') as Agreement);
  expect(year).toMatchObject({
    pooledSeats: 60,
    releasedSeats: 50,
    seatsForFirst: 10,
    seatsForSecond: 0,
    childrenOfFirst: 12,
    childrenOfSecond: 0,
  });
});

test('nobody draws what is not in the pool, and no campus puts in more than it has', () => {
  const city = smallCity();
  const overdrawn = poolTerms.items.map((item) => ({ ...item, seats: 61 }));
  expect(refusalOf(city, create({ ...poolTerms, items: overdrawn }))).toBe('pool-overdrawn');
  const foreign = { ...poolTerms, pool: [{ campusId: 'campus-jingkai', seats: 60 }] };
  expect(refusalOf(city, create(foreign))).toBe('campus-of-third-party');
  const large = { ...poolTerms, pool: [{ campusId: 'campus-fucheng', seats: 181 }] };
  const approve: ProjectCommand = {
    name: 'sign-agreement',
    agreementId: 'agreement:1',
    authorityId: 'fucheng',
    signedBy: '区教体局',
  };
  const signed = afterCommands(city, [create(large), sign('fucheng'), approve]);
  expect(refusalOf(signed, bringIntoForce())).toBe('campus-overdrawn');
});

test('what was used is written down within what was promised, and carried on', () => {
  const inForce = afterCommands(smallCity(), lifeUntilInForce);
  const used = (fromAuthorityId: string, seats: number, schoolYear = 2026): ProjectCommand => ({
    name: 'record-used-seats',
    agreementId: 'agreement:1',
    schoolYear,
    fromAuthorityId,
    seats,
  });
  expect(refusalOf(inForce, used('fucheng', 13))).toBe('used-beyond-promised');
  expect(refusalOf(inForce, used('youxian', 1))).toBe('not-in-the-ledger');
  expect(refusalOf(inForce, used('fucheng', 1, 2030))).toBe('not-in-the-ledger');
  expect(refusalOf(afterCommands(smallCity(), [create()]), used('fucheng', 1))).toBe(
    'agreement-not-in-force',
  );
  const state = afterCommands(inForce, [used('fucheng', 12), used('jingkai', 8)]);
  const [first, second] = agreementLedger(state, state.agreement.get('agreement:1') as Agreement);
  expect([first?.balanceUsed, first?.isWithinTolerance, second?.carriedOverChildren]).toEqual([4, false, 4]);
  // It is counted, not agreed on: the agreement may be over by then.
  expect(refusalOf(afterCommands(state, [revoke()]), used('jingkai', 9))).toBe('done');
});
