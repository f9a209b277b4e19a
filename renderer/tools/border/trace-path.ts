// The part of a line between the places nearest to two others: what a border takes over from a road or a river. Lines
// of one name are joined where they meet, because a road is stored in pieces from crossing to crossing.
import type { Position } from 'geojson';
import { positionKey } from '../../../shared/commands/borders/border-vertices.ts';
import { linesOf } from '../../../shared/geometry/lines-of.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { LayerId } from '../../map/map-view-props.ts';
import { edgesOfPath } from '../path-edges.ts';
import { indexedEdge } from '../snapping/edge-index.ts';
import { groundEdges } from '../snapping/ground-edges.ts';
import { toWorld } from '../snapping/mercator.ts';
import { nearestOnEdge } from '../snapping/snap-to-layers.ts';

type Line = readonly Position[];

export interface TraceableLine {
  readonly name: string;
  /** In one go; first and last are one place where it is a ring. */
  readonly line: Line;
}

const key = positionKey;

/** Puts lines end to end where exactly two of them meet, starting from one of them. */
function joinLines(first: Line, others: readonly Line[]): Line {
  const left = new Set(others);
  const extend = (line: Line): Line => {
    const end = line.at(-1);
    const start = line[0];
    if (!end || !start || key(end) === key(start)) return line;
    const meeting = [...left].filter((one) =>
      [one[0], one.at(-1)].some((tip) => tip && key(tip) === key(end)),
    );
    const [next] = meeting;
    if (!next || meeting.length > 1) return line;
    left.delete(next);
    const onward = next[0] && key(next[0]) === key(end) ? next : [...next].reverse();
    return extend([...line, ...onward.slice(1)]);
  };
  return extend([...extend(first)].reverse());
}

const traceable = ['roads', 'barriers', 'districts', 'authorities'] as const;

/** The visible road, barrier or administrative border nearest to a place within reach. */
export function traceableLineNear(
  project: ProjectState,
  visibleLayers: ReadonlySet<LayerId>,
  position: Position,
  reachWorlds: number,
): TraceableLine | null {
  const layers = {
    roads: project.road,
    barriers: project.barrier,
    districts: project.district,
    authorities: project.authority,
  };
  const at = toWorld(position);
  const near = traceable
    .filter((layer) => visibleLayers.has(layer))
    .flatMap((layer) =>
      groundEdges(layers[layer])
        .near(at, reachWorlds)
        .map((edge) => ({ edge, layer, away: nearestOnEdge(edge, at).awayWorlds })),
    )
    .filter(({ away }) => away <= reachWorlds)
    .sort((a, b) => a.away - b.away)[0];
  if (!near) return null;
  const { name, from, to } = near.edge;
  const lines = [...layers[near.layer].values()]
    .filter((record) => record.name === name)
    .flatMap(({ geometry }) => linesOf(geometry));
  const first = lines.find((line) => edgesOfPath(line).some(([a, b]) => a === from && b === to));
  if (!first) return null;
  return {
    name,
    line: joinLines(
      first,
      lines.filter((line) => line !== first),
    ),
  };
}

interface PlaceOnLine {
  readonly index: number;
  readonly position: Position;
  readonly away: number;
}

function nearestPlace(line: Line, to: Position): PlaceOnLine | null {
  const at = toWorld(to);
  return edgesOfPath(line).reduce<PlaceOnLine | null>((best, [a, b], index) => {
    const { position, awayWorlds: away } = nearestOnEdge(indexedEdge(a, b), at);
    return best && best.away <= away ? best : { index, position, away };
  }, null);
}

function lengthOf(line: Line): number {
  return edgesOfPath(line).reduce((sum, [a, b]) => {
    const [from, to] = [toWorld(a), toWorld(b)];
    return sum + Math.hypot(from[0] - to[0], from[1] - to[1]);
  }, 0);
}

/** The line without places that repeat the one before. */
const withoutRepeats = (line: Line) =>
  line.filter((place, index) => {
    const before = line[index - 1];
    return !before || key(before) !== key(place);
  });

/** From the place of a line nearest to `from` to the one nearest to `to`, in that order; the shorter way round a ring. */
export function pathAlong(line: Line, from: Position, to: Position): Position[] {
  const [a, b] = [nearestPlace(line, from), nearestPlace(line, to)];
  if (!a || !b) return [];
  const isForward = a.index < b.index || (a.index === b.index && isAhead(line, a, b));
  const [first, second] = isForward ? [a, b] : [b, a];
  const inside = [first.position, ...line.slice(first.index + 1, second.index + 1), second.position];
  const isRing = line.length > 2 && key(line[0] ?? []) === key(line.at(-1) ?? []);
  const around = isRing
    ? [
        first.position,
        ...line.slice(0, first.index + 1).reverse(),
        ...line.slice(second.index + 1, -1).reverse(),
        second.position,
      ]
    : null;
  const shorter = around && lengthOf(around) < lengthOf(inside) ? around : inside;
  return withoutRepeats(isForward ? shorter : [...shorter].reverse());
}

/** Whether b lies further along their common edge than a. */
function isAhead(line: Line, a: PlaceOnLine, b: PlaceOnLine): boolean {
  const start = toWorld(line[a.index] ?? []);
  const far = ({ position }: PlaceOnLine) => {
    const [x, y] = toWorld(position);
    return Math.hypot(x - start[0], y - start[1]);
  };
  return far(a) <= far(b);
}
