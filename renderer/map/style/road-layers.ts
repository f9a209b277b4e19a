// White roads with hairline casings. Casings of all classes lie under all fills, so that crossings open; bridges are
// drawn once more on top with a darker casing and square ends.
import type { ExpressionSpecification } from 'maplibre-gl';
import type { MapColours } from '../map-colours.ts';
import { inGroups, type MapLayer } from './map-layer.ts';
import { byScale } from './style-expressions.ts';

/** Width in pixels of each class at a zoom: expressway, trunk, main, minor, path. */
type Widths = readonly [number, number, number, number, number];

const widthsAtZoom: readonly (readonly [zoom: number, widths: Widths])[] = [
  [10, [1.8, 1.4, 0.8, 0.2, 0]],
  [12, [3.4, 2.8, 1.8, 0.7, 0.2]],
  [14, [7, 6.2, 4.6, 2.4, 1]],
  [16, [15, 14, 11, 7, 2.4]],
  [18, [38, 36, 30, 20, 6]],
];

function byClass([expressway, trunk, main, minor, path]: Widths, extra: number): ExpressionSpecification {
  const cased = (width: number) => (width < 0.6 ? width : width + extra);
  return [
    'match',
    ['get', 'roadClass'],
    'expressway',
    cased(expressway),
    'trunk',
    cased(trunk),
    'main',
    cased(main),
    'minor',
    cased(minor),
    cased(path),
  ];
}

function roadWidth(extra: number): ExpressionSpecification {
  return byScale(...widthsAtZoom.map(([zoom, widths]) => [zoom, byClass(widths, extra)] as const));
}

const drawnOrder: ExpressionSpecification = [
  'match',
  ['get', 'roadClass'],
  'expressway',
  5,
  'trunk',
  4,
  'main',
  3,
  'minor',
  2,
  1,
];

const isBridge: ExpressionSpecification = ['==', ['get', 'isBridge'], true];

export function roadLayers(colours: MapColours): MapLayer[] {
  const fill: ExpressionSpecification = [
    'match',
    ['get', 'roadClass'],
    ['expressway', 'trunk'],
    colours.roadMajor,
    colours.road,
  ];
  const round = { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': drawnOrder } as const;
  const square = { 'line-cap': 'butt', 'line-join': 'round', 'line-sort-key': drawnOrder } as const;
  return [
    {
      id: 'road-casing',
      type: 'line',
      source: 'roads',
      metadata: inGroups('roads'),
      filter: ['!', isBridge],
      layout: round,
      paint: { 'line-color': colours.roadCasing, 'line-width': roadWidth(1.4) },
    },
    {
      id: 'road-fill',
      type: 'line',
      source: 'roads',
      metadata: inGroups('roads'),
      filter: ['!', isBridge],
      layout: round,
      paint: { 'line-color': fill, 'line-width': roadWidth(0) },
    },
    {
      id: 'bridge-casing',
      type: 'line',
      source: 'roads',
      metadata: inGroups('roads'),
      filter: isBridge,
      layout: square,
      paint: { 'line-color': colours.bridgeCasing, 'line-width': roadWidth(2.2) },
    },
    {
      id: 'bridge-fill',
      type: 'line',
      source: 'roads',
      metadata: inGroups('roads'),
      filter: isBridge,
      layout: round,
      paint: { 'line-color': fill, 'line-width': roadWidth(0) },
    },
  ];
}
