// Edits of borders that would leave ground in two hands or in none, by cases in data: each is refused for its reason, or
// led to the border beside it.
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { expect, it } from 'vitest';
import type { ProjectCommand } from '../../../../shared/commands/command.ts';
import { areaSquareMetres } from '../../../../shared/geometry/polygon-area.ts';
import { catchmentsOfPlan, createProjectState } from '../../../../shared/model/project-state.ts';
import { fixtureCases } from '../../geometry/fixture-cases.ts';
import { degrees, parts, toDegrees, zone } from '../../geometry/local-metres.ts';
import { partedBorders } from '../plan-ground.ts';
import { afterCommands, refusalOf, smallCityRecords } from '../small-city.ts';

/** The command has no plan yet, and places in metres. */
interface Input extends FeatureCollection<Polygon | MultiPolygon> {
  readonly command: Omit<ProjectCommand, 'planId'>;
}

/** Of each catchment, to the square decimetre. */
type Expected = { readonly refused: string } | { readonly squareMetres: Readonly<Record<string, number>> };

it.each(fixtureCases<Input, Expected>('edit'))('$name', ({ input, expected }) => {
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
  const state = createProjectState([...others, ...catchments]);
  if ('refused' in expected) {
    expect(refusalOf(state, command)).toBe(expected.refused);
    return;
  }
  const after = catchmentsOfPlan(afterCommands(state, [command]), 'plan');
  const areas = after.map(({ id, geometry }) => [
    id,
    Math.round(areaSquareMetres(geometry, zone) * 100) / 100,
  ]);
  expect(Object.fromEntries(areas)).toEqual(expected.squareMetres);
  expect(partedBorders(createProjectState([...others, ...after]))).toEqual([]);
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
