import type { LayerId } from '../map/map-view-props.ts';

/** Top of the list is top of the map. */
export const layerOrder: readonly LayerId[] = [
  'labels',
  'schools',
  'cases',
  'findings',
  'units',
  'districts',
  'authorities',
  'catchments',
  'roads',
  'barriers',
  'reference',
];

/** What the map shows where these are hidden. */
export function visibleLayersWithout(hiddenLayers: readonly LayerId[]): ReadonlySet<LayerId> {
  return new Set(layerOrder.filter((layer) => !hiddenLayers.includes(layer)));
}
