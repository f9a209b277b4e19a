// What must hold whatever is drawn: no gap and no overlap that was not asked for, borders that stay shared, estates that
// stay whole, and an undo that gives back the very records.
import { expect, it } from 'vitest';
import { openProjectFile } from '../../../data/repositories/project-file.ts';
import { isUnitCut } from '../../../shared/checks/unit-membership.ts';
import { unitShares } from '../../../shared/checks/unit-shares.ts';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import { dissolve } from '../../../shared/geometry/dissolve.ts';
import type { PlanarMultiPolygon } from '../../../shared/geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { preparePolygon } from '../../../shared/geometry/prepared-polygon.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import { canonicalJson } from '../../../shared/history/canonical-json.ts';
import type { ChangeSet } from '../../../shared/history/change-set.ts';
import { invertChangeSet } from '../../../shared/history/invert-change-set.ts';
import { catchmentsOfPlan, listRecords, type ProjectState } from '../../../shared/model/project-state.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';
import { entryOf, temporaryProject, unwrap } from '../../data/repositories/temporary-project.ts';
import { zone } from '../geometry/local-metres.ts';
import { generatedCity } from './generated-city.ts';
import { type Ground, groundOf, partedBorders } from './plan-ground.ts';
import { drawings, randomDrawing, randomRevision, revisions } from './random-drawing.ts';
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

/** Vertex commands move a border as the hand says: off the edge of the city, or over ground held twice. */
const vertexCommands: readonly string[] = ['move-vertices', 'insert-vertex', 'delete-vertex'];

/** Whether ground may come to lie in no catchment: the person takes it out of one. */
function mayLeaveGap(command: ProjectCommand): boolean {
  if (command.name === 'give-area') return command.toCatchmentId === null;
  if (command.name === 'assign-units') return command.toCatchmentId === null && !command.newCatchment;
  return [
    'clip-to-authority',
    'delete-catchment',
    'reshape-border',
    'replace-border',
    // Within its tolerance the outer border of the plan moves too.
    'snap-neighbours',
    ...vertexCommands,
  ].includes(command.name);
}

/** Whether ground may come to lie in several: the person draws over what is there, or moves a border that lies over it. */
function mayOverlap(command: ProjectCommand, before: Ground): boolean {
  if (['replace-border', 'snap-neighbours', ...vertexCommands].includes(command.name))
    return before.overlapSquareMetres > tolerance;
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

interface Checked {
  readonly state: ProjectState;
  readonly ground: Ground;
  readonly cut: readonly string[];
}

function check(state: ProjectState, territory: PlanarMultiPolygon): Checked {
  return { state, ground: groundOf(state, territory), cut: cutUnits(state) };
}

function expectLaws(command: ProjectCommand, before: Checked, after: Checked, say: string): void {
  expect(after.ground.invalid, say).toEqual([]);
  // Administrative borders are imported, never drawn.
  expect([after.state.authority, after.state.district], say).toEqual([
    before.state.authority,
    before.state.district,
  ]);
  expect(partedBorders(after.state), say).toEqual([]);
  if (!mayOverlap(command, before.ground))
    expect(after.ground.overlapSquareMetres, say).toBeLessThan(before.ground.overlapSquareMetres + tolerance);
  if (!mayLeaveGap(command))
    expect(after.ground.gapSquareMetres, say).toBeLessThan(before.ground.gapSquareMetres + tolerance);
  expect(
    after.cut.filter((id) => !before.cut.includes(id)),
    say,
  ).toEqual([]);
}

/**
 * Found among others: a border that ended millimetres before a vertex, one that jumped over a whole catchment, and a line
 * across an acute corner, that led one side of it to the other; borders that snapping by metres parted.
 */
const found = [1001, 3193, 5290, 6195, 6512];
const seeds = [...seedsBetween(process.env.HUAPIAN_SEEDS ?? '1-24'), ...found];
const counts = new Map<string, number>();

it.each(seeds)(
  'keeps ground, borders and estates whole, on screen, in the file and back (seed %i)',
  keepsLaws,
);

/** `3001-3300` */
function seedsBetween(range: string): number[] {
  const [first = 1, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function keepsLaws(seed: number): void {
  const random = seededRandom(seed);
  const context = createTestContext();
  const first = generatedCity(random, size);
  const territory = territoryOf(first);
  const file =
    seed % 4 === 0 ? temporaryProject(listRecords(first).filter(({ kind }) => kind !== 'settings')) : null;
  const done: ChangeSet[] = [];
  let now = check(first, territory);
  for (let step = 0; step < 136; step++) {
    const scene = { ...now, random, size, laysOver: seed % 2 === 0 };
    const command = step < 130 ? randomDrawing(scene) : randomRevision(scene);
    const result = command && runProjectCommand(now.state, command, context);
    if (!command || !result?.ok) continue;
    const next = check(applyChangeSet(now.state, result.value), territory);
    expectLaws(command, now, next, `seed ${seed} step ${step} ${command.name}`);
    file?.commit(entryOf(result.value, `${step}`));
    counts.set(command.name, (counts.get(command.name) ?? 0) + 1);
    done.push(result.value);
    now = next;
  }
  if (seed % 2 === 1) {
    const { insideSquareMetres, gapSquareMetres } = now.ground;
    expect(insideSquareMetres + gapSquareMetres, `seed ${seed}`).toBeCloseTo(
      planarAreaSquareMetres(territory),
      1,
    );
  }
  if (file) {
    file.close();
    const reopened = unwrap(openProjectFile(file.path));
    expect(withoutSettings(reopened.readRecords())).toBe(withoutSettings(listRecords(now.state)));
    reopened.close();
  }
  const back = done
    .toReversed()
    .reduce((state, change) => applyChangeSet(state, invertChangeSet(change)), now.state);
  expect(canonicalJson(listRecords(back))).toBe(canonicalJson(listRecords(first)));
}

/** The file brings settings of its own; drawing does not touch them. */
function withoutSettings(records: readonly ProjectRecord[]): string {
  return canonicalJson(records.filter(({ kind }) => kind !== 'settings'));
}

it.skipIf(process.env.HUAPIAN_SEEDS)(
  'has tried every command that draws, two thousand times together',
  () => {
    const rare = Object.keys({ ...drawings, ...revisions }).filter((name) => (counts.get(name) ?? 0) < 20);
    expect([rare, [...counts.values()].reduce((sum, count) => sum + count, 0) >= 2000]).toEqual([[], true]);
  },
);
