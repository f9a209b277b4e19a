import { describe, expect, it } from 'vitest';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { beltCandidates } from '../../../shared/negotiation/belt-candidates.ts';
import { type BeltRequest, type BorderBelt, borderBelt } from '../../../shared/negotiation/border-belt.ts';
import { measureWalking } from '../../../shared/walking/walking-distances.ts';
import { withoutHistory } from '../../support/without-history.ts';
import { borderTown, counted, tracks } from './border-town.ts';

const request: BeltRequest = {
  planId: 'plan',
  authorityIds: ['west', 'east'],
  widthMetres: 1000,
  measuredOn: '2026-03-01',
};

function beltOf(state: ProjectState, changes: Partial<BeltRequest> = {}): BorderBelt {
  const belt = borderBelt(state, { ...request, ...changes });
  if (!belt.ok) throw new Error(belt.refusal.message.en);
  return belt.value;
}

function refusalOf(state: ProjectState, changes: Partial<BeltRequest>): string {
  const belt = borderBelt(state, { ...request, ...changes });
  return belt.ok ? 'done' : belt.refusal.code;
}

const near = counted('near', -200, [5, 5, 5]);
const far = counted('far', -1500, [9, 9, 9]);
const east = counted('n-east', 100, [7, 7, 7]);

describe('the border belt', () => {
  const belt = beltOf(borderTown([near, far, east]));

  it('holds the estates within the width of the other side’s ground, with their distance to it', () => {
    expect(belt.estates.map(({ unitId, authorityId }) => [unitId, authorityId])).toEqual([
      ['n-east', 'east'],
      ['near', 'west'],
    ]);
    expect(belt.estates.map(({ borderMetres }) => Math.round(borderMetres))).toEqual([100, 200]);
    const wider = beltOf(borderTown([near, far, east]), { widthMetres: 1600 });
    expect(wider.estates.map(({ unitId }) => unitId)).toEqual(['far', 'n-east', 'near']);
  });

  it('has the way to every school on both sides, as the whole project is measured', () => {
    const state = borderTown([near, far, east]);
    const table = measureWalking(state);
    for (const { unitId, ways } of belt.estates) {
      expect(ways.map(({ campusId }) => campusId)).toEqual(['east-campus', 'west-campus']);
      for (const { campusId, metres, straightMetres } of ways) {
        const at = table.unitIds.indexOf(unitId) * table.campusIds.length + table.campusIds.indexOf(campusId);
        expect(metres).toBeCloseTo(table.walkedMetres[at] ?? Number.NaN, 1);
        expect(straightMetres).toBeCloseTo(table.straightMetres[at] ?? Number.NaN, 1);
      }
    }
    expect(belt.method).toBe('walked');
    expect(belt.measuredOn).toBe('2026-03-01');
  });

  it('has the seats left on both sides: of 90, what the children of the catchment leave', () => {
    expect(belt.schools.map(({ campusId, room }) => [campusId, room?.free])).toEqual([
      ['east-campus', 83],
      ['west-campus', 76],
    ]);
    const unknown = beltOf(borderTown([near], { eastSeats: 0 }));
    expect(unknown.schools.find(({ authorityId }) => authorityId === 'east')?.room?.free).toBeNull();
  });

  it('names the barriers across the straight line', () => {
    const north = counted('north', -200, [5, 5, 5], 300);
    const { estates } = beltOf(borderTown([north], { others: [tracks] }));
    const ways = estates[0]?.ways.map(({ campusId, barriers }) => [campusId, barriers]);
    expect(ways).toEqual([
      ['east-campus', []],
      ['west-campus', ['铁路']],
    ]);
  });

  it('is refused with a reason for one authority, a width that is none and an unknown plan', () => {
    const state = borderTown([near]);
    expect(refusalOf(state, { authorityIds: ['west', 'west'] })).toBe('same-authority-twice');
    expect(refusalOf(state, { widthMetres: 0 })).toBe('bad-belt-width');
    expect(refusalOf(state, { widthMetres: Number.NaN })).toBe('bad-belt-width');
    expect(refusalOf(state, { planId: 'none' })).toBe('not-found');
    expect(refusalOf(state, { authorityIds: ['west', 'none'] })).toBe('not-found');
  });
});

describe('candidates of a belt', () => {
  it('are those nearer to the other side by the margin, the greatest gain first, with the figures why', () => {
    const nearer = counted('nearer', -50, [2, 2, 2]);
    const state = borderTown([near, nearer, east]);
    const candidates = beltCandidates(state, beltOf(state), 300);
    expect(candidates.map(({ unitId, gainMetres }) => [unitId, Math.round(gainMetres ?? 0)])).toEqual([
      ['nearer', 1400],
      ['near', 1100],
    ]);
    expect(candidates[1]?.reason.zh).toBe(
      '到东校 700 米，比到西校的 1,800 米近 1,100 米；5 名适龄儿童；对方学校余 83 个学位。',
    );
    expect(beltCandidates(state, beltOf(state), 1200).map(({ unitId }) => unitId)).toEqual(['nearer']);
  });

  it('leave out an estate that a swap in force already sends across', () => {
    const state = borderTown([near, east]);
    const swapped: ProjectState = {
      ...state,
      agreement: new Map([
        [
          'swap',
          {
            kind: 'agreement',
            id: 'swap',
            number: '1',
            title: '互换',
            agreementKind: 'parity-swap',
            partyIds: ['west', 'east'],
            stage: 'primary',
            items: [{ unitId: 'near', fromAuthorityId: 'west', campusId: 'east-campus', seats: 5 }],
            fromSchoolYear: 2026,
            toSchoolYear: 2026,
            childrenTolerance: 0,
            status: 'in-force',
            ...withoutHistory,
            basis: '',
            contact: '',
            note: '',
          },
        ],
      ]),
    };
    const belt = beltOf(swapped);
    expect(belt.estates.find(({ unitId }) => unitId === 'near')).toMatchObject({
      servedBy: ['east-campus'],
      agreements: [{ agreementId: 'swap', status: 'in-force' }],
    });
    expect(beltCandidates(swapped, belt, 0)).toEqual([]);
  });
});
