// Names, in order of rank: what stands later in this list is placed first and pushes the others aside.
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { MapColours } from '../map-colours.ts';
import { inGroups, type MapLayer } from './map-layer.ts';
import { boldFont, byZoom, colourByHue, mediumFont, textFont } from './style-expressions.ts';

const around: SymbolLayerSpecification['layout'] = {
  'text-variable-anchor': ['top', 'bottom', 'right', 'left', 'top-right', 'top-left'],
  'text-justify': 'auto',
};

const roadRank: ExpressionSpecification = [
  'match',
  ['get', 'roadClass'],
  'expressway',
  1,
  'trunk',
  2,
  'main',
  3,
  'minor',
  4,
  5,
];

function houseNumbers(colours: MapColours): MapLayer {
  return {
    id: 'house-numbers',
    type: 'symbol',
    source: 'unitPlaces',
    metadata: inGroups('labels', 'units'),
    minzoom: 15.6,
    layout: {
      ...around,
      'text-field': ['get', 'addresses'],
      'text-font': textFont,
      'text-size': 10.5,
      'text-radial-offset': 2.4,
      'text-max-width': 14,
    },
    paint: { 'text-color': colours.roadText, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
  };
}

function lineNames(colours: MapColours): MapLayer[] {
  return [
    {
      id: 'road-names',
      type: 'symbol',
      source: 'roads',
      metadata: inGroups('labels', 'roads'),
      minzoom: 12.5,
      filter: [
        'step',
        ['zoom'],
        ['in', ['get', 'roadClass'], ['literal', ['expressway', 'trunk', 'main']]],
        14.5,
        ['!=', ['get', 'name'], ''],
      ],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'symbol-sort-key': roadRank,
        'text-field': ['get', 'name'],
        'text-font': textFont,
        'text-size': byZoom([12.5, 10], [16, 12.5]),
        'text-letter-spacing': 0.12,
        'text-padding': 6,
        'text-max-angle': 35,
      },
      paint: { 'text-color': colours.roadText, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 },
    },
    {
      id: 'water-names',
      type: 'symbol',
      source: 'barriers',
      metadata: inGroups('labels', 'barriers'),
      minzoom: 10.5,
      filter: ['in', ['get', 'barrierType'], ['literal', ['river', 'railway']]],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', 'name'],
        'text-font': mediumFont,
        'text-size': byZoom([10.5, 11], [16, 15]),
        'text-letter-spacing': 0.45,
        'text-max-angle': 40,
      },
      paint: {
        'text-color': ['match', ['get', 'barrierType'], 'river', colours.waterText, colours.roadText],
        'text-halo-color': colours.halo,
        'text-halo-width': 1,
      },
    },
  ];
}

/** Where the name of an area may go, in its own letter heights: the middle first, then further and further out. */
const namePlaces: SymbolLayerSpecification['layout'] = {
  'text-variable-anchor-offset': [
    ...['center', [0, 0]],
    ...['top', [0, 1.2], 'bottom', [0, -1.2], 'left', [1.5, 0], 'right', [-1.5, 0]],
    ...[
      'top-left',
      [1.5, 2.4],
      'top-right',
      [-1.5, 2.4],
      'bottom-left',
      [1.5, -2.4],
      'bottom-right',
      [-1.5, -2.4],
    ],
  ] as never,
};

/** Districts and zones: few and large, they may take the place of a school's name but never of its sign. */
export function areaNameLayers(colours: MapColours): MapLayer[] {
  const kinds = [
    { kind: 'authority', group: 'authorities', size: byZoom([9, 11.5], [13, 15]) },
    { kind: 'district', group: 'districts', size: byZoom([9, 14], [13, 19]) },
  ] as const;
  return kinds.map(
    ({ kind, group, size }): MapLayer => ({
      id: `${kind}-names`,
      type: 'symbol',
      source: 'borderNames',
      metadata: inGroups('labels', group),
      maxzoom: 14,
      filter: ['==', ['get', 'kind'], kind],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': boldFont,
        'text-size': size,
        'text-letter-spacing': kind === 'district' ? 0.5 : 0.2,
        'text-max-width': 20,
        'text-padding': 4,
        ...namePlaces,
      },
      paint: {
        'text-color': colourByHue(colours.authorities),
        'text-opacity': byZoom([12.5, 0.9], [14, 0]),
        'text-halo-color': colours.halo,
        'text-halo-width': 2,
      },
    }),
  );
}

function unitNames(colours: MapColours): MapLayer {
  return {
    id: 'unit-names',
    type: 'symbol',
    source: 'unitPlaces',
    metadata: inGroups('labels', 'units'),
    minzoom: 14.2,
    layout: {
      ...around,
      'symbol-sort-key': ['-', 0, ['get', 'children']],
      'text-field': ['get', 'name'],
      'text-font': textFont,
      'text-size': byZoom([14.2, 10.5], [17, 13]),
      'text-radial-offset': 0.75,
      'text-max-width': 8,
      'text-padding': 3,
    },
    paint: { 'text-color': colours.unitText, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 },
  };
}

function catchmentNames(colours: MapColours): MapLayer {
  return {
    id: 'catchment-names',
    type: 'symbol',
    source: 'catchmentNames',
    metadata: inGroups('labels', 'catchments'),
    minzoom: 11.5,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': mediumFont,
      'text-size': byZoom([11.5, 11], [15, 15]),
      'text-letter-spacing': 0.1,
      'text-max-width': 7,
    },
    paint: {
      'text-color': colourByHue(colours.catchmentBorders),
      'text-halo-color': colours.halo,
      'text-halo-width': 1.6,
    },
  };
}

/** Names below the signs of findings and schools. */
export function placeNameLayers(colours: MapColours): MapLayer[] {
  return [houseNumbers(colours), ...lineNames(colours), unitNames(colours), catchmentNames(colours)];
}
