// One source of the map: what it is made from and how. It is made again only when one of its inputs is another object,
// which project states tell truly because an edit replaces just the maps it changes.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { MapViewProps } from '../map-view-props.ts';

/** What the picture depends on. */
export type MapContent = Pick<
  MapViewProps,
  'project' | 'planId' | 'report' | 'loads' | 'selection' | 'language' | 'overlay'
>;

export type MapFeature = Feature<Geometry, Readonly<Record<string, unknown>>>;
export type MapFeatures = FeatureCollection<Geometry, Readonly<Record<string, unknown>>>;

export interface BuiltSource {
  readonly inputs: readonly unknown[];
  readonly data: MapFeatures;
}

export interface SourceRecipe {
  readonly inputs: (content: MapContent) => readonly unknown[];
  readonly build: (content: MapContent) => readonly MapFeature[];
}

/** A feature that can be told from others by id (unique in its source). */
export function mapFeature(
  id: string,
  geometry: Geometry,
  properties: Readonly<Record<string, unknown>>,
): MapFeature {
  return { type: 'Feature', geometry, properties: { ...properties, featureId: id } };
}
