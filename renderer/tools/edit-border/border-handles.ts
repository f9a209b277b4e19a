// The handles of a border: one on every vertex, a smaller one on the middle of every edge, and the edge itself beside
// them. Positions are taken from the record itself, so that a command names exactly what is stored.
import type { Position } from 'geojson';
import { distanceToSegment } from '../../../shared/geometry/segment-distance.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import type { BorderStretch } from '../border/border-stretch.ts';
import { edgesOfPath } from '../path-edges.ts';
import { previewPoint } from '../preview-features.ts';
import { screenDistance, touchPixels } from '../screen-distance.ts';
import { toWorld } from '../snapping/mercator.ts';
import type { PreviewFeature, ScreenPoint, Surroundings } from '../tool.ts';

type Edge = readonly [Position, Position];

export type Handle =
  | { readonly on: 'vertex'; readonly at: Position }
  /** The middle of an edge: pulling it adds a vertex. */
  | { readonly on: 'edge'; readonly edge: Edge; readonly at: Position }
  /** Anywhere else on an edge: pulling it moves both its ends. `at` is where it was gripped. */
  | { readonly on: 'segment'; readonly edge: Edge; readonly at: Position };

/** What is being edited: a whole catchment's border, or the stretch that is selected. */
export type EditedBorder = Catchment | BorderStretch;

/** An edge shorter than this on the screen has no handle in its middle and can't be gripped. */
const shortestEdgePixels = 40;
/** How near an edge must be to be gripped or selected, in CSS pixels. */
export const gripPixels = 6;

function middle(a: Position, b: Position): Position {
  return [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2];
}

interface BorderHandles {
  readonly handles: readonly Handle[];
  readonly features: readonly PreviewFeature[];
}

const handlesOf = new WeakMap<EditedBorder, BorderHandles>();

function linesOf(border: EditedBorder): readonly (readonly Position[])[] {
  return 'path' in border ? [border.path] : border.geometry.coordinates.flat();
}

function build(border: EditedBorder): BorderHandles {
  const handles: Handle[] = [];
  const features: PreviewFeature[] = [];
  const putVertex = (at: Position) => {
    handles.push({ on: 'vertex', at });
    features.push(previewPoint('vertex', at));
  };
  for (const line of linesOf(border)) {
    const [first, last] = [line[0], line.at(-1)];
    // A ring's first vertex is its last one too.
    if (first && last && (first[0] !== last[0] || first[1] !== last[1])) putVertex(first);
    for (const edge of edgesOfPath(line)) {
      const [from, to] = edge;
      const [a, b] = [toWorld(from), toWorld(to)];
      const at = middle(from, to);
      putVertex(to);
      handles.push({ on: 'edge', edge, at });
      features.push(previewPoint('midpoint', at, Math.hypot(a[0] - b[0], a[1] - b[1])));
    }
  }
  return { handles, features };
}

/** Made once per record. */
export function borderHandles(border: EditedBorder): BorderHandles {
  const known = handlesOf.get(border) ?? build(border);
  handlesOf.set(border, known);
  return known;
}

/** The handle under a point of the screen: vertices win over middles, middles over the rest of an edge. */
export function handleAt(
  border: EditedBorder,
  position: Position,
  point: ScreenPoint,
  toScreen: Surroundings['toScreen'],
): Handle | null {
  let best: { readonly handle: Handle; readonly away: number } | null = null;
  for (const handle of borderHandles(border).handles) {
    const away = screenDistance(toScreen(handle.at), point) + (handle.on === 'edge' ? touchPixels / 3 : 0);
    if (away > touchPixels || (best && away >= best.away)) continue;
    if (handle.on === 'edge' && !isLongEnough(handle.edge, toScreen)) continue;
    best = { handle, away };
  }
  return best?.handle ?? segmentAt(border, position, point, toScreen);
}

function isLongEnough([from, to]: Edge, toScreen: Surroundings['toScreen']): boolean {
  return screenDistance(toScreen(from), toScreen(to)) >= shortestEdgePixels;
}

function segmentAt(
  border: EditedBorder,
  at: Position,
  [x, y]: ScreenPoint,
  toScreen: Surroundings['toScreen'],
): Handle | null {
  for (const edge of linesOf(border).flatMap(edgesOfPath)) {
    const [ax, ay] = toScreen(edge[0]);
    const [bx, by] = toScreen(edge[1]);
    if (distanceToSegment(x, y, [ax, ay, bx, by]) <= gripPixels && isLongEnough(edge, toScreen))
      return { on: 'segment', edge, at };
  }
  return null;
}
