// What the project file says while the program has it open: nothing is believed because the screen shows it.
import type { Position } from 'geojson';
import { readProjectFile } from '../../../data/repositories/project-file.ts';
import { unitPlace } from '../../../renderer/map/sources/unit-places.ts';
import { checkPlan } from '../../../shared/checks/check-plan.ts';
import type { FindingCode } from '../../../shared/checks/finding.ts';
import { positionKey } from '../../../shared/commands/borders/border-vertices.ts';
import { isPointInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment, Lock, Unit } from '../../../shared/model/records.ts';

/** The plans of primary schools in the sample city. */
export const draftName = '2026年小学服务片区（草案）';
export const approvedName = '2025年小学服务片区';

const groundCodes: readonly FindingCode[] = ['overlap', 'sliver', 'gap'];

/** A plan of a project, read anew from the file at every question. */
export class StoredPlan {
  readonly project: string;
  readonly name: string;

  constructor(project: string, name: string) {
    this.project = project;
    this.name = name;
  }

  records(): ProjectState {
    return readStored(this.project);
  }

  /** Edits, undos and redos of the whole project. */
  steps(): number {
    return readSteps(this.project);
  }

  /** By id ascending. */
  catchments(): Catchment[] {
    return storedCatchments(this.project, this.name);
  }

  names(): string[] {
    return this.catchments().map(({ name }) => name);
  }

  /** The catchment of that name; throws where there is none. */
  named(name: string): Catchment {
    const found = this.catchments().find((one) => one.name === name);
    if (!found) throw new Error(`${name} is not in ${this.name}`);
    return found;
  }

  /** Vertices of the catchment of that name; none where it is not there. */
  verticesOf(name: string): Position[] {
    return this.catchments()
      .filter((one) => one.name === name)
      .flatMap(({ geometry }) => geometry.coordinates.flat(2));
  }

  /** Names of the catchments whose outline is not the one it was, or that came since; by id ascending. */
  changedSince(before: readonly Catchment[]): string[] {
    const outlines = new Map(before.map(({ id, geometry }) => [id, JSON.stringify(geometry)]));
    return this.catchments().flatMap(({ id, name, geometry }) =>
      outlines.get(id) === JSON.stringify(geometry) ? [] : [name],
    );
  }

  /** Why the plan may cut the estate; undefined where it may not. */
  splitReasonOf({ id }: Unit): string | undefined {
    const planId = this.catchments()[0]?.planId;
    return [...this.records()['unit-split'].values()].find(
      (one) => one.unitId === id && one.planId === planId,
    )?.reason;
  }

  /** What is locked, in any plan of the project. */
  locks(): Lock[] {
    return [...this.records().lock.values()];
  }

  /**
   * Ground that several catchments hold and ground between them that none does, by the program's own check (whole square
   * metres): an edit that keeps borders shared leaves both as they were.
   */
  groundFaults(): { readonly overlaps: number; readonly gaps: number } {
    const state = this.records();
    const planId = this.catchments()[0]?.planId ?? '';
    const faults = checkPlan({ state, planId }).findings.filter(({ code }) => groundCodes.includes(code));
    const sum = (some: typeof faults) =>
      Math.round(some.reduce((total, { areaSquareMetres }) => total + (areaSquareMetres ?? 0), 0));
    // A sliver beyond a district's border is one catchment's: neither.
    return {
      overlaps: sum(faults.filter(({ b }) => b !== null)),
      gaps: sum(faults.filter(({ a }) => a === null)),
    };
  }

  /** Every outline with its name, to see at once whether anything has changed. */
  outlines(): string {
    return JSON.stringify(this.catchments().map(({ name, geometry }) => [name, geometry.coordinates]));
  }

  /** Names of the catchments that have a vertex at exactly that place, in the order of their ids. */
  ownersOf(place: Position): string[] {
    return ownersOf(this.catchments(), place);
  }

  /** Name of the catchment that an estate lies in. */
  holderOf(unit: Unit): string | undefined {
    return this.catchments().find(({ geometry }) => isPointInPolygon(unitPlace(unit), geometry))?.name;
  }
}

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
