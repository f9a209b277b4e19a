import { describe, expect, it } from 'vitest';
import { agreementBalance } from '../../../shared/agreements/balance.ts';
import { refuseTerms } from '../../../shared/agreements/refuse-terms.ts';
import { findSwaps, type SwapPair } from '../../../shared/negotiation/find-swaps.ts';
import { proposeSwaps, type SwapRequest, swapTerms } from '../../../shared/negotiation/propose-swaps.ts';
import type { SwapChoices, SwapMove } from '../../../shared/negotiation/swap-choices.ts';
import { seededRandom } from '../commands/seeded-random.ts';
import { borderTown, counted, plan } from './border-town.ts';

const years = 3;

/** A few moves each way with small counts, some longer ways among them, and schools with little room. */
function randomChoices(seed: number): SwapChoices {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const movesOf = (side: string, other: string) =>
    Array.from({ length: 2 + below(5) }, (_, at): SwapMove => {
      const usual = 1 + below(8);
      const children = Array.from({ length: years }, () => usual + below(2));
      const saved = below(12) * 100 - 200;
      const sum = children.reduce((total, count) => total + count, 0);
      return {
        // Sometimes the same estate to another school.
        unitId: `${side}-${at - (at > 0 && random() < 0.3 ? 1 : 0)}`,
        fromAuthorityId: side,
        leavesCampusIds: [`${side}-school-${below(2)}`],
        campusId: `${other}-school-${below(2)}`,
        children,
        ownMetres: 2000,
        otherMetres: 2000 - saved,
        savedChildMetres: sum * saved,
      };
    }).sort((a, b) => b.savedChildMetres - a.savedChildMetres);
  const room = (side: string, number: number) => {
    const free = Array.from({ length: years }, () => (random() < 0.1 ? null : below(24) - 3));
    return [`${side}-school-${number}`, { catchmentId: `${side}-${number}`, free }] as const;
  };
  return {
    term: {
      fromSchoolYear: 2026,
      toSchoolYear: 2025 + years,
      toleranceChildren: below(3),
      mostEstates: 1 + below(3),
      longestDetourMetres: 300,
    },
    parties: ['a', 'b'],
    ofFirst: movesOf('a', 'b'),
    ofSecond: movesOf('b', 'a'),
    roomOf: new Map([room('a', 0), room('a', 1), room('b', 0), room('b', 1)]),
    leftOut: [],
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Every subset of both sides, judged by the words of the rule and not by the code under test. */
function bruteForce(choices: SwapChoices): number[] {
  const { term } = choices;
  const savings: number[] = [];
  const subsets = (moves: readonly SwapMove[]) =>
    Array.from({ length: 2 ** moves.length }, (_, bits) =>
      moves.filter((_move, at) => (bits >> at) & 1),
    ).filter(
      (chosen) =>
        chosen.length > 0 &&
        chosen.length <= term.mostEstates &&
        new Set(chosen.map(({ unitId }) => unitId)).size === chosen.length,
    );
  const seconds = subsets(choices.ofSecond);
  for (const first of subsets(choices.ofFirst)) {
    for (const second of seconds) {
      const all = [...first, ...second];
      const isAllowed = Array.from({ length: years }, (_, year) => {
        const out = sum(first.map(({ children }) => children[year] ?? 0));
        const back = sum(second.map(({ children }) => children[year] ?? 0));
        const fits = [...choices.roomOf].every(([campusId, { free }]) => {
          const left = free[year];
          const come = sum(
            all.filter((move) => move.campusId === campusId).map(({ children }) => children[year] ?? 0),
          );
          const go = sum(
            all
              .filter((move) => move.leavesCampusIds[0] === campusId)
              .map(({ children }) => children[year] ?? 0),
          );
          return left == null || come - go <= Math.max(0, left);
        });
        return Math.abs(out - back) <= term.toleranceChildren && fits;
      }).every(Boolean);
      const saved = sum(all.map(({ savedChildMetres }) => savedChildMetres));
      if (isAllowed && saved > 0) savings.push(saved);
    }
  }
  return savings.sort((a, b) => b - a);
}

describe('the swap finder', () => {
  it('finds what brute force finds, in 200 random borders', () => {
    let found = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const choices = randomChoices(seed);
      const { pairs, isComplete } = findSwaps(choices, 5);
      expect(isComplete).toBe(true);
      expect(
        pairs.map(({ savedChildMetres }) => savedChildMetres),
        `seed ${seed}`,
      ).toEqual(bruteForce(choices).slice(0, 5));
      found += pairs.length;
    }
    // Most borders have a swap: the comparison is not one of empty lists.
    expect(found).toBeGreaterThan(200);
  });

  it('never proposes a swap that is out of balance in any year, or an estate twice', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const choices = randomChoices(seed);
      for (const { first, second } of findSwaps(choices, 50).pairs) {
        for (let year = 0; year < years; year += 1) {
          const out = sum(first.moves.map(({ children }) => children[year] ?? 0));
          const back = sum(second.moves.map(({ children }) => children[year] ?? 0));
          expect(Math.abs(out - back)).toBeLessThanOrEqual(choices.term.toleranceChildren);
        }
        const units = [...first.moves, ...second.moves].map(({ unitId }) => unitId);
        expect(new Set(units).size).toBe(units.length);
      }
    }
  });

  it('gives the same answer whatever order the moves of equal worth come in', () => {
    const keys = (pairs: readonly SwapPair[]) =>
      pairs.map(({ first, second }) =>
        [...first.moves, ...second.moves].map(({ unitId, campusId }) => `${unitId} ${campusId}`).sort(),
      );
    for (let seed = 1; seed <= 50; seed += 1) {
      const choices = randomChoices(seed);
      const turned = {
        ...choices,
        ofFirst: choices.ofFirst.toReversed(),
        ofSecond: choices.ofSecond.toReversed(),
      };
      expect(keys(findSwaps(turned, 5).pairs), `seed ${seed}`).toEqual(keys(findSwaps(choices, 5).pairs));
    }
  });

  it('says when it could not look at everything', () => {
    expect(findSwaps(randomChoices(3), 5, 1).isComplete).toBe(false);
  });
});

