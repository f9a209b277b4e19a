// Ground changes hands, by cases in data: what is drawn beside a border ends on it, and all borders stay shared.
import type { FeatureCollection, Polygon } from 'geojson';
import { expect, it } from 'vitest';
import { transferGround } from '../../../shared/borders/transfer-ground.ts';
import { areaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { partedBorders } from '../commands/plan-ground.ts';
import { fixtureCases } from '../geometry/fixture-cases.ts';
import { parts, polygon, rectangle, toDegrees, zone } from '../geometry/local-metres.ts';

/** The feature `area` is taken from anybody and goes to the catchment that its property `to` names. */
type Input = FeatureCollection<Polygon, { readonly to?: string }>;

/** Square metres by catchment. */
type Expected = Readonly<Record<string, number>>;

const catchment = (id: string, geometry: Catchment['geometry']): Catchment => ({
  kind: 'catchment',
  id,
  planId: 'plan',
  name: id,
  authorityId: null,
  campusIds: [],
  clusterId: null,
  geometry,
  rangeText: '',
});

it.each(fixtureCases<Input, Expected>('transfer'))('$name', ({ input, expected }) => {
  const area = input.features.find(({ id }) => id === 'area');
  if (!area) throw new Error('no area');
  const to = area.properties.to ?? null;
  const held = new Map(
    input.features
      .filter((feature) => feature !== area)
      .map(({ id, geometry }) => [String(id), parts(toDegrees(geometry))] as const),
  );
  if (to !== null && !held.has(to)) held.set(to, parts());
  const changed = transferGround(
    [...held].map(([id, geometry]) => ({ id, geometry })),
    [{ area: toDegrees(area.geometry), from: 'anybody', to }],
    zone,
  );
  for (const [id, geometry] of changed ?? []) held.set(id, geometry ?? parts());
  const areas = [...held].map(([id, geometry]) => [id, Math.round(areaSquareMetres(geometry, zone))]);
  expect(Object.fromEntries(areas)).toEqual(expected);
  const state = createProjectState([...held].map(([id, geometry]) => catchment(id, geometry)));
  expect(partedBorders(state)).toEqual([]);
});

it('leaves nobody a needle beside what is drawn', () => {
  const holders = [
    { id: 'west', geometry: parts(rectangle(-100, 0, 100, 100)) },
    { id: 'east', geometry: parts(rectangle(0, 0, 100, 100)) },
  ];
  const area = polygon([
    [-50, 0],
    [0, 0],
    [-0.004, 50],
    [0, 100],
    [-50, 100],
    [-50, 0],
  ]);
  const changed = transferGround(holders, [{ area, from: 'anybody', to: 'east' }], zone);
  expect([...(changed ?? [])].map(([id, geometry]) => [id, geometry?.coordinates.length])).toEqual([
    ['west', 1],
    ['east', 1],
  ]);
});
