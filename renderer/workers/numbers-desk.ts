// Counts off the interface thread: holds the records that numbers are made of, answers tries at once and measures ways
// to school a campus at a time in between. A border that moves measures nothing again; a road, a barrier, an estate or
// a school does.
import { unflattenGeometries } from '../../shared/geometry/flat-geometries.ts';
import { createProjectState, type ProjectState } from '../../shared/model/project-state.ts';
import type { ProjectRecord, RecordKind } from '../../shared/model/records.ts';
import { differingNumbers } from '../../shared/numbers/differing-numbers.ts';
import { createLiveNumbers, type LiveNumbers } from '../../shared/numbers/live-numbers.ts';
import { createDistanceLookup, type DistanceLookup } from '../../shared/walking/distance-lookup.ts';
import { measureInSteps } from '../../shared/walking/walking-distances.ts';
import type { NumbersAnswer, NumbersRequest } from './numbers-messages.ts';

export interface NumbersDesk {
  readonly handle: (request: NumbersRequest) => void;
}

/** `breathe` resolves after waiting messages have been handled. */
export function createNumbersDesk(
  answer: (answer: NumbersAnswer) => void,
  breathe: () => Promise<void>,
): NumbersDesk {
  let state: ProjectState = createProjectState([]);
  let planId: string | null = null;
  let distances: DistanceLookup | null = null;
  let live: LiveNumbers | null = null;
  let measuring = 0;

  function count(): void {
    const plan = planId === null ? undefined : state.plan.get(planId);
    live = plan ? createLiveNumbers(state, plan, distances) : null;
    answer({ name: 'stored', numbers: live?.stored ?? null });
  }

  async function measure(): Promise<void> {
    const run = ++measuring;
    const steps = measureInSteps(state);
    let told = -1;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        distances = createDistanceLookup(step.value);
        answer({ name: 'measured', table: step.value });
        answer({ name: 'measuring', fraction: null });
        count();
        return;
      }
      const percent = Math.floor(step.value * 100);
      if (percent !== told) answer({ name: 'measuring', fraction: step.value });
      told = percent;
      await breathe();
      if (run !== measuring) return;
    }
  }

  function change(request: Extract<NumbersRequest, { name: 'change' }>): void {
    const before = request.isOther ? createProjectState([]) : state;
    const kept = new Map(recordsOf(before).map((record) => [keyOf(record), record]));
    let isGroundChanged = request.isOther;
    for (const { kind, id } of request.removed) {
      kept.delete(keyOf({ kind, id }));
      isGroundChanged ||= groundKinds.has(kind);
    }
    for (const record of request.put) {
      isGroundChanged ||= groundOf(record) !== groundOf(kept.get(keyOf(record)));
      kept.set(keyOf(record), record);
    }
    state = createProjectState(kept.values());
    planId = request.planId;
    if (isGroundChanged) distances = null;
    count();
    if (isGroundChanged) void measure();
  }

  return {
    handle: (request) => {
      if (request.name === 'change') change(request);
      else if (request.name === 'stop-measuring') {
        measuring++;
        answer({ name: 'measuring', fraction: null });
      } else {
        const geometries = unflattenGeometries(request.geometries);
        const tried = live?.try(
          request.ids.flatMap((id, index) => {
            const geometry = geometries[index];
            const isNew = request.newIds?.includes(id);
            return geometry ? [{ id, geometry, campusIds: request.campusIds?.[index], isNew }] : [];
          }),
        );
        answer({
          name: 'tried',
          changed: live && tried ? differingNumbers(live.stored, tried) : [],
          total: tried?.total ?? null,
        });
      }
    },
  };
}

const groundKinds: ReadonlySet<RecordKind> = new Set(['road', 'barrier', 'unit', 'campus']);

/** What of a record the ways to school depend on. */
function groundOf(record: ProjectRecord | undefined): string {
  if (record?.kind === 'road') return JSON.stringify([record.roadClass, record.isBridge, record.geometry]);
  if (record?.kind === 'barrier' || record?.kind === 'unit') return JSON.stringify(record.geometry);
  if (record?.kind === 'campus') return JSON.stringify(record.location);
  return record?.kind === 'settings' ? String(record.centralMeridian) : '';
}

function keyOf({ kind, id }: Pick<ProjectRecord, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function recordsOf(state: ProjectState): ProjectRecord[] {
  return Object.values(state).flatMap((records: ReadonlyMap<string, ProjectRecord>) => [...records.values()]);
}
