// Where estates stand: plots inside blocks, off the streets and off the water, so that no border that follows block
// edges ever cuts one.
import type { PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';
import { signedRingArea } from '../../shared/geometry/planar-polygon.ts';
import { type Block, blocksBeside, edgeKey, edgesOf } from './blocks.ts';
import { anchangRiverRow, cityPoint, fuRiverColumn, type PaperPosition } from './city-plane.ts';
import type { RoadNetwork } from './road-network.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface Plot {
  readonly middle: PaperPosition;
  /** Closed, counter-clockwise. */
  readonly ring: PlanarPosition[];
  readonly areaSquareMetres: number;
}

/** Inside a block, both from 0 to 1. */
interface Rectangle {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const largestPlotMetres = 250;

/** `count` plots side by side (1 or 2); fewer where the block has no room beside the river. */
export function plotsInBlock(
  block: Block,
  count: number,
  network: RoadNetwork,
  random: SeededRandom,
): Plot[] {
  const free = freeRectangle(block, network);
  if (free.east - free.west < 0.25 || free.north - free.south < 0.25) return [];
  const parts = count === 1 ? [free] : halves(free, block);
  return parts.map((part) => drawPlot(block, fitToSize(part, block, random), random));
}

/** A plot of a given size around a place of the paper; used for the estate that a planted border cuts. */
export function plotAcross(from: PaperPosition, to: PaperPosition): Plot {
  const corners: PaperPosition[] = [from, [to[0], from[1]], to, [from[0], to[1]]];
  return closePlot(corners);
}

function freeRectangle(block: Block, network: RoadNetwork): Rectangle {
  const margin = (side: number) => {
    const edge = edgesOf(block)[side]?.edge;
    if (!edge) return 0.15;
    // The limits of the city wander: nobody builds on them.
    if (blocksBeside(edge).includes(null)) return 0.5;
    if (edge.direction === 'v' && edge.column === fuRiverColumn) return 0.62;
    if (edge.direction === 'h' && edge.row === anchangRiverRow && edge.column < fuRiverColumn) return 0.42;
    if (network.ringOnEdge.has(edgeKey(edge))) return 0.2;
    const street = network.streetOnEdge.get(edgeKey(edge));
    return !street ? 0.1 : street.roadClass === 'minor' ? 0.13 : 0.17;
  };
  return { south: margin(0), east: 1 - margin(1), north: 1 - margin(2), west: margin(3) };
}

function halves(free: Rectangle, block: Block): Rectangle[] {
  const gap = 0.05;
  const [wide, high] = blockSizeMetres(block);
  const isWide = (free.east - free.west) * wide > (free.north - free.south) * high;
  const middle = isWide ? (free.west + free.east) / 2 : (free.south + free.north) / 2;
  return isWide
    ? [
        { ...free, east: middle - gap },
        { ...free, west: middle + gap },
      ]
    : [
        { ...free, north: middle - gap },
        { ...free, south: middle + gap },
      ];
}

/** Large blocks outside the town are not built up to their edges: a plot takes a part, near one of the streets. */
function fitToSize(free: Rectangle, block: Block, random: SeededRandom): Rectangle {
  const [wide, high] = blockSizeMetres(block);
  const limit = largestPlotMetres * random.between(0.55, 1);
  const width = Math.min(free.east - free.west, limit / wide);
  const height = Math.min(free.north - free.south, limit / high);
  const west = free.west + (free.east - free.west - width) * random.pick([0, 0, 1, random.next()]);
  const south = free.south + (free.north - free.south - height) * random.pick([0, 0, 1, random.next()]);
  return { west, east: west + width, south, north: south + height };
}

function drawPlot(block: Block, area: Rectangle, random: SeededRandom): Plot {
  const inset = () => random.between(0, 0.09);
  const width = area.east - area.west;
  const height = area.north - area.south;
  const at = (shareU: number, shareV: number): PaperPosition => [
    block.column + area.west + width * shareU,
    block.row + area.south + height * shareV,
  ];
  const corners = [
    at(inset(), inset()),
    at(1 - inset(), inset()),
    at(1 - inset(), 1 - inset()),
    at(inset(), 1 - inset()),
  ];
  // One estate in four has a corner that belongs to somebody else.
  if (random.next() < 0.25) {
    const notch = random.between(0.3, 0.5);
    const middle = at(notch + 0.1, 1 - notch);
    const last = corners[3] ?? middle;
    const third = corners[2] ?? middle;
    corners.splice(3, 1, [middle[0], third[1]], middle, [last[0], middle[1]]);
  }
  return closePlot(corners);
}

function closePlot(corners: readonly PaperPosition[]): Plot {
  const points = corners.map(cityPoint);
  const [first] = points;
  const ring = first ? [...points, first] : points;
  const middle: PaperPosition = [
    corners.reduce((sum, corner) => sum + corner[0], 0) / corners.length,
    corners.reduce((sum, corner) => sum + corner[1], 0) / corners.length,
  ];
  return { middle, ring, areaSquareMetres: signedRingArea(ring) };
}

function blockSizeMetres({ column, row }: Block): readonly [number, number] {
  const [west, east] = [cityPoint([column, row + 0.5]), cityPoint([column + 1, row + 0.5])];
  const [south, north] = [cityPoint([column + 0.5, row]), cityPoint([column + 0.5, row + 1])];
  return [
    Math.hypot(east[0] - west[0], east[1] - west[1]),
    Math.hypot(north[0] - south[0], north[1] - south[1]),
  ];
}
