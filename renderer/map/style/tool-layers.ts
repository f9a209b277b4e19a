// What the hand is doing: a draft, its vertices, handles, and the cue that a place will snap.
import type { MapColours } from '../map-colours.ts';
import type { MapLayer } from './map-layer.ts';

export function toolLayers(colours: MapColours): MapLayer[] {
  const isRole = (...roles: string[]): ['in', ['get', string], ['literal', string[]]] => [
    'in',
    ['get', 'role'],
    ['literal', roles],
  ];
  return [
    {
      id: 'draft-fill',
      type: 'fill',
      source: 'draft',
      filter: isRole('area', 'shade'),
      paint: { 'fill-color': colours.draft, 'fill-opacity': 0.14 },
    },
    {
      id: 'draft-overlap',
      type: 'fill',
      source: 'draft',
      filter: isRole('overlap'),
      paint: { 'fill-color': colours.mistake, 'fill-opacity': 0.45 },
    },
    {
      id: 'draft-caught',
      type: 'fill',
      source: 'draft',
      filter: isRole('caught'),
      paint: { 'fill-color': colours.snap, 'fill-opacity': 0.3, 'fill-outline-color': colours.snap },
    },
    {
      id: 'draft-halo',
      type: 'line',
      source: 'draft',
      filter: isRole('line', 'area', 'rubber', 'stretch'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colours.selectedHalo, 'line-width': 5, 'line-opacity': 0.7 },
    },
    {
      id: 'draft-line',
      type: 'line',
      source: 'draft',
      filter: isRole('line', 'area'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colours.draft, 'line-width': 2.2 },
    },
    {
      id: 'draft-stretch',
      type: 'line',
      source: 'draft',
      filter: isRole('stretch'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colours.draft, 'line-width': 4.5 },
    },
    {
      id: 'draft-rubber',
      type: 'line',
      source: 'draft',
      filter: isRole('rubber'),
      paint: { 'line-color': colours.draft, 'line-width': 2, 'line-dasharray': [2, 1.6] },
    },
    {
      id: 'midpoint-handles',
      type: 'circle',
      source: 'handles',
      // An edge shorter than this on the screen has no room for a handle in its middle.
      filter: [
        'all',
        isRole('midpoint'),
        ['>=', ['*', ['get', 'worldLength'], ['^', 2, ['zoom']]], 40 / 512],
      ],
      paint: {
        'circle-radius': 3.4,
        'circle-color': colours.badge,
        'circle-opacity': 0.9,
        'circle-stroke-color': colours.draft,
        'circle-stroke-width': 1.2,
      },
    },
    {
      id: 'vertex-handles',
      type: 'circle',
      source: 'handles',
      filter: isRole('vertex'),
      paint: {
        'circle-radius': 4.6,
        'circle-color': colours.draft,
        'circle-stroke-color': colours.badge,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'draft-vertices',
      type: 'circle',
      source: 'draft',
      filter: isRole('vertex', 'first', 'active'),
      paint: {
        'circle-radius': ['match', ['get', 'role'], 'first', 6.4, 'active', 6.4, 4.4],
        'circle-color': ['match', ['get', 'role'], 'vertex', colours.draft, colours.badge],
        'circle-stroke-color': ['match', ['get', 'role'], 'vertex', colours.badge, colours.draft],
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'caught-places',
      type: 'circle',
      source: 'draft',
      filter: ['all', ['==', ['geometry-type'], 'Point'], isRole('caught')],
      paint: {
        'circle-radius': 7,
        'circle-color': colours.snap,
        'circle-opacity': 0.35,
        'circle-stroke-color': colours.snap,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'snap-cue',
      type: 'circle',
      source: 'draft',
      filter: isRole('snap-vertex', 'snap-edge'),
      paint: {
        'circle-radius': ['match', ['get', 'role'], 'snap-vertex', 9, 6],
        'circle-color': colours.snap,
        'circle-opacity': 0.14,
        'circle-stroke-color': colours.snap,
        'circle-stroke-width': 2.2,
      },
    },
  ];
}
