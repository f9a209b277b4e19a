// What a range text may go by: roads with their bridges, middles of rivers, railways, borders of authorities and
// districts.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { polygonsOf } from '../geometry/planar-polygon.ts';
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { Barrier, Road } from '../model/records.ts';
import { distanceBetween, type NamedLine } from './named-line.ts';
import { middleOfRiver } from './river-middle.ts';

type Paths = PlanarPosition[][];

/** A bridge belongs to the road whose end is this near to its own (metres). */
const bridgeReachMetres = 5;

/** All named lines of a project by name; what has no name can't be named and is left out. */
export function pickNamedLines(state: ProjectState): NamedLine[] {
  const zone = zoneOfProject(state);
  const lines = new Map<string, { lineType: NamedLine['lineType']; paths: Paths }>();
  const add = (name: string, lineType: NamedLine['lineType'], paths: Paths) => {
    const clean = name.trim();
    const usable = paths.filter((path) => path.length > 1);
    if (clean === '' || usable.length === 0) return;
    const known = lines.get(clean);
    if (known) known.paths.push(...usable);
    else lines.set(clean, { lineType, paths: usable });
  };
  const roads = byId(state.road);
  for (const road of roads) if (!road.isBridge) add(road.name, 'road', linePaths(road.geometry, zone));
  addBridges(roads, zone, lines, add);
  for (const barrier of byId(state.barrier)) {
    add(barrier.name, barrier.barrierType === 'river' ? 'river' : 'railway', barrierPaths(barrier, zone));
  }
  const areas = [...byId(state.authority), ...byId(state.district)];
  const bordered = new Set<string>();
  for (const { name, geometry } of areas) {
    if (bordered.has(name)) continue;
    bordered.add(name);
    add(`${name}界`, 'border', outlinePaths(geometry, zone));
  }
  return [...lines].map(([name, line]) => ({ name, ...line })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The road goes over its bridge; a bridge that belongs to no road keeps its own name only. */
function addBridges(
  roads: readonly Road[],
  zone: GaussKruger,
  lines: ReadonlyMap<string, { readonly paths: Paths }>,
  add: (name: string, lineType: 'road', paths: Paths) => void,
): void {
  const ends = roads
    .filter(({ isBridge, name }) => !isBridge && lines.has(name.trim()))
    .flatMap((road) => linePaths(road.geometry, zone).flatMap((path) => endsOf(path, road.name.trim())));
  for (const bridge of roads.filter(({ isBridge }) => isBridge)) {
    const paths = linePaths(bridge.geometry, zone);
    const owners = new Set<string>();
    for (const { at } of paths.flatMap((path) => endsOf(path, ''))) {
      for (const end of ends) {
        if (distanceBetween(at, end.at) <= bridgeReachMetres) owners.add(end.name);
      }
    }
    if (owners.size === 0) add(bridge.name, 'road', paths);
    for (const owner of owners) add(owner, 'road', paths);
  }
}

function endsOf(path: readonly PlanarPosition[], name: string): { at: PlanarPosition; name: string }[] {
  const first = path[0];
  const last = path.at(-1);
  return first && last
    ? [
        { at: first, name },
        { at: last, name },
      ]
    : [];
}

function barrierPaths({ geometry, barrierType }: Barrier, zone: GaussKruger): Paths {
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') return linePaths(geometry, zone);
  const rings = polygonsOf(geometry).map((rings) => project(rings[0] ?? [], zone));
  return barrierType === 'river' ? rings.map(middleOfRiver) : rings;
}

function outlinePaths(geometry: Polygon | MultiPolygon, zone: GaussKruger): Paths {
  return polygonsOf(geometry).flatMap((rings) => rings.map((ring) => project(ring, zone)));
}

function linePaths(geometry: Road['geometry'], zone: GaussKruger): Paths {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return lines.map((line) => project(line, zone));
}

function project(positions: readonly Position[], zone: GaussKruger): PlanarPosition[] {
  return positions.map((position) => zone.forward(position));
}

function byId<Value extends { readonly id: string }>(records: ReadonlyMap<string, Value>): Value[] {
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
