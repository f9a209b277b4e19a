// Geometry as lines of pixels: thinned to what shows, and moved to the side where the style asks for it.
import type { Geometry, Position } from 'geojson';
import { signedRingArea } from '../../../shared/geometry/planar-polygon.ts';
import type { FittedView } from './fitted-view.ts';

export type PixelLine = readonly (readonly [x: number, y: number])[];

/** Nearer to the last one than this (pixels) a vertex does not show. */
const thinnest = 0.3;

/** Lines of a geometry; rings are closed, outer ones clockwise on the screen and holes the other way. Points: one each. */
export function pixelLines(geometry: Geometry, view: FittedView): PixelLine[] {
  switch (geometry.type) {
    case 'Polygon':
      return ringsOf(geometry.coordinates, view);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((polygon) => ringsOf(polygon, view));
    case 'LineString':
      return [thinned(geometry.coordinates, view)];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => thinned(line, view));
    case 'Point':
      return [thinned([geometry.coordinates], view)];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => thinned([position], view));
    default:
      return [];
  }
}

function ringsOf(rings: readonly Position[][], view: FittedView): PixelLine[] {
  return rings.map((ring, index) => {
    const line = thinned(ring, view);
    // With y downwards a positive area runs clockwise.
    return signedRingArea(line) > 0 === (index === 0) ? line : line.toReversed();
  });
}

function thinned(positions: readonly Position[], view: FittedView): PixelLine {
  const line: (readonly [number, number])[] = [];
  let [lastX, lastY] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < positions.length; index++) {
    const x = view.xOf(positions[index]?.[0] ?? 0);
    const y = view.yOf(positions[index]?.[1] ?? 0);
    const isNear = Math.abs(x - lastX) < thinnest && Math.abs(y - lastY) < thinnest;
    if (isNear && index < positions.length - 1) continue;
    line.push([x, y]);
    lastX = x;
    lastY = y;
  }
  return line;
}

/** Sharper corners than this are cut: the point would shoot out of the line. */
const leastCosine = 0.5;

/** The line moved to its right by some pixels (to its left where negative). */
export function movedAside(line: PixelLine, pixels: number): PixelLine {
  if (pixels === 0) return line;
  const [first, last] = [line[0], line.at(-1)];
  const isRing = line.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return line.map((point, index) => {
    const before = line[index - 1] ?? (isRing ? line.at(-2) : undefined);
    const after = line[index + 1] ?? (isRing ? line[1] : undefined);
    const [inX, inY] = rightOf(before, point);
    const [outX, outY] = rightOf(point, after);
    const [x, y] = [before ? inX : outX, before ? inY : outY];
    const [sumX, sumY] = [x + (after ? outX : inX), y + (after ? outY : inY)];
    const length = Math.hypot(sumX, sumY) || 1;
    const cosine = (sumX * x + sumY * y) / length;
    const reach = pixels / Math.max(cosine, leastCosine) / length;
    return [point[0] + sumX * reach, point[1] + sumY * reach];
  });
}

/** The unit vector to the right of a step. */
function rightOf(from: PixelLine[number] | undefined, to: PixelLine[number] | undefined): [number, number] {
  if (!from || !to) return [0, 0];
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y) || 1;
  return [-y / length, x / length];
}
