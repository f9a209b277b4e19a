// Signs that must not be pushed aside (findings, schools) and the names that go with them.
import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { MapColours, MapTheme } from '../map-colours.ts';
import { areaNameLayers } from './label-layers.ts';
import { inGroups, type MapLayer } from './map-layer.ts';
import { byZoom, imageName, isForm, mediumFont } from './style-expressions.ts';

const areaText: SymbolLayerSpecification['layout'] = {
  'symbol-sort-key': ['-', 0, ['get', 'areaSquareMetres']],
  'text-field': ['get', 'areaText'],
  'text-font': mediumFont,
  'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
  'text-radial-offset': 0.9,
  'text-padding': 1,
};

function findingSigns(colours: MapColours, theme: MapTheme): MapLayer[] {
  const metadata = inGroups('findings');
  const source = 'findingMarks';
  return [
    {
      id: 'unit-sign',
      type: 'symbol',
      source,
      metadata,
      minzoom: 12.5,
      filter: isForm('unit'),
      layout: { 'icon-image': `unit/${theme}`, 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    },
    {
      id: 'sliver-sign',
      type: 'symbol',
      source,
      metadata,
      minzoom: 12,
      filter: isForm('sliver'),
      layout: {
        'icon-image': `sliver/${theme}`,
        'icon-size': byZoom([12, 0.7], [15, 1]),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'outside-text',
      type: 'symbol',
      source,
      metadata,
      minzoom: 14.5,
      filter: isForm('outside'),
      layout: { ...areaText, 'text-size': 11 },
      paint: { 'text-color': colours.mistakeText, 'text-halo-color': colours.halo, 'text-halo-width': 2 },
    },
    {
      id: 'finding-areas-text',
      type: 'symbol',
      source,
      metadata,
      minzoom: 11,
      filter: isForm('mistake', 'gap'),
      layout: {
        ...areaText,
        'text-size': byZoom([11, 10.5], [15, 13]),
      },
      paint: {
        'text-color': ['match', ['get', 'form'], 'gap', colours.gap, colours.mistakeText],
        'text-halo-color': colours.halo,
        'text-halo-width': 2.2,
      },
    },
    {
      id: 'handshake-sign',
      type: 'symbol',
      source,
      metadata,
      filter: isForm('declared'),
      layout: {
        'icon-image': imageName('handshake', theme, 'hues'),
        'icon-size': byZoom([10, 0.55], [14, 0.9]),
        'icon-allow-overlap': true,
      },
    },
  ];
}

function schoolNames(colours: MapColours): MapLayer[] {
  return [
    {
      id: 'school-names',
      type: 'symbol',
      source: 'schools',
      metadata: inGroups('labels', 'schools'),
      minzoom: 10.6,
      layout: {
        'symbol-sort-key': ['-', ['case', ['get', 'isOfStage'], 0, 10_000], ['get', 'seats']],
        'text-field': ['get', 'name'],
        'text-font': mediumFont,
        'text-size': byZoom([10.6, 10.5], [13, 12], [16, 14.5]),
        'text-variable-anchor': ['top', 'bottom', 'right', 'left'],
        'text-radial-offset': byZoom([10.6, 1.05], [13, 1.3], [16, 1.4]),
        'text-justify': 'auto',
        'text-max-width': 8,
        'text-padding': 2,
      },
      paint: {
        'text-color': colours.ink,
        'text-opacity': ['case', ['get', 'isOfStage'], 1, 0.6],
        'text-halo-color': colours.halo,
        'text-halo-width': 1.7,
      },
    },
  ];
}

function schoolSigns(theme: MapTheme): MapLayer[] {
  return [
    {
      id: 'school-signs',
      type: 'symbol',
      source: 'schools',
      metadata: inGroups('schools'),
      layout: {
        'icon-image': imageName('sign', theme, 'sign'),
        'icon-padding': 0,
        'icon-size': byZoom(
          [9, ['case', ['get', 'isOfStage'], 0.36, 0.24]],
          [12, ['case', ['get', 'isOfStage'], 0.62, 0.4]],
          [15, ['case', ['get', 'isOfStage'], 1, 0.7]],
        ),
        'icon-allow-overlap': true,
        'symbol-sort-key': ['case', ['get', 'isOfStage'], 1, 0],
      },
      paint: { 'icon-opacity': ['case', ['get', 'isOfStage'], 1, 0.65] },
    },
  ];
}

/** Open cases: a flag beside the estate, over everything else. */
function caseSigns(theme: MapTheme): MapLayer[] {
  return [
    {
      id: 'case-sign',
      type: 'symbol',
      source: 'openCases',
      metadata: inGroups('cases'),
      layout: {
        'icon-image': `case/${theme}`,
        'icon-anchor': 'bottom-left',
        'icon-size': byZoom([10, 0.7], [14, 1]),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}

export function signLayers(colours: MapColours, theme: MapTheme): MapLayer[] {
  return [
    ...findingSigns(colours, theme),
    ...schoolNames(colours),
    ...areaNameLayers(colours),
    ...schoolSigns(theme),
    ...caseSigns(theme),
  ];
}
