import type { MapColours, MapTheme } from '../map-colours.ts';
import type { MapLayer } from './map-layer.ts';
import { imageName } from './style-expressions.ts';

/** What lies over the plan for a while: ground that changes hands, and an edit shown before it is made. Never hidden. */
export function overlayLayers(colours: MapColours, theme: MapTheme): MapLayer[] {
  return [
    {
      id: 'moved-ground',
      type: 'fill',
      source: 'movedGround',
      paint: { 'fill-color': colours.land, 'fill-opacity': 0.75 },
    },
    {
      id: 'moved-hatch',
      type: 'fill',
      source: 'movedGround',
      paint: { 'fill-pattern': imageName('moved', theme, 'hues'), 'fill-opacity': 0.85 },
    },
    {
      id: 'moved-line',
      type: 'line',
      source: 'movedGround',
      paint: {
        'line-color': ['case', ['get', 'isSelected'], colours.selected, colours.ink],
        'line-width': ['case', ['get', 'isSelected'], 3, 1.2],
      },
    },
    {
      id: 'proposed-fill',
      type: 'fill',
      source: 'proposedGround',
      filter: ['!=', ['get', 'role'], 'outline'],
      paint: {
        'fill-color': ['match', ['get', 'role'], 'gained', colours.draft, colours.mistake],
        'fill-opacity': 0.28,
      },
    },
    {
      id: 'proposed-halo',
      type: 'line',
      source: 'proposedGround',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.selectedHalo, 'line-width': 5, 'line-opacity': 0.7 },
    },
    {
      id: 'proposed-line',
      type: 'line',
      source: 'proposedGround',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['match', ['get', 'role'], 'lost', colours.mistake, colours.draft],
        'line-width': 2.2,
        'line-dasharray': [2, 1.4],
      },
    },
  ];
}
