// Borders of districts: dash–dot with a pale band along the inside. Functional zones: long dashes and a narrower band.
import type { MapColours } from '../map-colours.ts';
import { inGroups, type MapLayer } from './map-layer.ts';
import { byZoom, colourByHue } from './style-expressions.ts';

export function borderLayers(colours: MapColours): MapLayer[] {
  const kinds = [
    { border: 'district', group: 'districts', band: 8, dashes: [7, 2, 1, 2], width: byZoom([9, 1], [15, 2]) },
    {
      border: 'authority',
      group: 'authorities',
      band: 5,
      dashes: [4, 2],
      width: byZoom([9, 0.9], [15, 1.7]),
    },
  ] as const;
  return kinds.flatMap(({ border, group, band, dashes, width }): MapLayer[] => [
    {
      id: `${border}-band`,
      type: 'line',
      source: 'borderBands',
      metadata: inGroups(group),
      filter: ['==', ['get', 'border'], border],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colourByHue(colours.authorities),
        'line-opacity': 0.2,
        'line-width': byZoom([9, band / 2], [15, band]),
        // Inside is on the left of the line, which is a negative offset.
        'line-offset': byZoom([9, -band / 4], [15, -band / 2]),
      },
    },
    {
      id: `${border}-border`,
      type: 'line',
      source: 'borders',
      metadata: inGroups(group),
      filter: ['==', ['get', 'border'], border],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.border, 'line-width': width, 'line-dasharray': [...dashes] },
    },
  ]);
}
