import type { MultiPolygon } from 'geojson';
import type { FlatGeometries } from '../../shared/geometry/flat-geometries.ts';

/** What the map asks of the worker: first to hold the open plan, then to try changes on it. Buffers are transferred. */
export type OverlapPreviewRequest =
  | {
      readonly name: 'hold';
      readonly ids: readonly string[];
      readonly geometries: FlatGeometries;
      readonly centralMeridian: number;
    }
  | { readonly name: 'try'; readonly ids: readonly string[]; readonly geometries: FlatGeometries };

export interface OverlapPreviewAnswer {
  /** Polygons in degrees where the changed catchments would overlap others. */
  readonly parts: MultiPolygon['coordinates'];
  readonly areaSquareMetres: number;
}
