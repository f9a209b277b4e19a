// The outline of a set of blocks. Edges that two blocks of the set share cancel; what is left is walked into rings.
// Nothing is computed, only copied, so two outlines along one edge have bit-equal points.
import type { PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';
import { signedRingArea } from '../../shared/geometry/planar-polygon.ts';
import { type BlockEdge, type BlockId, blockOf, edgeKey, edgePoints, edgesOf } from './blocks.ts';
import { groupBy } from './group-by.ts';

/** Polygons of closed rings: the first counter-clockwise, then the holes, clockwise. */
export type PlanarMultiPolygon = PlanarPosition[][][];

/** Points of an edge, from south or west; planted faults give other points than the true ones. */
export type EdgeDrawing = (edge: BlockEdge) => PlanarPosition[];

interface DirectedEdge {
  readonly edge: BlockEdge;
  readonly isForward: boolean;
  readonly from: string;
  readonly to: string;
}

/** One polygon for each part of the set that hangs together by edges, ordered by their first block. */
export function dissolveBlocks(
  blocks: Iterable<BlockId>,
  draw: EdgeDrawing = edgePoints,
): PlanarMultiPolygon {
  const rings = walkRings(rimOf(blocks)).map((edges) => drawRing(edges, draw));
  const outer = rings.filter((ring) => signedRingArea(ring) > 0);
  const holes = rings.filter((ring) => signedRingArea(ring) < 0);
  return outer.map((ring) => [ring, ...holes.filter((hole) => isInside(ring, hole))]);
}

function rimOf(blocks: Iterable<BlockId>): Map<string, DirectedEdge> {
  const rim = new Map<string, DirectedEdge>();
  for (const id of [...new Set(blocks)].sort(byRowThenColumn)) {
    for (const { edge, isForward } of edgesOf(blockOf(id))) {
      const key = edgeKey(edge);
      if (rim.delete(key)) continue;
      const start = `${edge.column},${edge.row}`;
      const end =
        edge.direction === 'h' ? `${edge.column + 1},${edge.row}` : `${edge.column},${edge.row + 1}`;
      rim.set(key, { edge, isForward, from: isForward ? start : end, to: isForward ? end : start });
    }
  }
  return rim;
}

/** Where blocks meet only at a corner, the walk keeps to the block it came along, so rings never touch themselves. */
function walkRings(rim: ReadonlyMap<string, DirectedEdge>): DirectedEdge[][] {
  const leaving = groupBy(rim.values(), (edge) => edge.from);
  const unused = new Set(rim.values());
  const rings: DirectedEdge[][] = [];
  for (const start of rim.values()) {
    if (!unused.has(start)) continue;
    const ring: DirectedEdge[] = [];
    let current: DirectedEdge | undefined = start;
    while (current && unused.delete(current)) {
      ring.push(current);
      const arrived: DirectedEdge = current;
      const choices: DirectedEdge[] = (leaving.get(arrived.to) ?? []).filter((edge) => unused.has(edge));
      current = choices.length > 1 ? choices.find((edge) => turnsLeft(arrived, edge)) : choices[0];
    }
    rings.push(ring);
  }
  return rings;
}

function turnsLeft(arriving: DirectedEdge, leaving: DirectedEdge): boolean {
  const [fromX, fromY] = headingOf(arriving);
  const [toX, toY] = headingOf(leaving);
  return fromX * toY - fromY * toX > 0;
}

function headingOf({ edge, isForward }: DirectedEdge): readonly [number, number] {
  const sign = isForward ? 1 : -1;
  return edge.direction === 'h' ? [sign, 0] : [0, sign];
}

function drawRing(edges: readonly DirectedEdge[], draw: EdgeDrawing): PlanarPosition[] {
  const points = edges.flatMap(({ edge, isForward }) => {
    const drawn = draw(edge);
    return (isForward ? drawn : drawn.toReversed()).slice(0, -1);
  });
  const [first] = points;
  return first ? [...points, first] : [];
}

/** Even–odd test of a hole's first point; good where rings do not touch at that point. */
function isInside(ring: readonly PlanarPosition[], hole: readonly PlanarPosition[]): boolean {
  const [x = 0, y = 0] = hole[1] ?? [];
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [fromX = 0, fromY = 0] = ring[index - 1] ?? [];
    const [toX = 0, toY = 0] = ring[index] ?? [];
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside;
  }
  return inside;
}

function byRowThenColumn(a: BlockId, b: BlockId): number {
  const first = blockOf(a);
  const second = blockOf(b);
  return first.row - second.row || first.column - second.column;
}
