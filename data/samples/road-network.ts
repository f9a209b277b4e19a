// Streets on squared paper: the main roads, the rings, and between them side streets that come and go. Nothing crosses
// a river but on a named bridge. The result says for every edge between two blocks which street runs on it.
import type { RoadClass } from '../../shared/model/records.ts';
import { type BlockEdge, edgeKey } from './blocks.ts';
import { anchangRiverRow, columnCount, fuRiverColumn, rowCount } from './city-plane.ts';
import { mainRoads, ringRoads } from './main-roads.ts';
import { seededRandom } from './seeded-random.ts';
import { streetNames } from './street-names.ts';
import { urbanShare } from './urban-share.ts';

/** A stretch of one street along one line of the paper, unbroken. */
export interface Stretch {
  readonly name: string;
  readonly roadClass: RoadClass;
  readonly direction: 'row' | 'column';
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Bridges on it: where along the line, and the bridge's name. */
  readonly bridges: readonly { readonly at: number; readonly name: string }[];
}

export interface RoadNetwork {
  readonly stretches: readonly Stretch[];
  /** By edge key. */
  readonly streetOnEdge: ReadonlyMap<string, Stretch>;
  /** Edge keys that a ring road runs on; it draws itself with rounded corners. */
  readonly ringOnEdge: ReadonlyMap<string, { readonly name: string; readonly roadClass: RoadClass }>;
}

export function planRoadNetwork(seed: number): RoadNetwork {
  const streetOnEdge = new Map<string, Stretch>();
  const ringOnEdge = new Map<string, { name: string; roadClass: RoadClass }>();
  for (const { name, roadClass, columns, rows } of ringRoads) {
    for (let column = columns[0]; column < columns[1]; column += 1)
      for (const row of rows) ringOnEdge.set(edgeKey({ direction: 'h', column, row }), { name, roadClass });
    for (let row = rows[0]; row < rows[1]; row += 1)
      for (const column of columns)
        ringOnEdge.set(edgeKey({ direction: 'v', column, row }), { name, roadClass });
  }
  const stretches: Stretch[] = [];
  const add = (stretch: Stretch) => {
    stretches.push(stretch);
    for (const edge of edgesOfStretch(stretch)) streetOnEdge.set(edgeKey(edge), stretch);
  };
  for (const road of mainRoads) for (const stretch of breakAtRivers(road)) add(stretch);
  for (const street of sideStreets(seed, (edge) => streetOnEdge.has(edge) || ringOnEdge.has(edge)))
    add(street);
  return { stretches, streetOnEdge, ringOnEdge };
}

export function edgesOfStretch({ direction, line, from, to }: Stretch): BlockEdge[] {
  return Array.from({ length: to - from }, (_, index) =>
    direction === 'row'
      ? { direction: 'h', column: from + index, row: line }
      : { direction: 'v', column: line, row: from + index },
  );
}

/** The line where a stretch would cross a river, or null. 安昌河 exists only west of 涪江. */
function riverAcross(direction: 'row' | 'column', line: number) {
  if (direction === 'row') return { at: fuRiverColumn, river: '涪江' as const };
  return line < fuRiverColumn ? { at: anchangRiverRow, river: '安昌河' as const } : null;
}

function breakAtRivers(road: (typeof mainRoads)[number]): Stretch[] {
  const { name, roadClass, direction, line, from, to } = road;
  const crossing = riverAcross(direction, line);
  const whole = { name, roadClass, direction, line, from, to, bridges: [] };
  if (!crossing || from >= crossing.at || to <= crossing.at) return [whole];
  const bridge = road.bridges?.[crossing.river];
  if (bridge) return [{ ...whole, bridges: [{ at: crossing.at, name: bridge }] }];
  return [
    { ...whole, to: crossing.at - 1 },
    { ...whole, from: crossing.at + 1 },
  ].filter((stretch) => stretch.to > stretch.from);
}

function sideStreets(seed: number, isTaken: (key: string) => boolean): Stretch[] {
  const random = seededRandom(seed + 1);
  const names = random.shuffle(streetNames);
  const found: Stretch[] = [];
  const lines = [
    ...Array.from({ length: rowCount - 1 }, (_, index) => ({ direction: 'row' as const, line: index + 1 })),
    ...Array.from({ length: columnCount - 1 }, (_, index) => ({
      direction: 'column' as const,
      line: index + 1,
    })),
  ];
  for (const { direction, line } of lines) {
    const length = direction === 'row' ? columnCount : rowCount;
    let start: number | null = null;
    for (let at = 1; at < length; at += 1) {
      const edge: BlockEdge =
        direction === 'row'
          ? { direction: 'h', column: at, row: line }
          : { direction: 'v', column: line, row: at };
      const isEnd = at === length - 1 || (start !== null && at - start >= 9);
      const isStreet =
        !isEnd && !isTaken(edgeKey(edge)) && !isInRiver(edge) && random.next() < chance(edge, start);
      if (isStreet) start ??= at;
      if (isStreet || start === null) continue;
      const name = at - start >= 2 ? names.pop() : undefined;
      if (name) found.push({ name, roadClass: 'minor', direction, line, from: start, to: at, bridges: [] });
      start = null;
    }
  }
  return found;
}

/** Side streets start where the town is dense and, once begun, rather go on. */
function chance(edge: BlockEdge, start: number | null): number {
  const share = urbanShare(edge.column + 0.5, edge.row + 0.5);
  return start === null ? 0.75 * share : 0.55 + 0.45 * share;
}

/** Edges on or across a river's middle line. */
function isInRiver({ direction, column, row }: BlockEdge): boolean {
  if (direction === 'h')
    return (
      (row === anchangRiverRow && column < fuRiverColumn) ||
      column === fuRiverColumn ||
      column === fuRiverColumn - 1
    );
  return (
    column === fuRiverColumn ||
    (column < fuRiverColumn && (row === anchangRiverRow || row === anchangRiverRow - 1))
  );
}
