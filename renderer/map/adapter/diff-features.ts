import type { GeoJSONSourceDiff } from 'maplibre-gl';
import type { MapFeature, MapFeatures } from '../sources/source-recipe.ts';

/** More changes than this share of all features and sending everything anew is cheaper. */
const largestShare = 0.25;

/** What to send so that a source shows `next` instead of `previous`; null where all of it should be sent. */
export function diffFeatures(previous: MapFeatures, next: MapFeatures): GeoJSONSourceDiff | null {
  const before = new Map(previous.features.map((feature) => [idOf(feature), feature]));
  const add = next.features.filter((feature) => before.get(idOf(feature)) !== feature);
  const after = new Set(next.features.map(idOf));
  const remove = [...before.keys()].filter((id) => !after.has(id));
  if (add.length + remove.length > largestShare * previous.features.length) return null;
  return { add: [...add], remove };
}

function idOf(feature: MapFeature): string {
  return String(feature.properties.featureId);
}
