import { describe, expect, it } from 'vitest';
import type { ProjectCommand } from '../../../../shared/commands/command.ts';
import { afterCommands, createTestContext, refusalOf, smallCity } from '../small-city.ts';
import { bringIntoForce, create, lifeUntilInForce, revoke, sign, swapTerms } from './agreement-terms.ts';

const edit = (changes: Extract<ProjectCommand, { name: 'edit-agreement' }>['changes']): ProjectCommand => ({
  name: 'edit-agreement',
  agreementId: 'agreement:1',
  changes,
});
const [swapItem] = swapTerms.items;
if (!swapItem) throw new Error('the swap has items');
const receiver = swapTerms.partyIds.find((id) => id !== swapItem.fromAuthorityId) ?? '';
const statusAfter = (commands: readonly ProjectCommand[]) =>
  afterCommands(smallCity(), commands).agreement.get('agreement:1')?.status;

describe('terms', () => {
  it.each([
    ['one party twice', { partyIds: ['fucheng', 'fucheng'] as const }, 'same-party-twice'],
    ['a party that is not there', { partyIds: ['fucheng', 'x'] as const }, 'unknown-party'],
    ['no estates', { items: [] }, 'agreement-without-units'],
    ['an estate that is not there', { items: [{ ...swapItem, unitId: 'x' }] }, 'unknown-unit'],
    ['a campus that is not there', { items: [{ ...swapItem, campusId: 'x' }] }, 'unknown-campus'],
    [
      'a campus of the same side',
      { items: [{ ...swapItem, campusId: 'campus-fucheng' }] },
      'campus-of-wrong-party',
    ],
    [
      'a campus of a third side',
      { items: [{ ...swapItem, campusId: 'campus-youxian' }] },
      'campus-of-wrong-party',
    ],
    [
      'an estate of a third side',
      { items: [{ ...swapItem, fromAuthorityId: 'youxian' }] },
      'unit-of-third-party',
    ],
    ['a stage the campus has not', { stage: 'junior' as const }, 'stage-not-offered'],
    ['no seats', { items: [{ ...swapItem, seats: 0 }] }, 'bad-seats'],
    ['half a seat', { items: [{ ...swapItem, seats: 1.5 }] }, 'bad-seats'],
    ['years in the wrong order', { toSchoolYear: 2025 }, 'term-ends-before-it-starts'],
    ['an item twice', { items: [swapItem, swapItem] }, 'item-named-twice'],
    [
      'an estate that goes there and back',
      {
        items: [
          swapItem,
          { ...swapItem, fromAuthorityId: receiver, campusId: `campus-${swapItem.fromAuthorityId}` },
        ],
      },
      'unit-handed-both-ways',
    ],
    ['no title', { title: ' ' }, 'agreement-without-title'],
  ])('are refused with %s', (_, changes, code) => {
    expect(refusalOf(smallCity(), create({ ...swapTerms, ...changes }))).toBe(code);
  });

  it('may be unbalanced in a draft, but a swap is signed only with equal seats both ways', () => {
    const items = swapTerms.items.map((item, index) => ({ ...item, seats: 10 + index }));
    const draft = afterCommands(smallCity(), [create({ ...swapTerms, items })]);
    expect(refusalOf(draft, sign('fucheng'))).toBe('swap-not-balanced');
  });

  it('of dual service are signed unbalanced', () => {
    const terms = { ...swapTerms, agreementKind: 'dual-service' as const, items: [swapItem] };
    expect(refusalOf(afterCommands(smallCity(), [create(terms)]), sign('fucheng'))).toBe('done');
  });
});

