// From the gate of every estate to every school: along the roads, straight, and what lies across the straight line.
// A gate is the place of the outline nearest to a road, as everywhere in the program (shared/walking).
import { zoneOfProject } from '../geometry/project-zone.ts';
import type { WayToSchool } from '../model/case-record.ts';
import type { Barrier, Campus, Unit } from '../model/records.ts';
import { createAttachment } from '../walking/attach-places.ts';
import { barrierLines } from '../walking/barrier-lines.ts';
import {
  type DistanceMethod,
  distancesFrom,
  type WalkingGround,
  walkedBetween,
} from '../walking/walking-distances.ts';
import { buildWalkingNetwork } from '../walking/walking-network.ts';

export type { WayToSchool } from '../model/case-record.ts';

export interface MeasuredWays {
  readonly method: DistanceMethod;
  /** Ways of every unit that was given, one a campus, in the order of the campuses. */
  readonly byUnit: ReadonlyMap<string, readonly WayToSchool[]>;
}

/** Measures some units against some campuses; as `measureWalking` does, on the roads of the whole project. */
export function measureWays(
  ground: Pick<WalkingGround, 'settings' | 'road' | 'barrier'>,
  { units, campuses }: { readonly units: readonly Unit[]; readonly campuses: readonly Campus[] },
  onProgress?: (fraction: number) => void,
): MeasuredWays {
  const zone = zoneOfProject(ground);
  const network = buildWalkingNetwork(ground.road.values(), ground.barrier.values(), zone);
  const method: DistanceMethod = network.pieces.length > 0 ? 'walked' : 'straight';
  const attach = createAttachment(network, zone);
  const walls = [...ground.barrier.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((barrier) => ({ name: nameOf(barrier), lines: barrierLines([barrier], zone) }));
  const gates = units.map((unit) => ({ gate: attach(unit.geometry), ways: [] as WayToSchool[] }));
  for (const [index, { id: campusId, location }] of campuses.entries()) {
    onProgress?.(index / campuses.length);
    const school = attach(location);
    const distances = distancesFrom(network, school);
    const [x, y] = zone.forward(location.coordinates);
    for (const { gate, ways } of gates) {
      const straightMetres = Math.hypot(gate.x - x, gate.y - y);
      const across = walls.filter(({ lines }) => lines.crossings([gate.x, gate.y, x, y]).length > 0);
      ways.push({
        campusId,
        metres: method === 'straight' ? straightMetres : walkedBetween(distances, school, gate),
        straightMetres,
        barriers: [...new Set(across.map(({ name }) => name))],
      });
    }
  }
  return { method, byUnit: new Map(units.map(({ id }, at) => [id, gates[at]?.ways ?? []])) };
}

/** The shortest of some ways; those without a way on foot last, of equals the first. */
export function shortestWay(
  ways: readonly WayToSchool[],
  campusIds?: ReadonlySet<string>,
): WayToSchool | null {
  let best: WayToSchool | null = null;
  for (const way of ways) {
    if (campusIds && !campusIds.has(way.campusId)) continue;
    const isShorter =
      best === null ||
      (way.metres ?? Infinity) < (best.metres ?? Infinity) ||
      (way.metres === best.metres && way.straightMetres < best.straightMetres);
    if (isShorter) best = way;
  }
  return best;
}

/** A barrier without a name still has to be counted. */
function nameOf({ name, id }: Barrier): string {
  return name.trim() || id;
}
