import type { Position } from 'geojson';

/** Edges of a line, from vertex to vertex. */
export function edgesOfPath(path: readonly Position[]): (readonly [Position, Position])[] {
  return path.slice(1).flatMap((to, index) => {
    const from = path[index];
    return from ? [[from, to] as const] : [];
  });
}
