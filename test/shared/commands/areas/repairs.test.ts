// Borders snapped together and outlines repaired, as steps of a draft plan.
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { proposeSnap } from '../../../../shared/commands/borders/propose-snap.ts';
import type { ProjectCommand } from '../../../../shared/commands/command.ts';
import { runProjectCommand } from '../../../../shared/commands/run-project-command.ts';
import { zoneOfProject } from '../../../../shared/geometry/project-zone.ts';
import { distanceToSegment } from '../../../../shared/geometry/segment-distance.ts';
import { validatePolygon } from '../../../../shared/geometry/validate-polygon.ts';
import { applyChangeSet } from '../../../../shared/history/apply-change-set.ts';
import { invertChangeSet } from '../../../../shared/history/invert-change-set.ts';
import {
  createProjectState,
  listRecords,
  type ProjectState,
} from '../../../../shared/model/project-state.ts';
import { findPairOverlaps } from '../../../../shared/overlap/pair-overlaps.ts';
import { seededRandom } from '../seeded-random.ts';
import {
  afterCommands,
  at,
  createTestContext,
  planChange,
  rectangle,
  refusalOf,
  smallCity,
  smallCityRecords,
} from '../small-city.ts';

/** The small city with other outlines for some catchments; a thousandth of a degree is some 95 m east, 111 m north. */
function cityWith(outlines: Readonly<Record<string, MultiPolygon>>): ProjectState {
  return createProjectState(
    smallCityRecords().map((record) =>
      record.kind === 'catchment' ? { ...record, geometry: outlines[record.id] ?? record.geometry } : record,
    ),
  );
}

const snap = (toleranceMetres: number): ProjectCommand => ({
  name: 'snap-neighbours',
  planId: 'plan',
  toleranceMetres,
});
const geometriesOf = (state: ProjectState) => [...state.catchment.values()].map(({ geometry }) => geometry);

function overlapSquareMetres(state: ProjectState): number {
  const { overlaps } = findPairOverlaps({ a: geometriesOf(state), zone: zoneOfProject(state) });
  return overlaps.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0);
}

/** B begins 0.1 m inside A. */
const nearlyShared = () => cityWith({ b: rectangle(0.99895, 0, 2, 1) });

/** The same, and no vertex lies on the border of another. */
const apart = () => cityWith({ b: rectangle(0.99895, -0.5, 2, 1.5), c: rectangle(3, 0, 4, 1) });

describe('snapping neighbours together', () => {
  it('closes the sliver between two borders drawn twice', () => {
    expect(overlapSquareMetres(nearlyShared())).toBeGreaterThan(5);
    expect(overlapSquareMetres(afterCommands(nearlyShared(), [snap(0.2)]))).toBe(0);
  });

  it('says how many catchments changed and how far the furthest place went', () => {
    expect(planChange(nearlyShared(), snap(0.2)).label).toEqual({
      zh: '把 1 个片区的相邻边界贴合，最大移动 0.10 米',
      en: 'Snapped the borders of 1 catchment to their neighbours; the largest move is 0.10 m',
    });
  });

  it.each([
    ['borders that coincide', smallCity(), 0.2, 'nothing-to-snap'],
    ['borders further apart than the tolerance', apart(), 0.05, 'nothing-to-snap'],
    ['a tolerance of nothing', nearlyShared(), 0, 'tolerance-out-of-range'],
    ['a tolerance above 10 m', nearlyShared(), 10.5, 'tolerance-out-of-range'],
  ])('refuses %s', (_, state, tolerance, code) => {
    expect(refusalOf(state, snap(tolerance))).toBe(code);
  });

  it('refuses a plan that is no draft', () => {
    const approved = afterCommands(nearlyShared(), [{ name: 'approve-plan', planId: 'plan' }]);
    expect(refusalOf(approved, snap(0.2))).toBe('plan-not-editable');
  });

  it('names a catchment that would become invalid and leaves it alone', () => {
    const sliver = cityWith({ b: rectangle(1, 0, 1.00005, 1), c: rectangle(1.00005, 0, 3, 1) });
    const proposal = proposeSnap(sliver, 'plan', 8);
    expect(proposal.leftAlone.map(({ id }) => id)).toEqual(['b']);
    expect(proposal.updates.map(({ before }) => before.id)).not.toContain('b');
  });
});

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

