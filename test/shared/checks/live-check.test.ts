// The law of findings that follow edits: whatever is edited, in whatever order, they are those of a check from scratch.
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../shared/checks/check-plan.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { createLiveCheck, type Report } from '../../../shared/checks/live-check.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import type { ChangeSet } from '../../../shared/history/change-set.ts';
import { createProjectState, listRecords, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment, ProjectRecord } from '../../../shared/model/records.ts';
import { generatedCity } from '../commands/generated-city.ts';
import { seededRandom } from '../commands/seeded-random.ts';
import { smallCity } from '../commands/small-city.ts';
import { zone } from '../geometry/local-metres.ts';

type Random = () => number;

/** Nothing is remembered of records that are copies. */
function fromScratch(state: ProjectState): Report {
  return checkPlan({ state: createProjectState(structuredClone(listRecords(state))), planId: 'plan' });
}

function positionsOf(geometry: Finding['geometry']): Position[] {
  if (!geometry) return [];
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

/** Rings may begin at another vertex; all else is the same. */
function comparable(finding: Finding): unknown {
  const { geometry, place, ...rest } = finding;
  const vertices = new Set(
    positionsOf(geometry).map((position) => position.map((value) => value.toFixed(7)).join(' ')),
  );
  return { ...rest, place: place?.map((value) => value.toFixed(6)), vertices };
}

function change(edit: Partial<ChangeSet>): ChangeSet {
  return { command: 'test', label: { zh: '改', en: 'edit' }, added: [], updated: [], removed: [], ...edit };
}

function choose<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

function withRing(catchment: Catchment, ring: readonly Position[]): Catchment {
  return { ...catchment, geometry: { type: 'MultiPolygon', coordinates: [[[...ring]]] } };
}

/** One vertex of one catchment pulled, so that the neighbours overlap, part or the border crosses itself. */
function pull(catchment: Catchment, random: Random, metres: number): Catchment {
  const ring = [...(catchment.geometry.coordinates[0]?.[0] ?? [])];
  const at = 1 + Math.floor(random() * (ring.length - 2));
  const [x, y] = zone.forward(ring[at] ?? []);
  ring[at] = zone.inverse([x + (random() - 0.5) * metres, y + (random() - 0.5) * metres]);
  return withRing(catchment, ring);
}

function randomEdit(state: ProjectState, random: Random, step: number): ChangeSet {
  const catchments = [...state.catchment.values()];
  const one = choose(random, catchments);
  const dice = random();
  if (dice < 0.5) {
    const edited = new Map([[one.id, pull(one, random, step % 13 === 0 ? 900 : 60)]]);
    const other = choose(random, catchments);
    if (random() < 0.3) edited.set(other.id, pull(other, random, 60));
    const updated = [...edited].flatMap(([id, after]) => {
      const before = state.catchment.get(id);
      return before ? [{ before, after }] : [];
    });
    return change({ updated });
  }
  if (dice < 0.6) return change({ removed: [one] });
  if (dice < 0.7) return change({ added: [{ ...pull(one, random, 300), id: `c-new-${step}` }] });
  if (dice < 0.8) return change({ updated: [{ before: one, after: { ...one, name: `${step}片区` } }] });
  if (dice < 0.85) {
    const campusIds = [choose(random, [...state.campus.keys()])];
    return change({ updated: [{ before: one, after: { ...one, campusIds } }] });
  }
  if (dice < 0.9) {
    const unitId = choose(random, [...state.unit.keys()]);
    const id = `unit-split:plan:${unitId}`;
    const known = state['unit-split'].get(id);
    const split: ProjectRecord = { kind: 'unit-split', id, planId: 'plan', unitId, reason: `理由${step}` };
    return change(known ? { updated: [{ before: known, after: split }] } : { added: [split] });
  }
  const unit = choose(random, [...state.unit.values()]);
  return change({ updated: [{ before: unit, after: { ...unit, name: `${step}苑` } }] });
}

describe('findings that follow edits', () => {
  it.each([1, 2, 3])(
    'are those of a check from scratch (seed %i)',
    (seed) => {
      const random = seededRandom(seed);
      let state = generatedCity(random, 4);
      const live = createLiveCheck('plan');
      live.follow(state);
      const codes = new Set<string>();
      for (let step = 1; step <= 40; step++) {
        state = applyChangeSet(state, randomEdit(state, random, step));
        const report = live.follow(state);
        const scratch = fromScratch(state);
        const say = `seed ${seed}, step ${step}`;
        expect(report.findings.map(comparable), say).toEqual(scratch.findings.map(comparable));
        expect(new Set(report.failures), say).toEqual(new Set(scratch.failures));
        expect(report.totals, say).toEqual(scratch.totals);
        for (const { code } of report.findings) codes.add(code);
      }
      // A law that was never put to the test holds always.
      expect([...codes]).toEqual(
        expect.arrayContaining(['overlap', 'gap', 'outside-district', 'orphan-unit']),
      );
    },
    60_000,
  );

  it('follow from one state to any other', () => {
    const live = createLiveCheck('plan');
    const [a, b] = [generatedCity(seededRandom(1), 3), smallCity()];
    live.follow(a);
    expect(live.follow(b)).toEqual(fromScratch(b));
    expect(live.follow(a)).toEqual(fromScratch(a));
  });

  it('are as before a check that was cancelled', () => {
    const live = createLiveCheck('plan');
    const [a, b] = [generatedCity(seededRandom(1), 3), smallCity()];
    const report = live.follow(a);
    const stop = () => {
      throw new Error('cancelled');
    };
    expect(() => live.follow(b, stop)).toThrow('cancelled');
    expect(live.follow(a)).toEqual(report);
  });
});
