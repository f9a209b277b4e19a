import type { ExpressionSpecification } from 'maplibre-gl';
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
    {
      id: 'place-link-halo',
      type: 'line',
      source: 'placeLinks',
      paint: { 'line-color': colours.selectedHalo, 'line-width': 5, 'line-opacity': 0.75 },
    },
    {
      id: 'place-link',
      type: 'line',
      source: 'placeLinks',
      paint: { 'line-color': sideColour(colours), 'line-width': 2.2, 'line-dasharray': [3, 1.5] },
    },
    {
      id: 'marked-place',
      type: 'circle',
      source: 'markedPlaces',
      paint: {
        'circle-radius': ['case', ['get', 'isStrong'], 9, 6],
        'circle-color': sideColour(colours),
        'circle-opacity': ['case', ['get', 'isStrong'], 0.35, 0.08],
        'circle-stroke-color': sideColour(colours),
        'circle-stroke-width': ['case', ['get', 'isStrong'], 2.4, 1.1],
        'circle-stroke-opacity': ['case', ['get', 'isStrong'], 1, 0.75],
      },
    },
  ];
}

function sideColour(colours: MapColours): ExpressionSpecification {
  return ['match', ['get', 'side'], 'first', colours.draft, colours.snap];
}
