// A polygon whose positions lie in one list of numbers. Two million positions as lists of two take 130 MB and a second of
// the collector; here they become lists only where somebody asks for `coordinates`, as a rule for nobody.
import type { MultiPolygon, Polygon, Position } from 'geojson';

export interface CompactRings {
  /** Longitude and latitude in turn, finite, as they were written: the last position of a sound ring is its first. */
  readonly degrees: Float64Array;
  /** One past the last position of every ring. */
  readonly ringEnds: readonly number[];
  /** One past the last ring of every part. */
  readonly partEnds: readonly number[];
}

const rings = new WeakMap<object, CompactRings>();

/** A geometry like any other, its lists made when they are first read. A `Polygon` has one part. */
export function createCompactPolygon(
  type: 'Polygon' | 'MultiPolygon',
  compact: CompactRings,
): Polygon | MultiPolygon {
  let known: Position[][][] | null = null;
  const made = {
    type,
    get coordinates() {
      known ??= listParts(compact);
      return type === 'Polygon' ? known[0] : known;
    },
  } as Polygon | MultiPolygon;
  rings.set(made, compact);
  return made;
}

/** The numbers of a geometry that was made compact. */
export function compactRingsOf(geometry: object): CompactRings | undefined {
  return rings.get(geometry);
}

function listParts({ degrees, ringEnds, partEnds }: CompactRings): Position[][][] {
  let position = 0;
  const listed = ringEnds.map((end) => {
    const ring: Position[] = [];
    for (; position < end; position++) {
      ring.push([degrees[position * 2] as number, degrees[position * 2 + 1] as number]);
    }
    return ring;
  });
  return partEnds.map((end, part) => listed.slice(partEnds[part - 1] ?? 0, end));
}
