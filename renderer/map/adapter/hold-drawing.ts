import type { Map as MapLibreMap } from 'maplibre-gl';

interface Drawing {
  readonly painter?: { render: (...parts: readonly unknown[]) => void };
}

/**
 * Keeps a map from drawing while it loads and lays out everything else as usual: where a picture lies over it, every tile
 * that comes would be a drawing of the whole map that nobody sees. Returns the function that lets it draw.
 */
export function holdDrawing(map: MapLibreMap): () => void {
  const { painter } = map as unknown as Drawing;
  if (!painter) return () => undefined;
  const { render } = painter;
  painter.render = () => undefined;
  return () => {
    painter.render = render;
  };
}
