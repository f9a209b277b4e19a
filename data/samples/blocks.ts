// A block is one square of the paper. Districts, authorities and catchments are sets of blocks, so whatever they share
// they share exactly: an edge between two blocks is one list of points, walked forwards by one and backwards by the
// other.
//
//        edge(h:i,j+1)
//      ┌───────────────┐
//      │               │
// v:i,j│   block i,j   │v:i+1,j
//      │               │
//      └───────────────┘
//           h:i,j
import type { PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';
import { cityLine, cityPoint, columnCount, rowCount } from './city-plane.ts';
import { randomAt } from './seeded-random.ts';

/** `column,row` of the lower left corner. */
export type BlockId = `${number},${number}`;

export interface Block {
  readonly id: BlockId;
  readonly column: number;
  readonly row: number;
}

export interface BlockEdge {
  /** Direction the points run in: `h` eastwards, `v` northwards. */
  readonly direction: 'h' | 'v';
  readonly column: number;
  readonly row: number;
}

/** Points between two corners; borders and streets use the same, so that a border on a street lies on it. */
export const stepsPerEdge = 4;
const outlineSteps = 10;

export function blockId(column: number, row: number): BlockId {
  return `${column},${row}`;
}

export const allBlocks: readonly Block[] = Array.from({ length: columnCount * rowCount }, (_, index) => {
  const column = index % columnCount;
  const row = Math.floor(index / columnCount);
  return { id: blockId(column, row), column, row };
});

const blocksById = new Map(allBlocks.map((block) => [block.id, block]));

export function blockOf(id: BlockId): Block {
  const block = blocksById.get(id);
  if (!block) throw new Error(`There is no block ${id}.`);
  return block;
}

/** The four edges counter-clockwise, each with whether the ring runs along its direction. */
export function edgesOf({ column, row }: Block): readonly { edge: BlockEdge; isForward: boolean }[] {
  return [
    { edge: { direction: 'h', column, row }, isForward: true },
    { edge: { direction: 'v', column: column + 1, row }, isForward: true },
    { edge: { direction: 'h', column, row: row + 1 }, isForward: false },
    { edge: { direction: 'v', column, row }, isForward: false },
  ];
}

/** Blocks on both sides of an edge; one of them is missing on the rim of the city. */
export function blocksBeside({ direction, column, row }: BlockEdge): readonly [Block | null, Block | null] {
  const other = direction === 'h' ? blockId(column, row - 1) : blockId(column - 1, row);
  return [blocksById.get(blockId(column, row)) ?? null, blocksById.get(other) ?? null];
}

export function edgeKey({ direction, column, row }: BlockEdge): string {
  return `${direction}:${column},${row}`;
}

/** The points of an edge in metres, both corners included. Edges on the rim of the city run like old field borders. */
export function edgePoints(edge: BlockEdge): PlanarPosition[] {
  const from = [edge.column, edge.row] as const;
  const to =
    edge.direction === 'h' ? ([edge.column + 1, edge.row] as const) : ([edge.column, edge.row + 1] as const);
  if (!blocksBeside(edge).includes(null)) return cityLine(from, to, stepsPerEdge);
  return roughen(cityPoint(from), cityPoint(to), edge);
}

function roughen(from: PlanarPosition, to: PlanarPosition, edge: BlockEdge): PlanarPosition[] {
  const [acrossX, acrossY] = [-(to[1] - from[1]), to[0] - from[0]];
  const points: PlanarPosition[] = [from];
  for (let step = 1; step < outlineSteps; step += 1) {
    const share = step / outlineSteps;
    const place = (edge.direction === 'h' ? edge.column : edge.row) * outlineSteps + step;
    const slow = Math.sin(place * 0.071 + 1) * Math.sin(place * 0.233 + 2);
    const sway =
      0.3 * slow + 0.05 * (randomAt(31, place, edge.direction === 'h' ? edge.row : edge.column) - 0.5);
    const offset = sway * Math.sin(share * Math.PI);
    points.push([
      Math.round((from[0] + (to[0] - from[0]) * share + acrossX * offset) * 1000) / 1000,
      Math.round((from[1] + (to[1] - from[1]) * share + acrossY * offset) * 1000) / 1000,
    ]);
  }
  return [...points, to];
}
