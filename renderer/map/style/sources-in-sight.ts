import type { StyleSpecification } from 'maplibre-gl';

/** So much nearer and a layer's source is wanted, so that it is there when the layer is. */
const zoomAhead = 0.5;

/** Ids of the sources that a visible layer draws at a zoom, or will very soon: the others can rest. */
export function sourcesInSight({ layers }: StyleSpecification, zoom: number): ReadonlySet<string> {
  return new Set(
    layers.flatMap((layer) => {
      if (layer.type === 'background' || layer.layout?.visibility === 'none') return [];
      return (layer.minzoom ?? 0) <= zoom + zoomAhead ? [layer.source] : [];
    }),
  );
}
