// The network one walks on: nodes joined by straight pieces of road, in flat arrays. A road that reaches a barrier
// without being a bridge stops there: the two banks are two nodes at one place with nothing between them.
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import type { Barrier, Road } from '../model/records.ts';
import { type BarrierLines, barrierLines } from './barrier-lines.ts';
import { joinRoads, type Stop } from './join-roads.ts';
import { type RoadSegment, roadSegments } from './road-segments.ts';

/** A straight piece of road between two nodes. */
export interface RoadPiece {
  readonly a: number;
  readonly b: number;
  readonly metres: number;
  /** x1, y1, x2, y2 in zone metres, `a` first. */
  readonly ends: readonly [number, number, number, number];
}

export interface WalkingNetwork {
  readonly nodeCount: number;
  /** Neighbours of node n lie from starts[n] up to starts[n + 1] in `targets` and `lengths` (metres). */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly lengths: Float64Array;
  /** Pieces one may step onto from the side: all but bridges. */
  readonly pieces: readonly RoadPiece[];
  readonly barriers: BarrierLines;
}

/** A cut or a node this near to the end of a segment (metres) is at the end. */
const endMetres = 0.01;

/** Builds the network of a project's roads: everything but expressways, on the plane of the zone. */
export function buildWalkingNetwork(
  roads: Iterable<Road>,
  barriers: Iterable<Barrier>,
  zone: GaussKruger,
): WalkingNetwork {
  const lines = barrierLines(barriers, zone);
  const roadsOnPlane = roadSegments(roads, zone);
  const joined = joinRoads(roadsOnPlane, lines);
  const bridgeEnds = new Set(
    roadsOnPlane.segments.flatMap(({ isBridge, from, to }) => (isBridge ? [from, to] : [])),
  );
  let nodeCount = joined.nodeCount;
  const pieces: RoadPiece[] = [];
  const edges: Pick<RoadPiece, 'a' | 'b' | 'metres'>[] = [...joined.connectors];
  for (const [index, segment] of roadsOnPlane.segments.entries()) {
    const walls = segment.isBridge ? [] : wallsAlong(segment, lines, bridgeEnds);
    const chain = chainOf(segment, joined.stops[index] ?? [], walls, () => nodeCount++);
    edges.push(...chain);
    if (!segment.isBridge) pieces.push(...chain);
  }
  return { nodeCount, ...adjacency(nodeCount, edges), pieces, barriers: lines };
}

/** Shares of a segment where a barrier stops it. A road may reach the bank from which a bridge begins. */
function wallsAlong({ ends, from, to }: RoadSegment, lines: BarrierLines, bridgeEnds: ReadonlySet<number>) {
  const nearEnd = endMetres / Math.hypot(ends[2] - ends[0], ends[3] - ends[1]);
  return lines
    .crossings(ends)
    .filter(
      (share) => !(bridgeEnds.has(from) && share <= nearEnd) && !(bridgeEnds.has(to) && share >= 1 - nearEnd),
    );
}

function chainOf(
  { ends, from, to }: RoadSegment,
  stops: readonly Stop[],
  walls: readonly number[],
  createNode: () => number,
): RoadPiece[] {
  const [x1, y1, x2, y2] = ends;
  const length = Math.hypot(x2 - x1, y2 - y1);
  const marks: { share: number; node: number | null }[] = [
    ...stops,
    ...walls.map((share) => ({ share, node: null })),
    { share: 1, node: to },
  ].sort((a, b) => a.share - b.share);
  const pieces: RoadPiece[] = [];
  let [at, node] = [0, from];
  for (const mark of marks) {
    const end = mark.node ?? createNode();
    pieces.push({
      a: node,
      b: end,
      metres: (mark.share - at) * length,
      ends: [
        x1 + at * (x2 - x1),
        y1 + at * (y2 - y1),
        x1 + mark.share * (x2 - x1),
        y1 + mark.share * (y2 - y1),
      ],
    });
    at = mark.share;
    node = mark.node ?? createNode();
  }
  return pieces;
}

function adjacency(nodeCount: number, edges: readonly Pick<RoadPiece, 'a' | 'b' | 'metres'>[]) {
  const starts = new Int32Array(nodeCount + 1);
  for (const { a, b } of edges) {
    starts[a + 1] = (starts[a + 1] as number) + 1;
    starts[b + 1] = (starts[b + 1] as number) + 1;
  }
  for (let node = 0; node < nodeCount; node++)
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  const next = starts.slice(0, nodeCount);
  const targets = new Int32Array(edges.length * 2);
  const lengths = new Float64Array(edges.length * 2);
  const put = (from: number, to: number, metres: number) => {
    const at = next[from] as number;
    next[from] = at + 1;
    targets[at] = to;
    lengths[at] = metres;
  };
  for (const { a, b, metres } of edges) {
    put(a, b, metres);
    put(b, a, metres);
  }
  return { starts, targets, lengths };
}
