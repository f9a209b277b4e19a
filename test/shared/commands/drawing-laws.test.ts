// What must hold whatever is drawn: no gap and no overlap that was not asked for, borders that stay shared, estates that
// stay whole, and an undo that gives back the very records.
import { expect, it } from 'vitest';
import { isUnitCut } from '../../../shared/checks/unit-membership.ts';
import { unitShares } from '../../../shared/checks/unit-shares.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import { dissolve } from '../../../shared/geometry/dissolve.ts';
import type { PlanarMultiPolygon } from '../../../shared/geometry/planar-polygon.ts';
import { preparePolygon } from '../../../shared/geometry/prepared-polygon.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import type { ChangeSet } from '../../../shared/history/change-set.ts';
import { invertChangeSet } from '../../../shared/history/invert-change-set.ts';
import { catchmentsOfPlan, listRecords, type ProjectState } from '../../../shared/model/project-state.ts';
import { zone } from '../geometry/local-metres.ts';
import { generatedCity } from './generated-city.ts';
import { type Ground, groundOf, partedBorders } from './plan-ground.ts';
import { drawings, randomDrawing } from './random-drawing.ts';
import { seededRandom } from './seeded-random.ts';
import { createTestContext } from './small-city.ts';

const size = 4;
/** Rounding may leave this much (square metres). */
const tolerance = 0.01;

/** Estates that are cut without a reason. */
function cutUnits(state: ProjectState): string[] {
  return [...unitShares(state, 'plan')]
    .filter(([id, shares]) => isUnitCut(shares) && !state['unit-split'].has(`unit-split:plan:${id}`))
    .map(([id]) => id);
}

/** Whether ground may come to lie in no catchment: the person takes it out of one. */
function mayLeaveGap(command: ProjectCommand): boolean {
  if (command.name === 'give-area') return command.toCatchmentId === null;
  if (command.name === 'assign-units') return command.toCatchmentId === null && !command.newCatchment;
  return ['clip-to-authority', 'delete-catchment', 'reshape-border', 'replace-border'].includes(command.name);
}

/** Whether ground may come to lie in several: the person draws over what is there, or moves a border that lies over it. */
function mayOverlap(command: ProjectCommand, before: Ground): boolean {
  if (command.name === 'replace-border') return before.overlapSquareMetres > tolerance;
  return command.name === 'create-catchment' || (command.name === 'copy-catchment' && !command.takesGround);
}

function territoryOf(state: ProjectState): PlanarMultiPolygon {
  const united = dissolve(
    catchmentsOfPlan(state, 'plan').map(({ geometry }) => geometry),
    zone,
  );
  if (!united.ok) throw new Error('the city is broken');
  return preparePolygon(united.value.geometry, zone.centralMeridian).polygons;
}

it('keeps ground, borders and estates whole through random editing, and undo gives everything back', () => {
  const counts = new Map<string, number>();
  for (let seed = 1; seed <= 10; seed++) {
    const random = seededRandom(seed);
    const context = createTestContext();
    const first = generatedCity(random, size);
    const territory = territoryOf(first);
    const done: ChangeSet[] = [];
    let state = first;
    let ground = groundOf(first, territory);
    for (let step = 0; step < 100; step++) {
      const command = randomDrawing({ state, ground, random, size, laysOver: seed % 2 === 0 });
      if (!command) continue;
      const result = runProjectCommand(state, command, context);
      if (!result.ok) continue;
      const wasCut = new Set(cutUnits(state));
      state = applyChangeSet(state, result.value);
      done.push(result.value);
      counts.set(command.name, (counts.get(command.name) ?? 0) + 1);
      const next = groundOf(state, territory);
      const say = `seed ${seed} step ${step} ${command.name}`;
      expect(next.invalid, say).toEqual([]);
      if (!mayOverlap(command, ground))
        expect(next.overlapSquareMetres, say).toBeLessThan(ground.overlapSquareMetres + tolerance);
      if (!mayLeaveGap(command))
        expect(next.gapSquareMetres, say).toBeLessThan(ground.gapSquareMetres + tolerance);
      expect(partedBorders(state), say).toEqual([]);
      if (command.name !== 'create-catchment' && command.name !== 'delete-catchment')
        expect(
          cutUnits(state).filter((id) => !wasCut.has(id)),
          say,
        ).toEqual([]);
      ground = next;
    }
    const back = done
      .toReversed()
      .reduce((now, change) => applyChangeSet(now, invertChangeSet(change)), state);
    expect(listRecords(back)).toEqual(listRecords(first));
  }
  for (const name of Object.keys(drawings)) expect(counts.get(name) ?? 0, name).toBeGreaterThan(10);
}, 120_000);
