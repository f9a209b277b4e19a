// A border shared by neighbours is the same vertices in each of them, bit for bit. Whoever edits a vertex therefore
// edits it in every catchment of the plan that has it at exactly that place:
//
//      A | B            A  \ B
//        •      →           •        one vertex, two owners, one change set
//        |                /
import type { MultiPolygon, Position } from 'geojson';
import { boxesMeet, boxOfPositions, growBox } from '../../geometry/planar-box.ts';
import { polygonBbox } from '../../geometry/polygon-bbox.ts';
import type { Catchment } from '../../model/records.ts';

/** Two places are one vertex when their keys are equal. */
export function positionKey(position: Position): string {
  return `${position[0]},${position[1]}`;
}

/** The geometry with each ring replaced; rings come without their closing vertex and are closed again. */
export function mapOpenRings(
  geometry: MultiPolygon,
  change: (openRing: readonly Position[]) => readonly Position[],
): MultiPolygon {
  const coordinates = geometry.coordinates.map((polygon) =>
    polygon.map((ring) => {
      const changed = change(ring.slice(0, -1));
      return [...changed, ...changed.slice(0, 1)];
    }),
  );
  return { type: 'MultiPolygon', coordinates };
}

/** Every ring of a geometry without its closing vertex. */
export function openRingsOf(geometry: MultiPolygon): readonly (readonly Position[])[] {
  return geometry.coordinates.flatMap((polygon) => polygon.map((ring) => ring.slice(0, -1)));
}

/** The catchments that have a vertex at one of the places, in the order given. */
export function ownersOfVertices(
  catchments: readonly Catchment[],
  places: readonly Position[],
): readonly Catchment[] {
  const keys = new Set(places.map(positionKey));
  return catchments.filter(
    ({ geometry }) =>
      isNearOutline(geometry, places) &&
      geometry.coordinates.some((polygon) =>
        polygon.some((ring) => ring.some((position) => keys.has(positionKey(position)))),
      ),
  );
}

/** Degrees; wider than the distance at which a vertex counts as on an edge. */
const nearDegrees = 1e-9;

/** Whether one of the places lies in the geometry's box: most catchments of a plan are far from any edit. */
export function isNearOutline(geometry: MultiPolygon, places: readonly Position[]): boolean {
  const box = growBox(polygonBbox(geometry), nearDegrees);
  return places.some((place) => boxesMeet(box, boxOfPositions([place])));
}
