// What lies under the pointer, in order of rank: signs first, then estates, then areas from small to large in meaning.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Selection } from '../../state/selection.ts';
import type { ScreenPoint } from '../../tools/tool.ts';

/** Layers that can be clicked, highest rank first. */
const clickableLayers = [
  'case-sign',
  'school-signs',
  'handshake-sign',
  'finding-areas-text',
  'unit-sign',
  'sliver-sign',
  'unit-dot',
  'unit-fill',
  'mistake-tint',
  'declared-hatch',
  'gap-fill',
  'outside-hatch',
  'catchment-fill',
  'land',
];

const reachPixels = 3;

/** Things under a point of the screen, nothing twice. Costs one query of what is drawn there. */
export function hitTest(map: MapLibreMap, [x, y]: ScreenPoint): Selection[] {
  const box: [[number, number], [number, number]] = [
    [x - reachPixels, y - reachPixels],
    [x + reachPixels, y + reachPixels],
  ];
  // Areas are hit by the point itself: a neighbour three pixels away is not what was meant.
  const isArea = (layer: string) => layer === 'catchment-fill' || layer === 'land';
  const near = map.queryRenderedFeatures(box, { layers: clickableLayers.filter((layer) => !isArea(layer)) });
  const under = map.queryRenderedFeatures([x, y], { layers: clickableLayers.filter(isArea) });
  const ranked = [...near, ...under].sort(
    (a, b) => clickableLayers.indexOf(a.layer.id) - clickableLayers.indexOf(b.layer.id),
  );
  const hits = new Map<string, Selection>();
  for (const { properties } of ranked) {
    const { kind, id } = properties as Selection;
    const key = `${kind} ${id}`;
    if (!hits.has(key)) hits.set(key, { kind, id });
  }
  return [...hits.values()];
}
