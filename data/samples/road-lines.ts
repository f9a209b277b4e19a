// Streets in metres. A bridge is a piece of its own; the street is what is left on both banks.
import type { PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';
import type { RoadClass } from '../../shared/model/records.ts';
import { stepsPerEdge } from './blocks.ts';
import { anchangRiverRow, cityPoint, fuRiverColumn, type PaperPosition } from './city-plane.ts';
import { groupBy } from './group-by.ts';
import { ringRoads } from './main-roads.ts';
import type { RoadNetwork, Stretch } from './road-network.ts';

export interface RoadLine {
  readonly name: string;
  readonly roadClass: RoadClass;
  readonly isBridge: boolean;
  readonly lines: PlanarPosition[][];
}

/** How far a bridge reaches beyond the middle line of its river, in blocks. */
const bridgeReach = 0.5;

export function roadLines(network: RoadNetwork): RoadLine[] {
  const streets = groupBy(network.stretches, (stretch) => stretch.name);
  return [
    ...ringRoads.flatMap(ringLines),
    ...[...streets].map(([name, stretches]): RoadLine => {
      const lines = stretches.flatMap((stretch) =>
        spansBetweenBridges(stretch).map((span) => draw(stretch, span)),
      );
      return { name, roadClass: stretches[0]?.roadClass ?? 'minor', isBridge: false, lines };
    }),
    ...network.stretches.flatMap((stretch) =>
      stretch.bridges.map(
        (bridge): RoadLine => ({
          name: bridge.name,
          roadClass: stretch.roadClass,
          isBridge: true,
          lines: [draw(stretch, [bridge.at - bridgeReach, bridge.at + bridgeReach])],
        }),
      ),
    ),
  ];
}

function spansBetweenBridges({ from, to, bridges }: Stretch): [number, number][] {
  const cuts = bridges.flatMap((bridge) => [bridge.at - bridgeReach, bridge.at + bridgeReach]);
  const ends = [from, ...cuts, to];
  return Array.from({ length: ends.length / 2 }, (_, index) => [
    ends[2 * index] ?? 0,
    ends[2 * index + 1] ?? 0,
  ]);
}

function draw(
  { direction, line }: Pick<Stretch, 'direction' | 'line'>,
  [from, to]: readonly [number, number],
) {
  const steps = Math.round((to - from) * stepsPerEdge);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const at = from + step / stepsPerEdge;
    return cityPoint(direction === 'row' ? [at, line] : [line, at]);
  });
}

function ringLines({ name, roadClass, columns, rows }: (typeof ringRoads)[number]): RoadLine[] {
  const road = { name, roadClass, isBridge: false, lines: [] as PlanarPosition[][] };
  const bridges: RoadLine[] = [];
  let line: PlanarPosition[] = [];
  let bridge: PlanarPosition[] = [];
  for (const paper of roundedRing(columns, rows)) {
    const point = cityPoint(paper);
    const onBridge = isOverRiver(paper);
    if (!onBridge && bridge.length > 0) {
      bridges.push({
        name: `${name}${paper[0] > 26 ? '涪江桥' : '安昌河桥'}`,
        roadClass,
        isBridge: true,
        lines: [[...bridge, point]],
      });
      bridge = [];
    }
    if (onBridge && line.length > 0) {
      bridge.push(line.at(-1) ?? point);
      road.lines.push(line);
      line = [];
    }
    (onBridge ? bridge : line).push(point);
  }
  return [{ ...road, lines: [...road.lines, line] }, ...bridges];
}

function isOverRiver([u, v]: PaperPosition): boolean {
  return (
    Math.abs(u - fuRiverColumn) < bridgeReach ||
    (u < fuRiverColumn && Math.abs(v - anchangRiverRow) < bridgeReach)
  );
}

/** Counter-clockwise from the middle of the south side, corners turned on a quarter ellipse one block wide. */
function roundedRing(columns: readonly [number, number], rows: readonly [number, number]): PaperPosition[] {
  const middle = Math.round((columns[0] + columns[1]) / 2) - 2;
  const [west, east] = columns;
  const [south, north] = rows;
  return [
    ...side([middle, south], [east - 1, south]),
    ...corner([east - 1, south + 1], -Math.PI / 2),
    ...side([east, south + 1], [east, north - 1]),
    ...corner([east - 1, north - 1], 0),
    ...side([east - 1, north], [west + 1, north]),
    ...corner([west + 1, north - 1], Math.PI / 2),
    ...side([west, north - 1], [west, south + 1]),
    ...corner([west + 1, south + 1], Math.PI),
    ...side([west + 1, south], [middle, south]),
    [middle, south],
  ];
}

function side(from: PaperPosition, to: PaperPosition): PaperPosition[] {
  const steps = Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) * stepsPerEdge);
  return Array.from({ length: steps }, (_, step) => [
    from[0] + ((to[0] - from[0]) * step) / steps,
    from[1] + ((to[1] - from[1]) * step) / steps,
  ]);
}

function corner(centre: PaperPosition, startAngle: number): PaperPosition[] {
  const steps = 6;
  return Array.from({ length: steps }, (_, step) => {
    const angle = startAngle + (step / steps) * (Math.PI / 2);
    return [centre[0] + Math.cos(angle), centre[1] + Math.sin(angle)];
  });
}
