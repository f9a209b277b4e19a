// 门牌: numbers grow along a street from west to east and south to north, odd on the south and east side, even on the
// other. Long streets are told apart by section: “临园路东段12号”.
import { type BlockId, blockOf, edgeKey, edgesOf } from './blocks.ts';
import type { PaperPosition } from './city-plane.ts';
import { mainRoads } from './main-roads.ts';
import type { RoadNetwork } from './road-network.ts';

const numbersPerBlock = 24;
const longStreetBlocks = 20;

/** Addresses of an estate on the streets around its block; by community and number where no street passes. */
export function houseNumbers(request: {
  network: RoadNetwork;
  block: BlockId;
  middle: PaperPosition;
  community: string;
  gates: number;
}): string[] {
  const { network, block, middle, gates } = request;
  const sides = edgesOf(blockOf(block)).flatMap(({ edge }) => {
    const street = network.streetOnEdge.get(edgeKey(edge)) ?? network.ringOnEdge.get(edgeKey(edge));
    if (!street || street.roadClass === 'expressway') return [];
    const along = edge.direction === 'h' ? middle[0] : middle[1];
    const isOddSide = edge.direction === 'h' ? middle[1] < edge.row : middle[0] > edge.column;
    const away = edge.direction === 'h' ? Math.abs(middle[1] - edge.row) : Math.abs(middle[0] - edge.column);
    return [{ name: sectionName(street.name, along), along, isOddSide, away }];
  });
  const nearest = sides
    .toSorted((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, gates > 2 ? 2 : 1);
  if (nearest.length === 0) {
    const number = Math.round((middle[0] * 7 + middle[1] * 53) % 400) + 1;
    return [`${request.community}${number}号`];
  }
  return nearest.flatMap(({ name, along, isOddSide }, index) => {
    const count = index === 0 ? Math.min(gates, 2) : 1;
    const first = 2 * Math.round((along * numbersPerBlock) / 2) + (isOddSide ? 1 : 2);
    return Array.from({ length: count }, (_, gate) => `${name}${first + 2 * gate}号`);
  });
}

function sectionName(name: string, along: number): string {
  const road = mainRoads.find((each) => each.name === name);
  if (!road || road.to - road.from < longStreetBlocks) return name;
  const third = Math.min(2, Math.floor((3 * (along - road.from)) / (road.to - road.from)));
  const sections = road.direction === 'row' ? ['西段', '中段', '东段'] : ['南段', '中段', '北段'];
  return `${name}${sections[Math.max(0, third)]}`;
}
