import { MapLibreMap, type MapOptions, prewarm, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Bounds } from '../../../shared/geometry/geometry-bounds.ts';
import { paintImage } from '../images/canvas-image.ts';
import { resolveImage } from '../images/resolve-image.ts';
import { fitPadding, zoomLimits } from '../view-limits.ts';

setWorkerUrl(workerUrl);
// The thread that cuts the map into tiles starts while the project is still being read.
prewarm();

/** A map without a style yet that looks straight down, fetches nothing and draws its images when they are first asked for. */
export function createMap(container: HTMLElement, bounds: Bounds | null): MapLibreMap {
  const map = new MapLibreMap({
    container,
    center: [104.74, 31.46],
    zoom: 10,
    ...(bounds ? lookAt(bounds) : {}),
    minZoom: zoomLimits.least,
    maxZoom: zoomLimits.most,
    maxPitch: 0,
    pitchWithRotate: false,
    attributionControl: false,
    doubleClickZoom: false,
    dragRotate: true,
    // Names stand at once: every step of a fade would be a drawing of the whole map.
    fadeDuration: 0,
    localIdeographFontFamily: false,
    renderWorldCopies: false,
  });
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-left');
  map.setMissingStyleImageResolver((name) => {
    const image = resolveImage(name);
    if (!image || map.hasImage(name)) return;
    const pixelRatio = Math.max(1, window.devicePixelRatio);
    map.addImage(name, paintImage(image, pixelRatio), { pixelRatio });
  });
  return map;
}

function lookAt([west, south, east, north]: Bounds): Pick<MapOptions, 'bounds' | 'fitBoundsOptions'> {
  return { bounds: [west, south, east, north], fitBoundsOptions: { padding: fitPadding } };
}
