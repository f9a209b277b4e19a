// Edits of borders that would leave ground in two hands or in none, by cases in data: each is refused for its reason.
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { expect, it } from 'vitest';
import type { ProjectCommand } from '../../../../shared/commands/command.ts';
import { createProjectState } from '../../../../shared/model/project-state.ts';
import { fixtureCases } from '../../geometry/fixture-cases.ts';
import { degrees, parts, toDegrees } from '../../geometry/local-metres.ts';
import { refusalOf, smallCityRecords } from '../small-city.ts';

/** The command has no plan yet, and places in metres. */
interface Input extends FeatureCollection<Polygon | MultiPolygon> {
  readonly command: Omit<ProjectCommand, 'planId'>;
}

it.each(fixtureCases<Input, { readonly refused: string }>('edit'))('$name', ({ input, expected }) => {
  const others = smallCityRecords().filter(({ kind }) => kind === 'settings' || kind === 'plan');
  const catchments = input.features.map(({ id, geometry }) => ({
    kind: 'catchment' as const,
    id: String(id),
    planId: 'plan',
    name: String(id),
    authorityId: null,
    campusIds: [],
    clusterId: null,
    geometry: toMultiPolygon(toDegrees(geometry)),
    rangeText: '',
  }));
  const command = { ...withDegrees(input.command), planId: 'plan' } as ProjectCommand;
  expect(refusalOf(createProjectState([...others, ...catchments]), command)).toBe(expected.refused);
});

const toMultiPolygon = (geometry: Polygon | MultiPolygon) =>
  geometry.type === 'Polygon' ? parts(geometry) : geometry;

/** Every pair of numbers is a place. */
function withDegrees(value: unknown): object {
  const convert = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return isPlace(inner) ? degrees(inner[0], inner[1]) : inner.map(convert);
    return typeof inner === 'object' && inner !== null ? withDegrees(inner) : inner;
  };
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, convert(inner)]));
}

const isPlace = (value: readonly unknown[]): value is Position & readonly [number, number] =>
  value.length === 2 && value.every((one) => typeof one === 'number');
