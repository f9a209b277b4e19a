// Edges that an edit makes.
import type { MultiPolygon, Position } from 'geojson';

/** In degrees. */
export type BorderEdge = readonly [from: Position, to: Position];

export function edgesOfGeometry({ coordinates }: MultiPolygon): BorderEdge[] {
  return coordinates.flatMap((rings) =>
    rings.flatMap((ring) => ring.slice(1).map((to, index): BorderEdge => [ring[index] ?? to, to])),
  );
}

/**
 * Edges of a geometry that another has not, in this direction. Edges are found by the number they begin with: writing
 * all four as a text costs more than the rest of the edit.
 */
export function edgesMissingIn(geometry: MultiPolygon, other: MultiPolygon): BorderEdge[] {
  const known = new Map<number | undefined, BorderEdge[]>();
  for (const edge of edgesOfGeometry(other)) {
    const [[longitude]] = edge;
    const beginning = known.get(longitude);
    if (beginning) beginning.push(edge);
    else known.set(longitude, [edge]);
  }
  return edgesOfGeometry(geometry).filter(
    (edge) => !known.get(edge[0][0])?.some((candidate) => isSameEdge(edge, candidate)),
  );
}

const isSameEdge = ([[x1, y1], [x2, y2]]: BorderEdge, [[a1, b1], [a2, b2]]: BorderEdge) =>
  x1 === a1 && y1 === b1 && x2 === a2 && y2 === b2;
