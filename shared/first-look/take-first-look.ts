// What is seen of a project as a whole, and no more: a window draws it before the project itself is there. Fewer vertices,
// no lists, the plan that is looked at alone, its colours chosen already.
import type { Bounds } from '../geometry/geometry-bounds.ts';
import { labelPlace } from '../geometry/label-place.ts';
import { polygonBbox } from '../geometry/polygon-bbox.ts';
import { currentPlan } from '../model/current-plan.ts';
import { projectBounds } from '../model/project-bounds.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { ChildrenCount, Plan, ProjectRecord, Unit } from '../model/records.ts';
import { chooseHues } from './catchment-hues.ts';
import { thinGeometry } from './thin-geometry.ts';

/** A project as it is seen from afar. */
export interface SeenProject {
  /** What a map of the whole shows (degrees); null for an empty project. */
  readonly bounds: Bounds | null;
  readonly records: readonly ProjectRecord[];
  /** The plan that a window shows first. */
  readonly planId: string | null;
  /** Number of a hue (0…7) by id, of all catchments of that plan. */
  readonly hues: Readonly<Record<string, number>>;
}

/** A vertex shows where it is off the line by more than this share of the project's length: a third of a pixel of 1,300. */
const thinnest = 1 / 4000;

/** An outline shows from so many times that. */
const dot = 20;

/** What is seen of a project from afar. */
export function takeFirstLook(project: ProjectState): SeenProject {
  const bounds = projectBounds(project);
  const [west, south, east, north] = bounds ?? [0, 0, 0, 0];
  const tolerance = Math.max(east - west, north - south, 1e-6) * thinnest;
  const plan = currentPlan(project, null);
  const hues = plan ? chooseHues(project, plan.id) : new Map<string, number>();
  return {
    bounds,
    records: [
      ...project.settings.values(),
      ...project.plan.values(),
      ...project.lock.values(),
      ...project.case.values(),
      ...[
        ...project.district.values(),
        ...project.authority.values(),
        ...project.road.values(),
        ...project.barrier.values(),
        ...project.reference.values(),
        ...(plan ? catchmentsOfPlan(project, plan.id) : []),
      ].map((record) => thinRecord(record, tolerance)),
      ...[...project.unit.values()].map((unit) => seenUnit(unit, plan, tolerance)),
      ...project.campus.values(),
    ],
    planId: plan?.id ?? null,
    hues: Object.fromEntries(hues),
  };
}

/** An estate with the children of the plan alone; one place where its outline would be a dot. */
function seenUnit(unit: Unit, plan: Plan | null, tolerance: number): Unit {
  const isOfPlan = ({ stage, intakeYear }: ChildrenCount) =>
    plan === null || (stage === plan.stage && intakeYear === plan.schoolYear);
  return {
    ...unit,
    geometry: thinGeometry(outlineOrPlace(unit, tolerance * dot), tolerance),
    children: unit.children.filter(isOfPlan),
    addresses: [],
    attributes: {},
  };
}

function outlineOrPlace({ geometry }: Unit, smallest: number): Unit['geometry'] {
  if (geometry.type === 'Point') return geometry;
  const [west, south, east, north] = polygonBbox(geometry);
  const place = Math.max(east - west, north - south) < smallest ? labelPlace(geometry) : null;
  return place ? { type: 'Point', coordinates: place } : geometry;
}

type Shaped = Extract<ProjectRecord, { readonly geometry: unknown }>;

function thinRecord<Kind extends Shaped>(record: Kind, tolerance: number): Kind {
  return { ...record, geometry: thinGeometry(record.geometry, tolerance) };
}
