// Turning one style into another of the same layers by setting only what differs: the sources stay as they are.
import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';

type Properties = Readonly<Record<string, unknown>>;

function changedEntries(before: Properties, after: Properties): [string, unknown][] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => [name, after[name]]);
}

function part(layer: LayerSpecification | undefined, name: 'paint' | 'layout'): Properties {
  return (layer?.[name] ?? {}) as Properties;
}

/** Both styles must have the same layers (they come from the same function). */
export function applyStyleChanges(
  map: MapLibreMap,
  before: StyleSpecification,
  after: StyleSpecification,
): void {
  const known = new Map(before.layers.map((layer) => [layer.id, layer]));
  for (const layer of after.layers) {
    const old = known.get(layer.id);
    for (const [name, value] of changedEntries(part(old, 'paint'), part(layer, 'paint'))) {
      map.setPaintProperty(layer.id, name as never, value as never);
    }
    for (const [name, value] of changedEntries(part(old, 'layout'), part(layer, 'layout'))) {
      map.setLayoutProperty(layer.id, name as never, value as never);
    }
  }
}
