import type { ExpressionSpecification } from 'maplibre-gl';
import type { MapColours } from '../map-colours.ts';
import { inGroups, type MapLayer } from './map-layer.ts';
import { byZoom } from './style-expressions.ts';

/** Area of a dot grows with the children: radius with their root. `scale` is the radius in pixels of 30 children. */
function dotRadius(scale: number): ExpressionSpecification {
  const root: ExpressionSpecification = ['sqrt', ['to-number', ['get', 'children'], 0]];
  return ['+', scale * 0.3, ['*', scale * 0.128, root]];
}

const outlineShade: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['to-number', ['get', 'children'], 0],
  0,
  0.08,
  60,
  0.2,
  200,
  0.34,
];

/** Estates: dots from afar, outlines shaded by children when near. */
export function unitLayers(colours: MapColours): MapLayer[] {
  return [
    {
      id: 'unit-fill',
      type: 'fill',
      source: 'unitOutlines',
      metadata: inGroups('units'),
      minzoom: 13.2,
      paint: { 'fill-color': colours.unitFill, 'fill-opacity': outlineShade },
    },
    {
      id: 'unit-outline',
      type: 'line',
      source: 'unitOutlines',
      metadata: inGroups('units'),
      minzoom: 13.2,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.unit, 'line-width': byZoom([13.2, 0.4], [16, 1]), 'line-opacity': 0.75 },
    },
    {
      id: 'unit-dot',
      type: 'circle',
      source: 'unitPlaces',
      metadata: inGroups('units'),
      minzoom: 11,
      paint: {
        'circle-color': colours.unit,
        'circle-radius': byZoom([11, dotRadius(1.6)], [14, dotRadius(4.4)], [17, dotRadius(6.5)]),
        'circle-opacity': byZoom([11, 0.55], [13, 0.85], [14.8, ['case', ['get', 'hasOutline'], 0.55, 0.9]]),
        'circle-stroke-color': colours.halo,
        'circle-stroke-width': byZoom([11, 0.3], [14, 1]),
        'circle-stroke-opacity': 0.8,
      },
    },
  ];
}
