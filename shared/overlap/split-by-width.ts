// An overlap of two neighbours often has wide parts, which are disputes, and thin ones, which are careless drawing.
// They are told apart here so that a sliver never hides in a dispute nor a dispute among slivers.
import type { PlanarPolygon } from '../geometry/planar-polygon.ts';
import { equivalentWidthMetres } from '../geometry/polygon-width.ts';

export function splitByWidth(
  parts: readonly PlanarPolygon[],
  sliverWidthMetres: number,
): { readonly wide: readonly PlanarPolygon[]; readonly thin: readonly PlanarPolygon[] } {
  const isThin = (part: PlanarPolygon) => equivalentWidthMetres([part]) < sliverWidthMetres;
  return { wide: parts.filter((part) => !isThin(part)), thin: parts.filter(isThin) };
}
