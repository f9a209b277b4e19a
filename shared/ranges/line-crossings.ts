// Where two lines meet: they cross, one ends on the other, or they run together for a while and part.
import Flatbush from 'flatbush';
import type { PlanarPosition } from '../geometry/gauss-kruger.ts';
import { distanceBetween, nearestOnSegment } from './named-line.ts';

/** A road that ends this near to another meets it; so do two lines this near (metres). */
const touchMetres = 12;
/** Meetings this near are one: the two carriageways of a road, the corners of a junction (metres). */
const sameCrossingMetres = 45;

type Paths = readonly (readonly PlanarPosition[])[];
interface Meeting {
  readonly at: PlanarPosition;
  /** Metres along the path of the first line. */
  readonly along: number;
}

/** Crossings of the first line with the second. Where they run together, the two places where they part. */
export function findCrossings(paths: Paths, others: Paths): PlanarPosition[] {
  const segments = others.flatMap((path) =>
    path.slice(1).map((to, index) => [path[index] as PlanarPosition, to] as const),
  );
  if (segments.length === 0) return [];
  const index = new Flatbush(segments.length);
  for (const [from, to] of segments) {
    index.add(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    );
  }
  index.finish();
  const isNear = ([x, y]: PlanarPosition): boolean =>
    index
      .search(x - touchMetres, y - touchMetres, x + touchMetres, y + touchMetres)
      .some((hit) => distanceTo([x, y], segments[hit] as Segment) <= touchMetres);
  const meetings = paths.flatMap((path) => {
    const found = meetingsOnPath(path, segments, index).sort((a, b) => a.along - b.along);
    return mergeRuns(found, isNear);
  });
  return mergeNear(meetings);
}

type Segment = readonly [PlanarPosition, PlanarPosition];

function meetingsOnPath(path: readonly PlanarPosition[], segments: readonly Segment[], index: Flatbush) {
  const meetings: Meeting[] = [];
  let along = 0;
  for (let step = 1; step < path.length; step += 1) {
    const from = path[step - 1] as PlanarPosition;
    const to = path[step] as PlanarPosition;
    const hits = index.search(
      Math.min(from[0], to[0]) - touchMetres,
      Math.min(from[1], to[1]) - touchMetres,
      Math.max(from[0], to[0]) + touchMetres,
      Math.max(from[1], to[1]) + touchMetres,
    );
    for (const hit of hits) {
      for (const at of meet([from, to], segments[hit] as Segment)) {
        meetings.push({ at, along: along + distanceBetween(from, at) });
      }
    }
    along += distanceBetween(from, to);
  }
  return meetings;
}

/** The crossing of two segments, else their ends that touch the other one. */
function meet(a: Segment, b: Segment): PlanarPosition[] {
  const [p, q] = a;
  const [r, s] = b;
  const [ax, ay, bx, by] = [q[0] - p[0], q[1] - p[1], s[0] - r[0], s[1] - r[1]];
  const cross = ax * by - ay * bx;
  if (cross !== 0) {
    const shareA = ((r[0] - p[0]) * by - (r[1] - p[1]) * bx) / cross;
    const shareB = ((r[0] - p[0]) * ay - (r[1] - p[1]) * ax) / cross;
    if (shareA >= 0 && shareA <= 1 && shareB >= 0 && shareB <= 1) {
      return [[p[0] + ax * shareA, p[1] + ay * shareA]];
    }
  }
  const touching: PlanarPosition[] = [];
  for (const end of a) if (distanceTo(end, b) <= touchMetres) touching.push(end);
  for (const end of b) {
    if (distanceTo(end, a) <= touchMetres) touching.push(nearestOnSegment(end, p, q));
  }
  return touching;
}

function distanceTo(place: PlanarPosition, [from, to]: Segment): number {
  return distanceBetween(place, nearestOnSegment(place, from, to));
}

/** One meeting for those close together; the two ends of a stretch that the lines share. */
function mergeRuns(meetings: readonly Meeting[], isNear: (place: PlanarPosition) => boolean) {
  const runs: Meeting[][] = [];
  for (const meeting of meetings) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const middle = last && midpoint(last.at, meeting.at);
    if (run && last && middle && (meeting.along - last.along <= sameCrossingMetres || isNear(middle))) {
      run.push(meeting);
    } else runs.push([meeting]);
  }
  return runs.flatMap((run) => {
    const first = run[0] as Meeting;
    const last = run.at(-1) as Meeting;
    return last.along - first.along <= 2 * sameCrossingMetres
      ? [run[Math.floor(run.length / 2)]?.at ?? first.at]
      : [first.at, last.at];
  });
}

function mergeNear(places: readonly PlanarPosition[]): PlanarPosition[] {
  const kept: PlanarPosition[] = [];
  for (const place of places) {
    if (!kept.some((known) => distanceBetween(known, place) <= sameCrossingMetres)) kept.push(place);
  }
  return kept;
}

function midpoint(a: PlanarPosition, b: PlanarPosition): PlanarPosition {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
