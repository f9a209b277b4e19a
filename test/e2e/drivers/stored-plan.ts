// What the project file says while the program has it open: nothing is believed because the screen shows it.
import type { Position } from 'geojson';
import { readProjectFile } from '../../../data/repositories/project-file.ts';
import { positionKey } from '../../../shared/commands/borders/border-vertices.ts';
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment, Unit } from '../../../shared/model/records.ts';

/** The records as they are in the file now. */
export function readStored(path: string): ProjectState {
  const file = readProjectFile(path);
  if (!file.ok) throw new Error(file.refusal.message.en);
  try {
    return createProjectState(file.value.readRecords());
  } finally {
    file.value.close();
  }
}

/** How many edits, undos and redos the file has on record. */
export function readSteps(path: string): number {
  const file = readProjectFile(path);
  if (!file.ok) throw new Error(file.refusal.message.en);
  try {
    return file.value.readLog().length;
  } finally {
    file.value.close();
  }
}

/** Catchments of the plan of that name, by id ascending. */
export function storedCatchments(path: string, planName: string): Catchment[] {
  const state = readStored(path);
  const plan = [...state.plan.values()].find(({ name }) => name === planName);
  return [...state.catchment.values()].filter(({ planId }) => planId === plan?.id);
}

export function hasVertex({ geometry }: Catchment, place: Position): boolean {
  return geometry.coordinates.flat(2).some((position) => positionKey(position) === positionKey(place));
}

/** Names of the catchments that have a vertex at exactly that place, in the order of their ids. */
export function ownersOf(catchments: readonly Catchment[], place: Position): string[] {
  return catchments.filter((catchment) => hasVertex(catchment, place)).map(({ name }) => name);
}

/** Edges of a catchment, from vertex to vertex. */
export function edgesOf({ geometry }: Catchment): (readonly [Position, Position])[] {
  return geometry.coordinates.flat().flatMap((ring) =>
    ring.slice(1).flatMap((to, index) => {
      const from = ring[index];
      return from ? [[from, to] as const] : [];
    }),
  );
}

/** Places of an estate's outline, or the one place that it has. */
export function outlineOf({ geometry }: Unit): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}
