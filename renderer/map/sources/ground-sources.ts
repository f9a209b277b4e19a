// What lies under every plan: land, borders, roads, water, layers that are only looked at.
import type { MultiPolygon, Position } from 'geojson';
import { labelPlace } from '../../../shared/geometry/label-place.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { authorityHues } from '../authority-hues.ts';
import { bordersOnce, insideOnTheLeft } from './border-lines.ts';
import { type MapFeature, mapFeature, type SourceRecipe } from './source-recipe.ts';

const byId = <Item extends { readonly id: string }>(a: Item, b: Item) => (a.id < b.id ? -1 : 1);

interface BorderedArea {
  readonly kind: 'district' | 'authority';
  readonly id: string;
  readonly name: string;
  readonly hue: number;
  readonly geometry: MultiPolygon;
  /** Where its name goes: what a district admits for itself, without the zones on it. */
  readonly ownGround: MultiPolygon;
}

/** Districts and functional zones; where a project has no districts, its district authorities stand in. */
function borderedAreas(project: ProjectState): BorderedArea[] {
  const hues = authorityHues(project);
  const authorities = [...project.authority.values()].sort(byId);
  const namesakes = new Map(authorities.map((authority) => [authority.name, authority]));
  const hueOf = (id: string | undefined) => (id === undefined ? undefined : hues.get(id));
  const districts = [...project.district.values()].sort(byId).map(({ kind, id, name, geometry }, index) => ({
    kind,
    id,
    name,
    hue: hueOf(namesakes.get(name)?.id) ?? index,
    geometry,
    ownGround: namesakes.get(name)?.geometry ?? geometry,
  }));
  const zones = authorities
    .filter(({ authorityType }) => authorityType === 'functional-zone' || districts.length === 0)
    .map(({ kind, id, name, geometry }) => ({
      kind,
      id,
      name,
      hue: hues.get(id) ?? 0,
      geometry,
      ownGround: geometry,
    }));
  return [...districts, ...zones];
}

const borderInputs: SourceRecipe['inputs'] = ({ project }) => [project.district, project.authority];

export const land: SourceRecipe = {
  inputs: borderInputs,
  build: ({ project }) =>
    borderedAreas(project).map(({ kind, id, geometry }) => mapFeature(id, geometry, { kind, id })),
};

export const borders: SourceRecipe = {
  inputs: borderInputs,
  build: ({ project }) => {
    const areas = borderedAreas(project);
    return (['district', 'authority'] as const).flatMap((kind) => {
      const geometries = areas.filter((area) => area.kind === kind).map(({ geometry }) => geometry);
      return bordersOnce(geometries).map((coordinates, index) =>
        mapFeature(`${kind}-${index}`, { type: 'LineString', coordinates }, { border: kind }),
      );
    });
  },
};

export const borderBands: SourceRecipe = {
  inputs: borderInputs,
  build: ({ project }) =>
    borderedAreas(project).map(({ kind, id, hue, geometry }) =>
      mapFeature(
        id,
        { type: 'MultiLineString', coordinates: insideOnTheLeft(geometry) },
        { border: kind, hue },
      ),
    ),
};

export const borderNames: SourceRecipe = {
  inputs: borderInputs,
  build: ({ project }) =>
    borderedAreas(project).flatMap(({ kind, id, name, hue, ownGround }) => {
      const place = labelPlace(ownGround);
      return place ? [labelAt(id, place, { kind, id, name, hue })] : [];
    }),
};

function labelAt(id: string, coordinates: Position, properties: Record<string, unknown>): MapFeature {
  return mapFeature(id, { type: 'Point', coordinates }, properties);
}

export const roads: SourceRecipe = {
  inputs: ({ project }) => [project.road],
  build: ({ project }) =>
    [...project.road.values()]
      .sort(byId)
      .map(({ kind, id, name, roadClass, isBridge, geometry }) =>
        mapFeature(id, geometry, { kind, id, name, roadClass, isBridge }),
      ),
};

export const barriers: SourceRecipe = {
  inputs: ({ project }) => [project.barrier],
  build: ({ project }) =>
    [...project.barrier.values()].sort(byId).map(({ kind, id, name, barrierType, geometry }) => {
      const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
      return mapFeature(id, geometry, { kind, id, name, barrierType, isArea });
    }),
};

export const reference: SourceRecipe = {
  inputs: ({ project }) => [project.reference],
  build: ({ project }) =>
    [...project.reference.values()]
      .sort(byId)
      .map(({ kind, id, name, layerName, geometry }) =>
        mapFeature(id, geometry, { kind, id, name: name || layerName }),
      ),
};
