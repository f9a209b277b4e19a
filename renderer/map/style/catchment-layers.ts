import type { MapColours, MapTheme } from '../map-colours.ts';
import { inGroups, type MapLayer } from './map-layer.ts';
import { byZoom, colourByHue } from './style-expressions.ts';

/** Pale fills, under roads and water so that these keep their own colour. */
export function catchmentFillLayers(colours: MapColours): MapLayer[] {
  return [
    {
      id: 'catchment-fill',
      type: 'fill',
      source: 'catchments',
      metadata: inGroups('catchments'),
      paint: {
        'fill-color': colourByHue(colours.catchmentFills),
        'fill-opacity': colours.catchmentOpacity,
        'fill-antialias': false,
      },
    },
  ];
}

/** Borders in the darker tone of each fill, a little to the inside so that neighbours show both tones. */
export function catchmentBorderLayers(colours: MapColours): MapLayer[] {
  return [
    {
      id: 'catchment-border',
      type: 'line',
      source: 'catchments',
      metadata: inGroups('catchments'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colourByHue(colours.catchmentBorders),
        'line-width': byZoom([10, 0.9], [13, 1.5]),
        'line-offset': byZoom([10, 0.4], [13, 0.7]),
      },
    },
  ];
}

/** Ground that no edit changes, strewn with small padlocks. */
export function lockedLayers(theme: MapTheme): MapLayer[] {
  return [
    {
      id: 'catchment-locked',
      type: 'fill',
      source: 'catchments',
      metadata: inGroups('catchments'),
      filter: ['==', ['get', 'isLocked'], true],
      paint: { 'fill-pattern': `locked/${theme}`, 'fill-opacity': 0.5 },
    },
  ];
}
