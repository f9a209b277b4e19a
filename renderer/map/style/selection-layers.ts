import type { MapColours } from '../map-colours.ts';
import type { MapLayer } from './map-layer.ts';
import { byZoom } from './style-expressions.ts';

/** What is selected, whatever it is: 3 px with a soft halo; a ring around a point. Not in any group: never hidden. */
export function selectionLayers(colours: MapColours): MapLayer[] {
  return [
    {
      id: 'selected-halo',
      type: 'line',
      source: 'selected',
      filter: ['!', ['get', 'isPoint']],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colours.selectedHalo,
        'line-width': 10,
        'line-blur': 4,
        'line-opacity': 0.85,
      },
    },
    {
      id: 'selected-line',
      type: 'line',
      source: 'selected',
      filter: ['!', ['get', 'isPoint']],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colours.selected, 'line-width': 3 },
    },
    {
      id: 'selected-point',
      type: 'circle',
      source: 'selected',
      filter: ['get', 'isPoint'],
      paint: {
        'circle-radius': byZoom([10, 13], [14, 19]),
        'circle-color': colours.selected,
        'circle-opacity': 0.18,
        'circle-stroke-color': colours.selected,
        'circle-stroke-width': 2.5,
      },
    },
  ];
}
