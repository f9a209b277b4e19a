// What must hold after any sequence of commands, tried with many seeded ones.
import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import { agreementRelations } from '../../../shared/agreements/agreement-relations.ts';
import { agreementBalance } from '../../../shared/agreements/balance.ts';
import { openRingsOf, positionKey } from '../../../shared/commands/borders/border-vertices.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import { invertChangeSet } from '../../../shared/history/invert-change-set.ts';
import { listRecords, type ProjectState } from '../../../shared/model/project-state.ts';
import { bringIntoForce, create, revoke, sign, swapTerms } from './agreements/agreement-terms.ts';
import { seededRandom } from './seeded-random.ts';
import { at, createTestContext, cutting, smallCity } from './small-city.ts';

type Random = () => number;
const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

function choose<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}

function randomPlace(random: Random, near: Position): Position {
  return [(near[0] ?? 0) + (random() - 0.5) / 2500, (near[1] ?? 0) + (random() - 0.5) / 2500];
}

function randomBorderEdit(state: ProjectState, random: Random): ProjectCommand {
  const rings = [...state.catchment.values()].flatMap(({ geometry }) => openRingsOf(geometry));
  const ring = choose(random, rings);
  const index = Math.floor(random() * ring.length);
  const from = ring[index] ?? at(0, 0);
  const next = ring[(index + 1) % ring.length] ?? at(0, 0);
  const dice = random();
  if (dice < 0.4)
    return {
      name: 'move-vertices',
      planId: 'plan',
      moves: [{ from, to: randomPlace(random, from) }],
      splits: cutting,
    };
  if (dice < 0.8) {
    const middle = [((from[0] ?? 0) + (next[0] ?? 0)) / 2, ((from[1] ?? 0) + (next[1] ?? 0)) / 2];
    return {
      name: 'insert-vertex',
      planId: 'plan',
      edge: [from, next],
      at: randomPlace(random, middle),
      splits: cutting,
    };
  }
  return { name: 'delete-vertex', planId: 'plan', at: from, splits: cutting };
}

/** Mostly an estate on the ground of the giving side: others are refused, as an agreement moves no border. */
function randomEstate(random: Random, authorityId: string): string {
  const own = { fucheng: [0, 1], jingkai: [2, 3] }[authorityId] ?? [];
  return `unit-${choose(random, random() < 0.9 ? own : [0, 1, 2, 3, 4, 5])}`;
}

function randomAgreementStep(state: ProjectState, random: Random): ProjectCommand {
  const ids = [...state.agreement.keys()];
  const agreementId = ids.length > 0 ? choose(random, ids) : 'agreement:1';
  const seats = () => 1 + Math.floor(random() * 3);
  const fromSchoolYear = 2025 + Math.floor(random() * 5);
  const terms = {
    ...swapTerms,
    fromSchoolYear,
    toSchoolYear: fromSchoolYear + Math.floor(random() * 3),
    items: swapTerms.items.map((item) => ({
      ...item,
      unitId: randomEstate(random, item.fromAuthorityId),
      seats: seats(),
    })),
  };
  return choose<() => ProjectCommand>(random, [
    () => create(terms),
    () => sign('fucheng', agreementId),
    () => sign('jingkai', agreementId),
    () => bringIntoForce(agreementId),
    () => bringIntoForce(agreementId),
    () => revoke(agreementId),
    () => ({ name: 'edit-agreement', agreementId, changes: { items: terms.items } }),
    () => ({ name: 'delete-agreement', agreementId }),
  ])();
}

/** Runs random commands; `observe` sees every state, and the one before it. Returns how many were done. */
function runRandomly(
  seed: number,
  steps: number,
  next: (state: ProjectState, random: Random) => ProjectCommand,
  observe: (state: ProjectState, before: ProjectState, undone: ProjectState) => void,
): number {
  const random = seededRandom(seed);
  const context = createTestContext();
  let state = smallCity();
  let done = 0;
  for (let step = 0; step < steps; step++) {
    const result = runProjectCommand(state, next(state, random), context);
    if (!result.ok) continue;
    done += 1;
    const before = state;
    state = applyChangeSet(state, result.value);
    observe(state, before, applyChangeSet(state, invertChangeSet(result.value)));
  }
  return done;
}

/** Edges that no other catchment has the other way round. */
function outerEdges(state: ProjectState): (readonly [string, string])[] {
  const edges = [...state.catchment.values()]
    .flatMap(({ geometry }) => openRingsOf(geometry))
    .flatMap((ring) =>
      ring.map(
        (place, index) =>
          [positionKey(place), positionKey(ring[(index + 1) % ring.length] ?? place)] as const,
      ),
    );
  const known = new Set(edges.map(([from, to]) => `${from} ${to}`));
  return edges.filter(([from, to]) => !known.has(`${to} ${from}`));
}

it('undo of any command gives back the very records that were there', () => {
  for (const seed of seeds) {
    const mixed = (state: ProjectState, random: Random) =>
      random() < 0.5 ? randomBorderEdit(state, random) : randomAgreementStep(state, random);
    const done = runRandomly(seed, 60, mixed, (_, before, undone) => {
      expect(listRecords(undone)).toEqual(listRecords(before));
    });
    expect(done).toBeGreaterThan(15);
  }
});

it('border edits leave every shared border shared: what is not shared is one closed line around the city', () => {
  for (const seed of seeds) {
    const done = runRandomly(seed, 80, randomBorderEdit, (state) => {
      const next = new Map(outerEdges(state));
      expect(next.size).toBe(outerEdges(state).length);
      const [start = ''] = next.keys();
      let steps = 1;
      for (let place = next.get(start); place !== undefined && place !== start; place = next.get(place))
        steps += 1;
      expect(steps).toBe(next.size);
    });
    expect(done).toBeGreaterThan(30);
  }
});

it('agreements in force are balanced, bring exactly their relations, and never share an estate in one year', () => {
  let everInForce = 0;
  for (const seed of seeds) {
    runRandomly(seed, 200, randomAgreementStep, (state, before) => {
      const inForce = [...state.agreement.values()].filter(({ status }) => status === 'in-force');
      everInForce += inForce.length;
      expect(inForce.every((agreement) => agreementBalance(agreement).isBalanced)).toBe(true);
      const expected = inForce.flatMap(agreementRelations).map(({ id }) => id);
      expect([...state['service-relation'].keys()].sort()).toEqual(expected.sort());
      const claims = inForce.flatMap(({ items, fromSchoolYear, toSchoolYear }) =>
        [...new Set(items.map(({ unitId }) => unitId))].flatMap((unitId) =>
          Array.from(
            { length: toSchoolYear - fromSchoolYear + 1 },
            (_, year) => `${unitId} ${fromSchoolYear + year}`,
          ),
        ),
      );
      expect(new Set(claims).size).toBe(claims.length);
      expect([state.authority, state.catchment, state.district]).toEqual([
        before.authority,
        before.catchment,
        before.district,
      ]);
    });
  }
  expect(everInForce).toBeGreaterThan(100);
});
