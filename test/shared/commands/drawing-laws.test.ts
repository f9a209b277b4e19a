// What must hold whatever is drawn: no gap and no overlap that was not asked for, borders that stay shared, estates that
// stay whole, and an undo that gives back the very records.
import type { Polygon, Position } from 'geojson';
import { expect, it } from 'vitest';
import { isUnitCut } from '../../../shared/checks/unit-membership.ts';
import { unitShares } from '../../../shared/checks/unit-shares.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import { dissolve } from '../../../shared/geometry/dissolve.ts';
import { preparePolygon } from '../../../shared/geometry/prepared-polygon.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import type { ChangeSet } from '../../../shared/history/change-set.ts';
import { invertChangeSet } from '../../../shared/history/invert-change-set.ts';
import { catchmentsOfPlan, listRecords, type ProjectState } from '../../../shared/model/project-state.ts';
import { degrees, zone } from '../geometry/local-metres.ts';
import { cellMetres, generatedCity } from './generated-city.ts';
import { groundOf, partedBorders } from './plan-ground.ts';
import { seededRandom } from './seeded-random.ts';
import { createTestContext } from './small-city.ts';

type Random = () => number;
const size = 4;

function choose<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}

function place(random: Random): readonly [number, number] {
  return [(random() * 1.1 - 0.05) * size * cellMetres, (random() * 1.1 - 0.05) * size * cellMetres];
}

/** A crooked ring around a place. */
function randomArea(random: Random): Polygon {
  const [x, y] = place(random);
  const corners = 4 + Math.floor(random() * 6);
  const ring = Array.from({ length: corners }, (_, index): Position => {
    const angle = (index / corners) * 2 * Math.PI;
    const radius = (0.4 + random() * 0.6) * 180;
    return degrees(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  });
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}

function randomGive(state: ProjectState, random: Random): ProjectCommand {
  const ids = catchmentsOfPlan(state, 'plan').map(({ id }) => id);
  const toCatchmentId = random() < 0.1 ? null : choose(random, ids);
  const dice = random();
  const splits =
    dice < 0.3 ? { reason: '一路之隔' } : { toCatchmentId: toCatchmentId ?? choose(random, ids) };
  return {
    name: 'give-area',
    planId: 'plan',
    area: randomArea(random),
    fromCatchmentIds: random() < 0.3 ? [choose(random, ids), choose(random, ids)] : null,
    toCatchmentId,
    splits,
  };
}

const kinds: readonly ((state: ProjectState, random: Random) => ProjectCommand)[] = [randomGive];

function cutUnits(state: ProjectState): string[] {
  return [...unitShares(state, 'plan')]
    .filter(([id, shares]) => isUnitCut(shares) && !state['unit-split'].has(`unit-split:plan:${id}`))
    .map(([id]) => id);
}

it('keeps ground, borders and estates whole through random editing, and undo gives everything back', () => {
  const counts: Record<string, number> = {};
  for (let seed = 1; seed <= 5; seed++) {
    const random = seededRandom(seed);
    const context = createTestContext();
    const first = generatedCity(random, size);
    const united = dissolve(
      [...first.catchment.values()].map(({ geometry }) => geometry),
      zone,
    );
    if (!united.ok) throw new Error('the city is broken');
    const territory = preparePolygon(united.value.geometry, zone.centralMeridian).polygons;
    const done: ChangeSet[] = [];
    let state = first;
    let ground = groundOf(first, territory);
    for (let step = 0; step < 100; step++) {
      const command = choose(random, kinds)(state, random);
      const result = runProjectCommand(state, command, context);
      if (!result.ok) {
        const key = `refused ${command.name} ${result.refusal.code}`;
        counts[key] = (counts[key] ?? 0) + 1;
        continue;
      }
      counts[command.name] = (counts[command.name] ?? 0) + 1;
      state = applyChangeSet(state, result.value);
      done.push(result.value);
      const next = groundOf(state, territory);
      const say = `seed ${seed} step ${step} ${command.name}`;
      expect(next.invalid, say).toEqual([]);
      expect(next.overlapSquareMetres, say).toBeLessThan(ground.overlapSquareMetres + 0.01);
      if (!('toCatchmentId' in command) || command.toCatchmentId !== null)
        expect(next.gapSquareMetres, say).toBeLessThan(ground.gapSquareMetres + 0.01);
      expect(partedBorders(state), say).toEqual([]);
      expect(cutUnits(state), say).toEqual([]);
      ground = next;
    }
    const back = done
      .toReversed()
      .reduce((now, change) => applyChangeSet(now, invertChangeSet(change)), state);
    expect(listRecords(back)).toEqual(listRecords(first));
  }
}, 120_000);
