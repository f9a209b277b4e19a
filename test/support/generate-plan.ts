// A seeded plan of catchments like a city's: a bent grid whose neighbours share fractal borders vertex by vertex, with
// a chosen share of cells that bulge over a border, so that true overlaps are known to be there.
import type { Feature, Polygon, Position } from 'geojson';
import { gaussKruger, type PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';

export interface GeneratedPlan {
  readonly features: Feature<Polygon, { name: string }>[];
  readonly vertices: number;
}

const centre: PlanarPosition = [475_000, 3_482_000];
const cellMetres = 900;

/** Small fast generator (mulberry32, Tommy Ettinger, public domain): the same seed gives the same plan. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * @param options.catchments rounded up to a full grid, then cut
 * @param options.verticesEach about as many vertices a polygon
 * @param options.bulging share of cells (0…1) with one border vertex pushed over by up to 20 m
 */
export function generatePlan(options: {
  catchments: number;
  verticesEach: number;
  bulging: number;
  seed: number;
}): GeneratedPlan {
  const random = seededRandom(options.seed);
  const columns = Math.ceil(Math.sqrt(options.catchments));
  const rows = Math.ceil(options.catchments / columns);
  const corner = gridCorners(columns, rows, random);
  const border = borderMaker(Math.max(1, Math.round(options.verticesEach / 4)), random);
  const projection = gaussKruger(105);
  const features: Feature<Polygon, { name: string }>[] = [];
  for (let cell = 0; cell < options.catchments; cell++) {
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    const [a, b, c, d] = [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
    ];
    const ring = [...border(a, b), ...border(b, c), ...border(c, d), ...border(d, a)];
    if (random() < options.bulging) bulge(ring, a, c, random);
    const positions: Position[] = ring.map((position) => projection.inverse(position));
    features.push({
      type: 'Feature',
      id: `catchment-${String(cell).padStart(5, '0')}`,
      properties: { name: `片区 ${cell + 1}` },
      geometry: { type: 'Polygon', coordinates: [[...positions, positions[0] as Position]] },
    });
  }
  return {
    features,
    vertices: features.reduce((sum, feature) => sum + (feature.geometry.coordinates[0]?.length ?? 1) - 1, 0),
  };
}

function gridCorners(columns: number, rows: number, random: () => number) {
  const corners = new Map<string, PlanarPosition>();
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      corners.set(`${column},${row}`, [
        centre[0] + (column - columns / 2) * cellMetres + (random() - 0.5) * cellMetres * 0.3,
        centre[1] + (row - rows / 2) * cellMetres + (random() - 0.5) * cellMetres * 0.3,
      ]);
    }
  }
  return (column: number, row: number) => corners.get(`${column},${row}`) ?? centre;
}

/** A border is made once and given to its second owner backwards, so both have the same vertices. */
function borderMaker(vertices: number, random: () => number) {
  const made = new Map<string, PlanarPosition[]>();
  return (from: PlanarPosition, to: PlanarPosition): PlanarPosition[] => {
    const key = `${from}|${to}`;
    const known = made.get(key);
    if (known) return known;
    const line = fractalLine(from, to, vertices, random);
    made.set(`${to}|${from}`, [to, ...line.slice(1).reverse()]);
    made.set(key, line);
    return line;
  };
}

/** From `from` up to, not including, `to`. */
function fractalLine(
  from: PlanarPosition,
  to: PlanarPosition,
  vertices: number,
  random: () => number,
): PlanarPosition[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const across: PlanarPosition = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  return Array.from({ length: vertices }, (_, index) => {
    if (index === 0) return from;
    const along = index / vertices;
    const wave = Math.sin(along * Math.PI) * 60 * Math.sin(along * 9 + length) + (random() - 0.5) * 3;
    return [
      from[0] + (to[0] - from[0]) * along + across[0] * wave,
      from[1] + (to[1] - from[1]) * along + across[1] * wave,
    ];
  });
}

/** Moves one vertex of the ring away from the cell's middle. */
function bulge(ring: PlanarPosition[], a: PlanarPosition, c: PlanarPosition, random: () => number): void {
  const index = Math.floor(random() * ring.length);
  const vertex = ring[index];
  if (!vertex) return;
  const middle: PlanarPosition = [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2];
  const distance = Math.hypot(vertex[0] - middle[0], vertex[1] - middle[1]);
  const push = 5 + random() * 15;
  ring[index] = [
    vertex[0] + ((vertex[0] - middle[0]) / distance) * push,
    vertex[1] + ((vertex[1] - middle[1]) / distance) * push,
  ];
}
