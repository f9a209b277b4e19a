// 招生范围 the way notices put it: “东至涪江，南至临园路，西至绵州大道”. The words were written for the clean areas, before
// anybody drew them wrongly.
import { type BlockId, blockOf, blocksBeside, edgeKey, edgesOf } from './blocks.ts';
import { fuRiverColumn } from './city-plane.ts';
import { isRiverEdge } from './grow-areas.ts';
import type { RoadNetwork } from './road-network.ts';

/** In the order notices use; the number is the side's place in `edgesOf`. */
const sides = [
  ['东', 1],
  ['南', 0],
  ['西', 3],
  ['北', 2],
] as const;

/** The four limits of an area; sides that no street or river accounts for are left out. */
export function describeRange(blocks: ReadonlySet<BlockId>, network: RoadNetwork): string {
  return sides
    .flatMap(([side, index]) => {
      const name = mainLimit(blocks, index, network);
      return name === null ? [] : [`${side}至${name}`];
    })
    .join('，');
}

function mainLimit(blocks: ReadonlySet<BlockId>, side: number, network: RoadNetwork): string | null {
  const counts = new Map<string, number>();
  let length = 0;
  for (const id of blocks) {
    const edge = edgesOf(blockOf(id))[side]?.edge;
    if (!edge || blocksBeside(edge).every((block) => block !== null && blocks.has(block.id))) continue;
    length += 1;
    const key = edgeKey(edge);
    const river = edge.direction === 'v' && edge.column === fuRiverColumn ? '涪江' : '安昌河';
    const name = isRiverEdge(edge)
      ? river
      : blocksBeside(edge).includes(null)
        ? '市界'
        : (network.streetOnEdge.get(key)?.name ?? network.ringOnEdge.get(key)?.name);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= length * 0.3 ? best[0] : null;
}
