// The whole style of the map from top to bottom, without one address in it: nothing is ever fetched.
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { type MapTheme, mapColours } from '../map-colours.ts';
import type { LayerId } from '../map-view-props.ts';
import { contentSourceIds } from '../sources/plan-to-sources.ts';
import type { MapFeatures } from '../sources/source-recipe.ts';
import { borderLayers } from './border-layers.ts';
import { catchmentBorderLayers, catchmentFillLayers, lockedLayers } from './catchment-layers.ts';
import { findingAreaLayers } from './finding-layers.ts';
import { landLayers, referenceLayers, waterLayers } from './ground-layers.ts';
import { placeNameLayers } from './label-layers.ts';
import type { MapLayer, SourceId } from './map-layer.ts';
import { overlayLayers } from './overlay-layers.ts';
import { roadLayers } from './road-layers.ts';
import { selectionLayers } from './selection-layers.ts';
import { signLayers } from './sign-layers.ts';
import { toolLayers } from './tool-layers.ts';
import { unitLayers } from './unit-layers.ts';

export const sourceIds: readonly SourceId[] = [...contentSourceIds, 'draft', 'handles'];

function isVisible(layer: MapLayer, visibleLayers: ReadonlySet<LayerId>): boolean {
  return layer.metadata?.groups.every((group) => visibleLayers.has(group)) ?? true;
}

export type SourceData = { readonly [Id in SourceId]?: MapFeatures };

/** The style for a theme, with the layers of hidden groups turned off. Sources without data are fed by the adapter. */
export function buildStyle(
  theme: MapTheme,
  visibleLayers: ReadonlySet<LayerId>,
  data: SourceData = {},
): StyleSpecification {
  const colours = mapColours(theme);
  const layers: MapLayer[] = [
    ...landLayers(colours),
    ...catchmentFillLayers(colours),
    ...waterLayers(colours),
    ...roadLayers(colours),
    ...unitLayers(colours),
    ...lockedLayers(theme),
    ...catchmentBorderLayers(colours),
    ...referenceLayers(colours),
    ...borderLayers(colours),
    ...findingAreaLayers(colours, theme),
    ...overlayLayers(colours, theme),
    ...selectionLayers(colours),
    ...placeNameLayers(colours),
    ...signLayers(colours, theme),
    ...toolLayers(colours),
  ];
  return {
    version: 8,
    sources: Object.fromEntries(sourceIds.map((id) => [id, sourceOf(id, data[id] ?? nothing)])),
    layers: layers.map((layer) => withVisibility(layer, isVisible(layer, visibleLayers))),
  } as StyleSpecification;
}

function withVisibility(layer: MapLayer, visible: boolean): MapLayer {
  if (layer.type === 'background') return layer;
  return { ...layer, layout: { ...layer.layout, visibility: visible ? 'visible' : 'none' } } as MapLayer;
}

const nothing: MapFeatures = { type: 'FeatureCollection', features: [] };

/** Areas under thin lines: all that a tile takes from beyond its edge it draws twice. */
const narrowEdges: readonly SourceId[] = ['land', 'catchments', 'unitOutlines'];
const narrowEdge = 16;

function sourceOf(id: SourceId, data: MapFeatures): SourceSpecification {
  return {
    type: 'geojson',
    data: data as GeoJSON.FeatureCollection,
    promoteId: 'featureId',
    // Shared borders must stay together when simplified: a fifth of a pixel does not show.
    tolerance: id === 'draft' || id === 'handles' ? 0 : 0.2,
    maxzoom: 17,
    ...(narrowEdges.includes(id) ? { buffer: narrowEdge } : {}),
  };
}
