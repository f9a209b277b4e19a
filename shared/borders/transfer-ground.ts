// Ground changes hands: the one way in which commands change whose ground is whose. Transfers happen one after the other.
import type { MultiPolygon, Polygon } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { type Box, boxesMeet, emptyBox, growBox, uniteBoxes } from '../geometry/planar-box.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import { type Arrangement, arrange } from './arrangement.ts';
import { borderWhere, type Piece, toGeometry, tracePieces } from './trace-ground.ts';

export interface Transfer {
  readonly area: Polygon | MultiPolygon;
  /** What lies outside the area moves instead. */
  readonly isOutside?: boolean;
  /** Whose ground in the area moves; null among them is ground that nobody holds. */
  readonly from: 'anybody' | readonly (string | null)[];
  /** Null: it becomes nobody's. */
  readonly to: string | null;
  /** Who has it keeps it too: what is drawn lies over it. */
  readonly isLaidOver?: boolean;
}

interface Holder {
  readonly id: string;
  readonly geometry: MultiPolygon;
}

/**
 * The new geometry of every holder that changes, neighbours included that only gain a vertex; null for one that keeps
 * no ground. Holders without a geometry yet may be among them. Null as a whole where rounding broke a border.
 */
export function transferGround(
  holders: readonly Holder[],
  transfers: readonly Transfer[],
  zone: GaussKruger,
): ReadonlyMap<string, MultiPolygon | null> | null {
  const box = boxOfTransfers(holders, transfers, zone);
  const receivers = new Set(transfers.map(({ to }) => to));
  const near = holders.filter(
    ({ id, geometry }) => receivers.has(id) || boxesMeet(growBox(boxOf(geometry, zone), 1), box),
  );
  const areaIds = transfers.map((_, index) => `area ${index}`);
  const arrangement = arrange(
    [
      ...near.map(({ id, geometry }) => ({ id: holderKey(id), geometry, isDrawn: false })),
      ...transfers.map(({ area }, index) => ({ id: `area ${index}`, geometry: area, isDrawn: true })),
    ],
    [],
    zone,
    box,
  );
  if (!arrangement) return null;
  const holderKeys = near.map(({ id }) => holderKey(id));
  const holdsAfter = createHolding(
    transfers,
    near.map(({ id }) => id),
  );
  const changed = new Map<string, MultiPolygon | null>();
  const used = new Set<number>();
  for (const { id } of near) {
    const isFromSome = transfers.some(({ from, to }) => to === id && from !== 'anybody');
    const among = isFromSome ? [...holderKeys, ...areaIds] : [holderKey(id), ...areaIds];
    const pieces = borderWhere(arrangement, among, (isIn) => holdsAfter(id, transfers.length, isIn));
    if (isSameBorder(pieces, arrangement.borderOf(holderKey(id)))) continue;
    for (const [from] of pieces) used.add(from);
    const polygons = tracePieces(arrangement.places, pieces);
    if (!polygons) return null;
    changed.set(id, polygons.length === 0 ? null : toGeometry(arrangement.places, polygons));
  }
  for (const { id, geometry } of near) {
    if (changed.has(id)) continue;
    const joined = withPlaces(geometry, arrangement, used);
    if (joined !== geometry) changed.set(id, joined);
  }
  return changed;
}

const holderKey = (id: string) => `holder ${id}`;

type IsIn = (shapeId: string) => boolean;

/** Whether a holder has a piece of ground after the first `count` transfers. */
function createHolding(transfers: readonly Transfer[], ids: readonly string[]) {
  const holds = (id: string, count: number, isIn: IsIn): boolean => {
    const transfer = transfers[count - 1];
    if (!transfer) return isIn(holderKey(id));
    if (isIn(`area ${count - 1}`) === (transfer.isOutside ?? false)) return holds(id, count - 1, isIn);
    if (transfer.to === id) return holds(id, count - 1, isIn) || doesMove(transfer, count - 1, isIn);
    if (transfer.isLaidOver) return holds(id, count - 1, isIn);
    const isGiver = transfer.from === 'anybody' || transfer.from.includes(id);
    return !isGiver && holds(id, count - 1, isIn);
  };
  const doesMove = ({ from }: Transfer, count: number, isIn: IsIn): boolean =>
    from === 'anybody' ||
    from.some((giver) =>
      giver === null
        ? !ids.some((id) => holds(id, count, isIn))
        : ids.includes(giver) && holds(giver, count, isIn),
    );
  return holds;
}

function isSameBorder(pieces: readonly Piece[], before: readonly Piece[]): boolean {
  if (pieces.length !== before.length) return false;
  const directed = new Set(before.map(([from, to]) => `${from} ${to}`));
  return pieces.every(([from, to]) => directed.has(`${from} ${to}`));
}

/** The geometry with those of the places that lie on its edges; itself where there are none. */
export function withPlaces(
  geometry: MultiPolygon,
  { places, walk }: Arrangement,
  used: ReadonlySet<number>,
): MultiPolygon {
  let count = 0;
  const coordinates = geometry.coordinates.map((rings) =>
    rings.map((ring) =>
      ring.flatMap((position, index) => {
        const before = ring[index - 1];
        if (!before) return [position];
        const inserted = walk(places.numberOf(before), places.numberOf(position))
          .slice(1, -1)
          .filter((place) => used.has(place));
        count += inserted.length;
        return [...inserted.map(places.degrees), position];
      }),
    ),
  );
  return count === 0 ? geometry : { type: 'MultiPolygon', coordinates };
}

/** Where anything can change: in the areas, and for the outside of one wherever a giver is. */
function boxOfTransfers(holders: readonly Holder[], transfers: readonly Transfer[], zone: GaussKruger): Box {
  return transfers
    .flatMap(({ area, isOutside, from }) => {
      if (!isOutside) return [boxOf(area, zone)];
      const givers = holders.filter(({ id }) => from === 'anybody' || from.includes(id));
      return givers.map(({ geometry }) => boxOf(geometry, zone));
    })
    .reduce(uniteBoxes, emptyBox);
}

function boxOf(geometry: Polygon | MultiPolygon, zone: GaussKruger): Box {
  return preparePolygon(geometry, zone.centralMeridian).box;
}
