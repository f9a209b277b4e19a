import { MapLibreMap, ScaleControl, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { prefersReducedMotion } from '../../styles/reduced-motion.ts';
import { paintImage } from '../images/canvas-image.ts';
import { resolveImage } from '../images/resolve-image.ts';

setWorkerUrl(workerUrl);

/** A map that looks straight down, fetches nothing and draws its images when they are first asked for. */
export function createMap(container: HTMLElement, style: StyleSpecification): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    center: [104.74, 31.46],
    zoom: 10,
    minZoom: 6,
    maxZoom: 20,
    maxPitch: 0,
    pitchWithRotate: false,
    attributionControl: false,
    doubleClickZoom: false,
    dragRotate: true,
    fadeDuration: prefersReducedMotion() ? 0 : 120,
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
