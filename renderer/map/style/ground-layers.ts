import type { MapColours } from '../map-colours.ts';
import { inGroups, type MapLayer } from './map-layer.ts';
import { byScale, byZoom } from './style-expressions.ts';

/** Paper, land, and water that stays above the fills of catchments, so that rivers read through them. */
export function landLayers(colours: MapColours): MapLayer[] {
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': colours.outside } },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': colours.land, 'fill-antialias': false },
    },
  ];
}

export function waterLayers(colours: MapColours): MapLayer[] {
  return [
    {
      id: 'water-area',
      type: 'fill',
      source: 'barriers',
      metadata: inGroups('barriers'),
      filter: ['all', ['==', ['get', 'barrierType'], 'river'], ['get', 'isArea']],
      paint: { 'fill-color': colours.water, 'fill-outline-color': colours.water },
    },
    {
      id: 'water-line',
      type: 'line',
      source: 'barriers',
      metadata: inGroups('barriers'),
      filter: ['all', ['==', ['get', 'barrierType'], 'river'], ['!', ['get', 'isArea']]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.water, 'line-width': byScale([9, 2], [12, 6], [15, 26], [18, 110]) },
    },
    {
      id: 'railway',
      type: 'line',
      source: 'barriers',
      metadata: inGroups('barriers'),
      filter: ['==', ['get', 'barrierType'], 'railway'],
      paint: { 'line-color': colours.railway, 'line-width': byZoom([10, 0.8], [16, 2.4]) },
    },
    {
      id: 'railway-ties',
      type: 'line',
      source: 'barriers',
      metadata: inGroups('barriers'),
      filter: ['==', ['get', 'barrierType'], 'railway'],
      minzoom: 12,
      paint: {
        'line-color': colours.land,
        'line-width': byZoom([12, 0.6], [16, 1.4]),
        'line-dasharray': [8, 8],
      },
    },
    {
      id: 'other-barrier',
      type: 'line',
      source: 'barriers',
      metadata: inGroups('barriers'),
      filter: ['==', ['get', 'barrierType'], 'other'],
      paint: { 'line-color': colours.railway, 'line-width': 1.4, 'line-dasharray': [1, 2] },
    },
  ];
}

export function referenceLayers(colours: MapColours): MapLayer[] {
  return [
    {
      id: 'reference-line',
      type: 'line',
      source: 'reference',
      metadata: inGroups('reference'),
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': colours.reference, 'line-width': 1.4, 'line-dasharray': [3, 2] },
    },
    {
      id: 'reference-point',
      type: 'circle',
      source: 'reference',
      metadata: inGroups('reference'),
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': colours.reference,
        'circle-radius': 3,
        'circle-stroke-color': colours.halo,
        'circle-stroke-width': 1,
      },
    },
  ];
}
