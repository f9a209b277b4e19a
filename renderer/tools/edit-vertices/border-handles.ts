// The handles of a catchment: one on every vertex, a smaller one on the middle of every edge. Positions are taken from
// the record itself, so that a command names exactly what is stored.
import type { Position } from 'geojson';
import type { Catchment } from '../../../shared/model/records.ts';
import { previewPoint } from '../preview-features.ts';
import { screenDistance, touchPixels } from '../screen-distance.ts';
import { toWorld } from '../snapping/mercator.ts';
import type { PreviewFeature, ScreenPoint, Surroundings } from '../tool.ts';

export type Handle =
  | { readonly on: 'vertex'; readonly at: Position }
  | { readonly on: 'edge'; readonly edge: readonly [Position, Position]; readonly at: Position };

/** An edge shorter than this on the screen has no handle in its middle. */
const shortestEdgePixels = 40;

function middle(a: Position, b: Position): Position {
  return [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2];
}

interface BorderHandles {
  readonly handles: readonly Handle[];
  readonly features: readonly PreviewFeature[];
}

const handlesOf = new WeakMap<Catchment, BorderHandles>();

function build({ geometry }: Catchment): BorderHandles {
  const handles: Handle[] = [];
  const features: PreviewFeature[] = [];
  for (const ring of geometry.coordinates.flat()) {
    for (let index = 1; index < ring.length; index += 1) {
      const from = ring[index - 1];
      const to = ring[index];
      if (!from || !to) continue;
      const [a, b] = [toWorld(from), toWorld(to)];
      const at = middle(from, to);
      handles.push({ on: 'vertex', at: to }, { on: 'edge', edge: [from, to], at });
      features.push(
        previewPoint('vertex', to),
        previewPoint('midpoint', at, Math.hypot(a[0] - b[0], a[1] - b[1])),
      );
    }
  }
  return { handles, features };
}

/** Made once per record. */
export function borderHandles(catchment: Catchment): BorderHandles {
  const known = handlesOf.get(catchment) ?? build(catchment);
  handlesOf.set(catchment, known);
  return known;
}

/** The handle under a point of the screen; vertices win over middles. */
export function handleAt(
  catchment: Catchment,
  point: ScreenPoint,
  toScreen: Surroundings['toScreen'],
): Handle | null {
  let best: { readonly handle: Handle; readonly away: number } | null = null;
  for (const handle of borderHandles(catchment).handles) {
    const away = screenDistance(toScreen(handle.at), point) + (handle.on === 'edge' ? touchPixels / 3 : 0);
    if (away > touchPixels || (best && away >= best.away)) continue;
    if (handle.on === 'edge') {
      const [from, to] = handle.edge;
      if (screenDistance(toScreen(from), toScreen(to)) < shortestEdgePixels) continue;
    }
    best = { handle, away };
  }
  return best?.handle ?? null;
}
