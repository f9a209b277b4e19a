// What every finding that covers ground says about it: how large, how wide, where.
import type { MultiPolygon, Position } from 'geojson';
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { type PlanarPolygon, unprojectPolygon } from '../geometry/planar-polygon.ts';
import { pointInsideRings } from '../geometry/point-inside.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { polygonBbox } from '../geometry/polygon-bbox.ts';
import { equivalentLengthMetres, equivalentWidthMetres } from '../geometry/polygon-width.ts';

export interface AreaFacts {
  readonly areaSquareMetres: number;
  readonly widthMetres: number;
  /** Along the border. */
  readonly lengthMetres: number;
  readonly bbox: readonly [number, number, number, number];
  readonly place: Position;
  readonly geometry: MultiPolygon;
}

/** Areas and widths to the millimetre: what is finer differs between machines, not between places. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Facts about parts in zone metres, largest first. The place, the width and the length are those of the largest part. */
export function describeParts(parts: readonly PlanarPolygon[], zone: GaussKruger): AreaFacts {
  const largest = parts.slice(0, 1);
  const geometry = unprojectPolygon(parts, zone);
  const place = pointInsideRings(largest) ?? largest[0]?.[0]?.[0] ?? [0, 0];
  return {
    areaSquareMetres: round(planarAreaSquareMetres(parts)),
    widthMetres: round(equivalentWidthMetres(largest)),
    lengthMetres: round(equivalentLengthMetres(largest)),
    bbox: polygonBbox(geometry),
    place: zone.inverse(place),
    geometry,
  };
}

/** A place as part of a finding's id: five decimals, about a metre, so that recomputing does not change it. */
export function placeKey(place: Position): string {
  return `${(place[0] ?? 0).toFixed(5)},${(place[1] ?? 0).toFixed(5)}`;
}
