import type { Position } from 'geojson';
import type { PreviewFeature, PreviewRole, SnapTarget } from './tool.ts';

export function previewPoint(role: PreviewRole, coordinates: Position, worldLength?: number): PreviewFeature {
  const properties = worldLength === undefined ? { role } : { role, worldLength };
  return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties };
}

export function previewLine(role: PreviewRole, coordinates: readonly Position[]): PreviewFeature {
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: [...coordinates] },
    properties: { role },
  };
}

/** Rings are closed here if they are open. `shade` and `overlap` have no outline, `caught` a strong one. */
export function previewArea(
  rings: readonly (readonly Position[])[],
  role: 'area' | 'shade' | 'overlap' | 'caught' = 'area',
): PreviewFeature {
  const closed = rings.map((ring) => (ring[0] === ring.at(-1) ? [...ring] : [...ring, ...ring.slice(0, 1)]));
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: closed },
    properties: { role },
  };
}

/** The cue that a place will snap; nothing where it will not. */
export function previewSnap(target: SnapTarget | null): PreviewFeature[] {
  return target ? [previewPoint(target.on === 'vertex' ? 'snap-vertex' : 'snap-edge', target.position)] : [];
}
