import type { MapColours, MapTheme } from '../map-colours.ts';
import { inGroups, type MapLayer } from './map-layer.ts';
import { imageName, isForm } from './style-expressions.ts';

/** Areas of findings. What is allowed by an agreement differs from a mistake in slant, colours and line. */
export function findingAreaLayers(colours: MapColours, theme: MapTheme): MapLayer[] {
  const metadata = inGroups('findings');
  const source = 'findingAreas';
  return [
    {
      id: 'outside-hatch',
      type: 'fill',
      source,
      metadata,
      filter: isForm('outside'),
      paint: { 'fill-pattern': `outside/${theme}`, 'fill-opacity': 0.45 },
    },
    {
      id: 'gap-fill',
      type: 'fill',
      source,
      metadata,
      filter: isForm('gap'),
      paint: { 'fill-color': colours.gap, 'fill-opacity': 0.16 },
    },
    {
      id: 'declared-hatch',
      type: 'fill',
      source,
      metadata,
      filter: isForm('declared'),
      paint: { 'fill-pattern': imageName('declared', theme, 'hues'), 'fill-opacity': 0.75 },
    },
    {
      id: 'mistake-tint',
      type: 'fill',
      source,
      metadata,
      filter: isForm('mistake'),
      paint: { 'fill-color': colours.mistake, 'fill-opacity': 0.1 },
    },
    {
      id: 'mistake-hatch',
      type: 'fill',
      source,
      metadata,
      filter: isForm('mistake'),
      paint: { 'fill-pattern': `mistake/${theme}` },
    },
    {
      id: 'outside-line',
      type: 'line',
      source,
      metadata,
      filter: isForm('outside'),
      paint: {
        'line-color': colours.mistake,
        'line-width': 1,
        'line-opacity': 0.7,
        'line-dasharray': [4, 3],
      },
    },
    {
      id: 'declared-line',
      type: 'line',
      source,
      metadata,
      filter: isForm('declared'),
      paint: { 'line-color': colours.quietInk, 'line-width': 1 },
    },
    {
      id: 'gap-line',
      type: 'line',
      source,
      metadata,
      filter: isForm('gap'),
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': colours.gap, 'line-width': 2.4, 'line-dasharray': [0.01, 1.8] },
    },
    {
      id: 'sliver-line',
      type: 'line',
      source,
      metadata,
      minzoom: 15,
      filter: isForm('sliver'),
      paint: { 'line-color': colours.mistake, 'line-width': 0.8 },
    },
    {
      id: 'mistake-line',
      type: 'line',
      source,
      metadata,
      filter: isForm('mistake'),
      paint: { 'line-color': colours.mistake, 'line-width': 1.6 },
    },
  ];
}
