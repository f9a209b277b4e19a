import type { Position } from 'geojson';

/**
 * Segments of polygons whose neighbours should walk them the other way. `unmatched`: nobody does (the outer rim, or a
 * border that is not shared exactly). `repeated`: walked twice in one direction, so two areas overlap there.
 */
export function directedSegments(areas: readonly (readonly (readonly Position[])[])[][]): {
  unmatched: string[];
  repeated: string[];
} {
  const seen = new Map<string, number>();
  for (const ring of areas.flat(2)) {
    for (let index = 1; index < ring.length; index += 1) {
      const key = `${ring[index - 1]?.join(' ')} > ${ring[index]?.join(' ')}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  const reverse = (key: string) => key.split(' > ').reverse().join(' > ');
  return {
    unmatched: [...seen.keys()].filter((key) => !seen.has(reverse(key))).sort(),
    repeated: [...seen].filter(([, count]) => count > 1).map(([key]) => key),
  };
}
