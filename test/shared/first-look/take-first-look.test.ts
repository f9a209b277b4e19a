import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { catchmentColours, rememberColours } from '../../../renderer/map/sources/catchment-colours.ts';
import { chooseHues } from '../../../shared/first-look/catchment-hues.ts';
import { takeFirstLook } from '../../../shared/first-look/take-first-look.ts';
import { distanceToSegment } from '../../../shared/geometry/segment-distance.ts';
import { projectBounds } from '../../../shared/model/project-bounds.ts';
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { plan, unit } from '../../renderer/sample-records.ts';
import { largeCity } from '../../support/large-city.ts';

const made = largeCity({ catchments: 25, verticesEach: 400, estates: 40, roadsEvery: 700, seed: 5 });
const other = { ...plan, id: 'other', name: '另一方案', status: 'archived' as const };
const city = createProjectState([made.settings, ...made.records, other, ...copiesFor(other.id)]);

function copiesFor(planId: string): Catchment[] {
  return made.records
    .filter((record) => record.kind === 'catchment')
    .map((catchment) => ({ ...catchment, id: `${planId}-${catchment.id}`, planId }));
}

const look = takeFirstLook(city);
const seen = createProjectState(look.records);
const [west, south, east, north] = look.bounds ?? [0, 0, 0, 0];
/** Of a map 1,300 pixels wide, in degrees. */
const pixel = Math.max(east - west, north - south) / 1300;

const ringsOf = (project: ProjectState, id: string) =>
  project.catchment.get(id)?.geometry.coordinates.flat() ?? [];

function awayFrom(ring: readonly Position[], [x = 0, y = 0]: Position): number {
  return Math.min(
    ...ring.slice(1).map(([bx = 0, by = 0], index) => {
      const [ax = 0, ay = 0] = ring[index] ?? [];
      return distanceToSegment(x, y, [ax, ay, bx, by]);
    }),
  );
}

describe('the first look', () => {
  it('has the plan that is looked at alone, with less than half of its vertices', () => {
    expect(look.planId).toBe(made.planId);
    expect([...seen.catchment.values()].map(({ planId }) => planId)).not.toContain(other.id);
    const count = (project: ProjectState) =>
      [...seen.catchment.keys()].flatMap((id) => ringsOf(project, id).flat()).length;
    expect(seen.catchment.size).toBe(25);
    expect(count(seen)).toBeLessThan(count(city) / 2);
  });

  it('leaves no vertex out that lies half a pixel beside the line, and puts none where no line was', () => {
    for (const id of seen.catchment.keys()) {
      for (const [index, ring] of ringsOf(city, id).entries()) {
        const thin = ringsOf(seen, id)[index] ?? [];
        expect(Math.max(...ring.map((place) => awayFrom(thin, place)))).toBeLessThan(pixel / 2);
        expect(Math.max(...thin.map((place) => awayFrom(ring, place)))).toBeLessThan(pixel / 20);
      }
    }
  });

  it('shows the same part of the world as the project', () => {
    expect(look.bounds).toEqual(projectBounds(city));
  });

  it('brings the colours that the project will have, which a window then keeps', () => {
    const hues = chooseHues(city, made.planId);
    expect(new Map(Object.entries(look.hues))).toEqual(hues);
    const turned = new Map([...hues].map(([id, hue]) => [id, 7 - hue]));
    rememberColours(seen, made.planId, turned);
    expect(catchmentColours(seen, made.planId)).toBe(turned);
    expect(catchmentColours(city, made.planId)).toEqual(turned);
  });

  it('makes a dot of an estate that is one, and keeps the outline of one that is not', () => {
    const small = {
      ...unit('小', 104.7, 3),
      geometry: { type: 'Polygon' as const, coordinates: square(1e-4) },
    };
    const large = { ...small, id: '大', geometry: { type: 'Polygon' as const, coordinates: square(0.05) } };
    const project = createProjectState([
      ...made.records.filter(({ kind }) => kind === 'authority'),
      { ...small, addresses: ['临园路1号'] },
      large,
    ]);
    const { unit: units } = createProjectState(takeFirstLook(project).records);
    expect(units.get('小')).toMatchObject({ geometry: { type: 'Point' }, addresses: [] });
    expect(units.get('大')?.geometry.type).toBe('Polygon');
  });

  it('takes a project without a plan, and an empty one', () => {
    expect(takeFirstLook(createProjectState([]))).toEqual({
      bounds: null,
      records: [],
      planId: null,
      hues: {},
    });
  });
});

function square(side: number): Position[][] {
  const [x, y] = [104.7, 31.4];
  return [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ];
}
