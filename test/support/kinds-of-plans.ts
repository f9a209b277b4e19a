// Plans of the kinds that bureaus have: exactly shared borders, borders digitised twice, shifted, with holes, nested.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { gaussKruger } from '../../shared/geometry/gauss-kruger.ts';
import { generatePlan, seededRandom } from './generate-plan.ts';

type Outline = Polygon | MultiPolygon;
const zone = gaussKruger(105);

/** By name, a plan for a seed. */
export const kindsOfPlans: Readonly<Record<string, (seed: number) => Outline[]>> = {
  'shared borders, some bulging': (seed) => outlines(36, 120, 0.5, seed),
  'noise of 10⁻⁷ degrees on every vertex': (seed) => {
    const random = seededRandom(seed + 100);
    const shake = (value: number) => value + (random() - 0.5) * 2e-7;
    return outlines(25, 80, 0.2, seed).map((outline) =>
      mapPositions(outline, ([x = 0, y = 0]) => [shake(x), shake(y)]),
    );
  },
  'rounded to six decimals': (seed) =>
    outlines(25, 80, 0.2, seed).map((outline) =>
      mapPositions(outline, (position) => position.map((value) => Number(value.toFixed(6)))),
    ),
  'a copy shifted by thirty metres': (seed) => {
    const plan = outlines(16, 80, 0, seed);
    const shifted = plan.map((outline) =>
      mapPositions(outline, (position) => {
        const [x, y] = zone.forward(position);
        return zone.inverse([x + 30, y + 17]);
      }),
    );
    return [...plan, ...shifted];
  },
  'every catchment twice': (seed) => {
    const plan = outlines(16, 60, 0.3, seed);
    return [...plan, ...plan.map((outline) => mapPositions(outline, (position) => position, true))];
  },
  'with holes, one of them filled': (seed) => {
    const plan = outlines(9, 80, 0.2, seed);
    const inner = plan.map((outline) => shrink(outline, 0.3));
    const holed = plan.map((outline, index): Outline => {
      const [ring = []] = (outline as Polygon).coordinates;
      const [hole = []] = (inner[index] as Polygon).coordinates;
      return { type: 'Polygon', coordinates: [ring, hole.toReversed()] };
    });
    return [...holed, ...inner.slice(0, 4), ...plan.slice(4).map((outline) => shrink(outline, 0.45))];
  },
  nested: (seed) =>
    outlines(4, 60, 0, seed).flatMap((outline) => [outline, shrink(outline, 0.6), shrink(outline, 0.2)]),
  'fractal borders, each drawn twice': (seed) => {
    const plan = outlines(12, 8, 0, seed);
    return [0, 1].flatMap((drawing) => roughen(plan, seededRandom(seed + 200 + drawing)));
  },
  'of two parts each': (seed) => {
    const plan = outlines(36, 60, 0.4, seed) as Polygon[];
    return plan.slice(0, 18).map(
      (outline, index): Outline => ({
        type: 'MultiPolygon',
        coordinates: [outline.coordinates, plan[35 - index]?.coordinates ?? []],
      }),
    );
  },
};

function outlines(catchments: number, verticesEach: number, bulging: number, seed: number): Outline[] {
  return generatePlan({ catchments, verticesEach, bulging, seed }).features.map(({ geometry }) => geometry);
}

/** Edges bent in the middle five times over, by up to a sixth of their length; neighbours keep sharing them. */
function roughen(plan: readonly Outline[], random: () => number): Outline[] {
  const bent = new Map<string, Position[]>();
  const bend = (from: Position, to: Position, depth: number): Position[] => {
    const [dx, dy] = [(to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)];
    const push = (random() - 0.5) / 3;
    const middle = [(from[0] ?? 0) + dx / 2 - dy * push, (from[1] ?? 0) + dy / 2 + dx * push];
    return depth === 1 ? [from, middle] : [...bend(from, middle, depth - 1), ...bend(middle, to, depth - 1)];
  };
  const lineOf = (from: Position, to: Position): Position[] => {
    const known = bent.get(`${from} ${to}`) ?? bend(from, to, 5);
    bent.set(`${to} ${from}`, [to, ...known.slice(1).reverse()]);
    return known;
  };
  return plan.map((outline): Outline => {
    const [ring = []] = (outline as Polygon).coordinates;
    const rough = ring.slice(1).flatMap((to, index) => lineOf(ring[index] ?? to, to));
    return { type: 'Polygon', coordinates: [[...rough, ...rough.slice(0, 1)]] };
  });
}

/** Towards the middle of the ring's box. */
function shrink(outline: Outline, share: number): Outline {
  const [ring = []] = (outline as Polygon).coordinates;
  const middle = [0, 1].map(
    (axis) => ring.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / ring.length,
  );
  return mapPositions(outline, (position) =>
    position.map((value, axis) => (middle[axis] ?? 0) + (value - (middle[axis] ?? 0)) * share),
  );
}

function mapPositions(outline: Outline, change: (position: Position) => Position, isTurned = false): Outline {
  const mapRing = (ring: Position[]) => {
    const open = (isTurned ? ring.toReversed() : ring).slice(0, -1).map(change);
    return [...open, ...open.slice(0, 1)];
  };
  return outline.type === 'Polygon'
    ? { type: 'Polygon', coordinates: outline.coordinates.map(mapRing) }
    : { type: 'MultiPolygon', coordinates: outline.coordinates.map((part) => part.map(mapRing)) };
}
