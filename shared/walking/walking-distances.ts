// How far every estate is from every campus: one run of Dijkstra a campus, then two additions a pair.
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { ProjectState } from '../model/project-state.ts';
import { createAttachment, type PlaceOnNetwork } from './attach-places.ts';
import { shortestPaths } from './shortest-paths.ts';
import { buildWalkingNetwork, type WalkingNetwork } from './walking-network.ts';

/** `walked`: along roads, from gate to school; `straight`: as the crow flies, where a project has no roads. */
export type DistanceMethod = 'walked' | 'straight';

/** Plain data that passes between threads; row after row, one row an estate, one column a campus. */
export interface DistanceTable {
  readonly method: DistanceMethod;
  readonly unitIds: readonly string[];
  readonly campusIds: readonly string[];
  /** Metres along roads; NaN where there is no way (and everywhere where there are no roads). */
  readonly walkedMetres: Float32Array;
  /** Metres from the gate to the school. */
  readonly straightMetres: Float32Array;
}

/** What the distances are made of; a border is not among it. */
export type WalkingGround = Pick<ProjectState, 'settings' | 'road' | 'barrier' | 'unit' | 'campus'>;

/**
 * Distances of all units and campuses, both by id ascending, in metres of the project's zone. `onProgress` gets 0…1; to
 * cancel, throw in it.
 */
export function measureWalking(
  ground: WalkingGround,
  onProgress?: (fraction: number) => void,
): DistanceTable {
  const steps = measureInSteps(ground);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}

/** As measureWalking, a campus at a time: yields 0…1, so that a thread can do other things in between, or stop. */
export function* measureInSteps(ground: WalkingGround): Generator<number, DistanceTable> {
  yield 0;
  const zone = zoneOfProject(ground);
  const network = buildWalkingNetwork(ground.road.values(), ground.barrier.values(), zone);
  const attach = createAttachment(network, zone);
  const units = byId(ground.unit.values());
  const campuses = byId(ground.campus.values());
  const gates = units.map(({ geometry }) => attach(geometry));
  const walkedMetres = new Float32Array(units.length * campuses.length).fill(Number.NaN);
  const straightMetres = new Float32Array(units.length * campuses.length);
  for (const [column, { location }] of campuses.entries()) {
    const school = attach(location);
    const [x, y] = zone.forward(location.coordinates);
    const distances = distancesFrom(network, school);
    for (const [row, gate] of gates.entries()) {
      const at = row * campuses.length + column;
      straightMetres[at] = Math.hypot(gate.x - x, gate.y - y);
      const walked = walkedBetween(distances, school, gate);
      if (walked !== null) walkedMetres[at] = walked;
    }
    yield (column + 1) / campuses.length;
  }
  return {
    method: network.pieces.length > 0 ? 'walked' : 'straight',
    unitIds: units.map(({ id }) => id),
    campusIds: campuses.map(({ id }) => id),
    walkedMetres,
    straightMetres,
  };
}

/** Metres from a place to every node; null for a place without a road. */
export function distancesFrom(network: WalkingNetwork, { onRoad }: PlaceOnNetwork): Float64Array | null {
  if (!onRoad) return null;
  const { piece, alongMetres, offRoadMetres } = onRoad;
  return shortestPaths(network, [
    { node: piece.a, metres: offRoadMetres + alongMetres },
    { node: piece.b, metres: offRoadMetres + Math.max(0, piece.metres - alongMetres) },
  ]);
}

/** Metres on foot between two places, the first with its distances to all nodes; null where there is no way. */
export function walkedBetween(
  distances: Float64Array | null,
  from: PlaceOnNetwork,
  to: PlaceOnNetwork,
): number | null {
  if (!distances || !from.onRoad || !to.onRoad) return null;
  const { piece, alongMetres, offRoadMetres } = to.onRoad;
  let metres = Math.min(
    (distances[piece.a] as number) + alongMetres,
    (distances[piece.b] as number) + Math.max(0, piece.metres - alongMetres),
  );
  if (piece === from.onRoad.piece) {
    metres = Math.min(metres, from.onRoad.offRoadMetres + Math.abs(alongMetres - from.onRoad.alongMetres));
  }
  return Number.isFinite(metres) ? metres + offRoadMetres : null;
}

function byId<Item extends { readonly id: string }>(items: Iterable<Item>): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