describe('a proposal', () => {
  const request: SwapRequest = {
    planId: 'plan',
    authorityIds: ['west', 'east'],
    widthMetres: 1500,
    measuredOn: '2026-03-01',
    term: {
      fromSchoolYear: 2026,
      toSchoolYear: 2028,
      toleranceChildren: 1,
      mostEstates: 2,
      longestDetourMetres: 2500,
    },
    most: 3,
  };
  // East of the border, but far from the east school only by a detour west: saves nothing, balances the rest.
  const state = borderTown([
    counted('w-1', -200, [5, 6, 5]),
    counted('w-2', -100, [4, 4, 4]),
    counted('e-1', 100, [9, 9, 10]),
    counted('e-unknown', 150, [9, 9]),
  ]);
  const answer = proposeSwaps(state, request);
  const proposals = answer.ok ? answer.value : null;

  it('is not made where nothing is saved, and says which estates could not be judged', () => {
    expect(proposals?.proposals).toEqual([]);
    expect(proposals?.leftOut).toEqual([{ unitId: 'e-unknown', why: 'children-unknown' }]);
  });

  it('becomes the terms of a draft that can be signed: the same seats each way', () => {
    const nearWest = borderTown(
      [counted('w-1', -200, [5, 6, 5]), counted('w-2', -100, [4, 4, 4]), counted('e-1', 1900, [9, 9, 10])],
      {
        others: [
          // A second school of the west, beside the far east of the road.
          { kind: 'school', id: 'west-2', name: '西二校', code: '', authorityId: 'west' },
          {
            ...(state.campus.get('west-campus') as never as { stages: never }),
            kind: 'campus',
            id: 'west-campus-2',
            schoolId: 'west-2',
            name: '西二校',
            address: '',
            phone: '',
            location: counted('', 2000, []).geometry as never,
          },
        ],
      },
    );
    const swaps = proposeSwaps(nearWest, { ...request, widthMetres: 2000 });
    if (!swaps.ok) throw new Error(swaps.refusal.message.en);
    const [best] = swaps.value.proposals;
    expect(
      best?.years.map(({ childrenOfFirst, childrenOfSecond }) => [childrenOfFirst, childrenOfSecond]),
    ).toEqual([
      [9, 9],
      [10, 9],
      [9, 10],
    ]);
    // 1,100 m less for 16 children, 1,300 for 12, and 1,300 (1,400 − 100) for 28.
    expect(best?.savedChildMetres).toBe(1100 * 16 + 1300 * 12 + 1300 * 28);
    expect(best?.rooms.find(({ campusId }) => campusId === 'east-campus')).toMatchObject({
      freeBefore: [81, 81, 80],
      freeAfter: [81, 80, 81],
    });
    if (!best) throw new Error('nothing proposed');
    const terms = swapTerms(nearWest, plan, swaps.value, best);
    expect(refuseTerms(nearWest, terms)).toBeNull();
    expect(agreementBalance(terms)).toEqual({ seatsForFirst: 10, seatsForSecond: 10, isBalanced: true });
    expect(terms.items.map(({ unitId, seats }) => [unitId, seats]).sort()).toEqual([
      ['e-1', 10],
      ['w-1', 6],
      ['w-2', 4],
    ]);
  });

  it('is refused for a term that ends before it starts', () => {
    const wrong = proposeSwaps(state, { ...request, term: { ...request.term, toSchoolYear: 2020 } });
    expect(wrong.ok ? 'done' : wrong.refusal.code).toBe('term-ends-before-it-starts');
  });
});