/** Every vertex somewhere within some metres of its place, and new ones on the edges. */
function shake(geometry: MultiPolygon, random: () => number, metres: number): MultiPolygon {
  const degrees = metres / 111_000;
  const near = ([x = 0, y = 0]: Position): Position => [
    x + (random() - 0.5) * degrees,
    y + (random() - 0.5) * degrees,
  ];
  const coordinates = geometry.coordinates.map((part) =>
    part.map((ring) => {
      const open = ring.slice(1).flatMap((to, index) => {
        const from = ring[index] ?? to;
        const share = 0.2 + random() * 0.6;
        const between = [0, 1].map((axis) => (from[axis] ?? 0) * (1 - share) + (to[axis] ?? 0) * share);
        return [near(from), near(between)];
      });
      return [...open, ...open.slice(0, 1)];
    }),
  );
  return { type: 'MultiPolygon', coordinates };
}

/** How far the vertices of one outline are from the border of another, at most (metres). */
function furthestFrom(border: MultiPolygon, outline: MultiPolygon, state: ProjectState): number {
  const zone = zoneOfProject(state);
  const edges = border.coordinates.flat().flatMap((ring) =>
    ring.slice(1).map((to, index) => {
      const [fromX, fromY] = zone.forward(ring[index] ?? to);
      const [toX, toY] = zone.forward(to);
      return [fromX, fromY, toX, toY] as const;
    }),
  );
  return Math.max(
    ...outline.coordinates.flat(2).map((position) => {
      const [x, y] = zone.forward(position);
      return Math.min(...edges.map((edge) => distanceToSegment(x, y, edge)));
    }),
  );
}

it.each([0.2, 1.5, 8])(
  'nothing moves further than %f m, all stays sound, and undo takes it back',
  (metres) => {
    let changed = 0;
    for (const seed of seeds) {
      const random = seededRandom(seed);
      const state = cityWith(
        Object.fromEntries(
          ['a', 'b', 'c'].map((id, index) => [id, shake(rectangle(index, 0, index + 1, 1), random, metres)]),
        ),
      );
      const result = runProjectCommand(state, snap(metres), createTestContext());
      if (!result.ok) continue;
      changed += 1;
      for (const { before, after } of result.value.updated) {
        if (before.kind !== 'catchment' || after.kind !== 'catchment') throw new Error(before.kind);
        const furthest = Math.max(
          furthestFrom(before.geometry, after.geometry, state),
          furthestFrom(after.geometry, before.geometry, state),
        );
        expect([seed, furthest]).toEqual([seed, Math.min(furthest, metres + 1e-6)]);
        expect(validatePolygon(after.geometry)).toEqual([]);
      }
      const snapped = applyChangeSet(state, result.value);
      const undone = applyChangeSet(snapped, invertChangeSet(result.value));
      expect(listRecords(undone)).toEqual(listRecords(state));
    }
    expect(changed).toBe(seeds.length);
  },
);

/** Crosses itself in the middle. */
const bowTie: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [[[at(1, 0), at(2, 1), at(2, 0), at(1, 1), at(1, 0)]]],
};
const repair: ProjectCommand = { name: 'repair-catchment', catchmentId: 'b' };

describe('repairing a catchment', () => {
  it('makes its outline sound', () => {
    const after = afterCommands(cityWith({ b: bowTie }), [repair]).catchment.get('b');
    expect(after ? validatePolygon(after.geometry) : null).toEqual([]);
  });

  it('says what changes, in square metres', () => {
    expect(planChange(cityWith({ b: bowTie }), repair).label.zh).toMatch(
      /^修复了片区 三江实验学校片区 的图形，面积由 .+ 变为 [\d,.]+ 平方米，相差 [\d,.]+ 平方米$/u,
    );
  });

  it('is taken back by undo', () => {
    const state = cityWith({ b: bowTie });
    const change = planChange(state, repair);
    const undone = applyChangeSet(applyChangeSet(state, change), invertChangeSet(change));
    expect(undone.catchment.get('b')?.geometry).toEqual(bowTie);
  });

  it('refuses a sound outline', () => {
    expect(refusalOf(smallCity(), repair)).toBe('nothing-to-repair');
  });

  it('refuses a plan that is no draft', () => {
    const approved = afterCommands(cityWith({ b: bowTie }), [{ name: 'approve-plan', planId: 'plan' }]);
    expect(refusalOf(approved, repair)).toBe('plan-not-editable');
  });
});
