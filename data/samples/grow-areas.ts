// How planners draw: every block goes to the school that is easiest to reach; a river is not crossed, a wide road
// rather not. Areas therefore end at rivers and roads, and neighbours share their borders.
import {
  type Block,
  type BlockEdge,
  type BlockId,
  blockOf,
  blocksBeside,
  edgeKey,
  edgesOf,
} from './blocks.ts';
import { anchangRiverRow, cityPoint, fuRiverColumn } from './city-plane.ts';
import type { RoadNetwork } from './road-network.ts';

export interface Seed {
  readonly name: string;
  readonly block: BlockId;
}

const wideRoadMetres = 420;
const streetMetres = 70;

/** The seed that each block goes to. Blocks that no seed reaches are missing from the answer. */
export function growAreas(
  blocks: readonly BlockId[],
  seeds: readonly Seed[],
  network: RoadNetwork,
): Map<BlockId, string> {
  const allowed = new Set(blocks);
  const owner = new Map<BlockId, string>();
  const reached = new Map<BlockId, number>();
  const open = seeds.map((seed) => ({ block: seed.block, metres: 0, name: seed.name }));
  while (open.length > 0) {
    open.sort((a, b) => b.metres - a.metres || (a.name < b.name ? 1 : -1));
    const next = open.pop();
    if (!next || reached.has(next.block)) continue;
    reached.set(next.block, next.metres);
    owner.set(next.block, next.name);
    for (const { block, edge } of neighboursOf(blockOf(next.block))) {
      if (!allowed.has(block.id) || reached.has(block.id) || isRiverEdge(edge)) continue;
      const metres = next.metres + centreDistance(next.block, block.id) + roadPenalty(edge, network);
      open.push({ block: block.id, metres, name: next.name });
    }
  }
  straighten(owner, new Set(seeds.map((seed) => seed.block)));
  return owner;
}

/** A block that three of its neighbours surround goes to them: nobody draws such a notch. Changes `owner`. */
function straighten(owner: Map<BlockId, string>, fixed: ReadonlySet<BlockId>): void {
  for (let pass = 0; pass < 4; pass += 1) {
    for (const [id, name] of owner) {
      if (fixed.has(id)) continue;
      const around = neighboursOf(blockOf(id)).flatMap(({ block, edge }) =>
        isRiverEdge(edge) ? [] : (owner.get(block.id) ?? []),
      );
      const other = around.find(
        (candidate) => candidate !== name && around.filter((each) => each === candidate).length >= 3,
      );
      if (other) owner.set(id, other);
    }
  }
}

export function neighboursOf(block: Block): { block: Block; edge: BlockEdge }[] {
  return edgesOf(block).flatMap(({ edge }) =>
    blocksBeside(edge).flatMap((other) => (other && other.id !== block.id ? [{ block: other, edge }] : [])),
  );
}

export function isRiverEdge({ direction, column, row }: BlockEdge): boolean {
  return direction === 'v' ? column === fuRiverColumn : row === anchangRiverRow && column < fuRiverColumn;
}

function roadPenalty(edge: BlockEdge, network: RoadNetwork): number {
  const key = edgeKey(edge);
  if (network.ringOnEdge.has(key)) return wideRoadMetres;
  const street = network.streetOnEdge.get(key);
  if (!street) return 0;
  return street.roadClass === 'minor' ? streetMetres : wideRoadMetres;
}

function centreDistance(a: BlockId, b: BlockId): number {
  const [from, to] = [centre(a), centre(b)];
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

const centres = new Map<BlockId, readonly [number, number]>();
function centre(id: BlockId): readonly [number, number] {
  const known = centres.get(id);
  if (known) return known;
  const { column, row } = blockOf(id);
  const point = cityPoint([column + 0.5, row + 0.5]);
  centres.set(id, point);
  return point;
}
