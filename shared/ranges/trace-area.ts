// From the limits of an area to its ring: each line is followed from where it meets the one before to where it meets
// the next.
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { isSideRight } from './compass.ts';
import { findPlace } from './find-place.ts';
import type { LineNetwork } from './line-network.ts';
import type { RangeProblem } from './parse-range.ts';
import * as problem from './range-problems.ts';
import type { LineLimit, RangeArea, RangeLimit } from './range-words.ts';

export interface TracedArea {
  /** Closed ring in zone metres, clockwise as the limits run; empty where it can't be traced. */
  readonly ring: readonly PlanarPosition[];
  readonly problems: readonly RangeProblem[];
}

export function traceArea(area: RangeArea, network: LineNetwork, zone: GaussKruger): TracedArea {
  const problems = area.flatMap((limit) =>
    limit.limitType === 'line' && !network.lineOf(limit.line) ? [problem.unknownLine(limit.line)] : [],
  );
  if (problems.length > 0) return { ring: [], problems };
  const joints = findJoints(area, network, zone);
  if (!Array.isArray(joints)) return { ring: [], problems: [joints as RangeProblem] };
  const ring: PlanarPosition[] = [];
  const wrongSides: RangeProblem[] = [];
  for (const [index, limit] of area.entries()) {
    const path = pathOfLimit(area, index, joints, network, zone);
    if (path === null) return { ring: [], problems: [problem.placeNotFound(limit)] };
    if (limit.limitType === 'line' && !isSideRight(limit.side, path)) {
      wrongSides.push(problem.sideContradicts(limit));
    }
    ring.push(...path);
  }
  const first = ring[0];
  return { ring: first ? [...ring, first] : [], problems: wrongSides };
}

/** Where a limit starts and ends; one joint a limit, `start` of the next is not always `end` of the one before. */
interface Joint {
  readonly from: PlanarPosition | null;
  readonly to: PlanarPosition | null;
}

function findJoints(area: RangeArea, network: LineNetwork, zone: GaussKruger): Joint[] | RangeProblem {
  const joints: { from: PlanarPosition | null; to: PlanarPosition | null }[] = area.map((limit) => ({
    from: explicit(limit, 'from', network, zone),
    to: explicit(limit, 'to', network, zone),
  }));
  if (area.length === 1) return joints;
  for (const [index, limit] of area.entries()) {
    const nextIndex = (index + 1) % area.length;
    const next = area[nextIndex] as RangeLimit;
    const joint = joints[index];
    const nextJoint = joints[nextIndex];
    if (!joint || !nextJoint || limit.limitType !== 'line' || next.limitType !== 'line') continue;
    joint.to ??= nextJoint.from;
    nextJoint.from ??= joint.to;
    if (joint.to) continue;
    const at = meetingOf(limit, next, area, network);
    if (!('at' in at)) return at;
    joint.to = at.at;
    nextJoint.from = at.at;
  }
  return joints;
}

function explicit(limit: RangeLimit, end: 'from' | 'to', network: LineNetwork, zone: GaussKruger) {
  const place = limit.limitType === 'line' ? limit[end] : null;
  return place && limit.limitType === 'line' ? findPlace(place, limit.line, network, zone) : null;
}

function meetingOf(
  limit: LineLimit,
  next: LineLimit,
  area: RangeArea,
  network: LineNetwork,
): { readonly at: PlanarPosition } | RangeProblem {
  const found = network.crossings(limit.line, next.line);
  const [only] = found;
  if (only && found.length === 1) return { at: only };
  // Two lines that enclose an area cross twice: once on the way out, once on the way back.
  if (found.length === 2 && area.length === 2) {
    const [first, second] = found as [PlanarPosition, PlanarPosition];
    const isForward = isSideRight(limit.side, network.route(limit.line, second, first));
    const out = isForward ? first : second;
    return { at: limit === area[0] ? out : out === first ? second : first };
  }
  return found.length === 0
    ? problem.linesNeverMeet(limit.line, next.line)
    : problem.linesMeetOften(limit.line, next.line, found.length);
}

function pathOfLimit(
  area: RangeArea,
  index: number,
  joints: readonly Joint[],
  network: LineNetwork,
  zone: GaussKruger,
): PlanarPosition[] | null {
  const limit = area[index] as RangeLimit;
  if (limit.limitType === 'bends') {
    const places = limit.places.map((place) => findPlace(place, '', network, zone));
    return places.some((place) => place === null) ? null : (places as PlanarPosition[]);
  }
  const { from, to } = joints[index] as Joint;
  if (area.length === 1 && !from && !to) return wholeLoop(limit.line, network);
  return from && to ? [...network.route(limit.line, from, to)] : null;
}

/** A line that closes is an area of its own. */
function wholeLoop(name: string, network: LineNetwork): PlanarPosition[] | null {
  const loops = (network.lineOf(name)?.paths ?? []).filter(
    (path) => path.length > 3 && path[0]?.join() === path.at(-1)?.join(),
  );
  const longest = [...loops].sort((a, b) => b.length - a.length)[0];
  return longest ? [...longest] : null;
}
