// Tells when the map has come to rest, and what a test driver needs to find places on the map, as attributes of its element: whether it has come to rest, and
// where it looks. With north up, CSS pixels follow by Web Mercator (512 · 2^zoom pixels to the world).
import type { MapAdapter } from './map-adapter.ts';

export function reportMapState(element: HTMLElement, adapter: MapAdapter, onDrawn: () => void): void {
  const { map } = adapter;
  const reportView = () => {
    const { lng, lat } = map.getCenter();
    element.dataset.mapLongitude = String(lng);
    element.dataset.mapLatitude = String(lat);
    element.dataset.mapZoom = String(map.getZoom());
    element.dataset.mapBearing = String(map.getBearing());
  };
  const reportBusy = () => {
    element.dataset.mapReady = 'false';
  };
  reportBusy();
  adapter.onPending(reportBusy);
  map.on('dataloading', reportBusy);
  map.on('movestart', reportBusy);
  map.on('moveend', reportView);
  map.on('idle', () => {
    reportView();
    const isDrawn = !adapter.isPending();
    element.dataset.mapReady = String(isDrawn);
    if (isDrawn) onDrawn();
  });
}