describe('the life of an agreement', () => {
  it('goes from draft to revoked, each step with who and when', () => {
    const agreement = afterCommands(smallCity(), [...lifeUntilInForce, revoke()]).agreement.get(
      'agreement:1',
    );
    expect(agreement?.events.map(({ status, by, note }) => [status, by, note])).toEqual([
      ['draft', '张工', ''],
      ['proposed', 'fucheng主任', ''],
      ['countersigned', 'jingkai主任', ''],
      ['in-force', '联席办', ''],
      ['revoked', '联席办', '新校建成'],
    ]);
  });

  it('may be proposed by either side', () => {
    expect(statusAfter([create(), sign('jingkai'), sign('fucheng')])).toBe('countersigned');
  });

  it.each([
    ['bringing a draft into force', [create()], bringIntoForce(), 'status-not-next'],
    ['bringing a proposal into force', [create(), sign('fucheng')], bringIntoForce(), 'status-not-next'],
    ['revoking a draft', [create()], revoke(), 'status-not-next'],
    ['signing twice', [create(), sign('fucheng')], sign('fucheng'), 'signed-already'],
    ['signing by a third side', [create()], sign('youxian'), 'signer-not-a-party'],
    [
      'signing without a number',
      [create({ ...swapTerms, number: '' })],
      sign('fucheng'),
      'agreement-without-number',
    ],
    [
      'editing what both signed',
      [create(), sign('fucheng'), sign('jingkai')],
      edit({ note: '补充' }),
      'agreement-not-editable',
    ],
    ['editing what is in force', lifeUntilInForce, edit({ note: '补充' }), 'agreement-not-editable'],
    [
      'deleting what is in force',
      lifeUntilInForce,
      { name: 'delete-agreement', agreementId: 'agreement:1' },
      'agreement-not-a-draft',
    ],
    [
      'revoking without a reason',
      lifeUntilInForce,
      { ...revoke(), reason: ' ' },
      'revocation-without-reason',
    ],
    [
      'bringing a revoked one into force',
      [...lifeUntilInForce, revoke()],
      bringIntoForce(),
      'status-not-next',
    ],
  ] as [string, ProjectCommand[], ProjectCommand, string][])('refuses %s', (_, life, command, code) => {
    expect(refusalOf(afterCommands(smallCity(), life), command)).toBe(code);
  });

  it('falls back to a draft without signatures where a proposal is edited', () => {
    const state = afterCommands(smallCity(), [create(), sign('fucheng'), edit({ note: '补充' })]);
    expect(state.agreement.get('agreement:1')).toMatchObject({
      status: 'draft',
      signatures: [],
      note: '补充',
    });
  });
});

describe('service relations', () => {
  it('come with the agreement and go with it', () => {
    const inForce = afterCommands(smallCity(), lifeUntilInForce);
    expect(
      [...inForce['service-relation'].values()].map(({ unitId, campusId, relationKind, quota }) => [
        unitId,
        campusId,
        relationKind,
        quota,
      ]),
    ).toEqual([
      ['unit-0', 'campus-jingkai', 'swap', 12],
      ['unit-2', 'campus-fucheng', 'swap', 12],
    ]);
    expect(afterCommands(inForce, [revoke()])['service-relation'].size).toBe(0);
  });

  it('are all that changes: no border moves', () => {
    const [before, inForce] = [smallCity(), afterCommands(smallCity(), lifeUntilInForce)];
    expect([inForce.district, inForce.authority, inForce.catchment]).toEqual([
      before.district,
      before.authority,
      before.catchment,
    ]);
  });

  it('are refused for an estate that is under another agreement in overlapping years', () => {
    const context = createTestContext();
    const life = (from: number, id: string): ProjectCommand[] => [
      create({ ...swapTerms, fromSchoolYear: from, toSchoolYear: from + 2 }),
      sign('fucheng', id),
      sign('jingkai', id),
    ];
    const inForce = afterCommands(smallCity(), [...life(2026, 'agreement:1'), bringIntoForce()], context);
    const overlapping = afterCommands(inForce, life(2028, 'agreement:2'), context);
    const later = afterCommands(overlapping, life(2029, 'agreement:3'), context);
    expect([
      refusalOf(overlapping, bringIntoForce('agreement:2')),
      refusalOf(later, bringIntoForce('agreement:3')),
    ]).toEqual(['unit-in-other-agreement', 'done']);
  });

  it('keep the stage at the campus that promised it', () => {
    const inForce = afterCommands(smallCity(), lifeUntilInForce);
    expect(
      refusalOf(inForce, { name: 'edit-campus', campusId: 'campus-jingkai', changes: { stages: [] } }),
    ).toBe('stage-promised-by-agreement');
  });
});
