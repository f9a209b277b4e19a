import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationNotice } from '../../../data/samples/demonstration-notice.ts';
import { importSample, samplePlanNames } from '../../../data/samples/import-sample.ts';
import { plantedFaults } from '../../../data/samples/planted-faults.ts';
import { createSampleCity } from '../../../data/samples/sample-city.ts';
import { checkPlan } from '../../../shared/checks/check-plan.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { isPointInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Unit } from '../../../shared/model/records.ts';
import { directedSegments } from './directed-segments.ts';
import { createMemorySession } from './memory-session.ts';

const session = createMemorySession();
const fractions: number[] = [];
let folder = '';
let state: ProjectState;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huapian-sample-'));
  const done = await importSample(session, folder, ({ fraction }) => fractions.push(fraction ?? 0));
  if (!done.ok) throw new Error(`${done.refusal.file ?? ''}: ${done.refusal.message.en}`);
  state = session.state();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the sample project', () => {
  test('takes every row of every file, and is warned of nothing but the subtotals', () => {
    expect(session.reports.map(({ refused }) => refused)).toEqual(session.reports.map(() => 0));
    const codes = session.reports.flatMap(({ issues }) => issues.map(({ code }) => code));
    expect([...new Set(codes)]).toEqual(['subtotal-skipped']);
  });

  test('recognises zone 35, degrees and GBK without being told', () => {
    expect(new Set(session.reports.map(({ crs }) => crs))).toEqual(new Set(['EPSG:4523', 'EPSG:4490', null]));
    expect(session.reports.filter(({ encoding }) => encoding === 'gb18030').length).toBe(8);
  });

  test('says that it is a demonstration', () => {
    expect(state.settings.get('settings')?.demonstrationNotice).toBe(demonstrationNotice);
  });

  test('has last year approved, drafts for 2026 branched from it, and the primary draft open', () => {
    const plans = [...state.plan.values()];
    const byName = (name: string) => plans.find((plan) => plan.name === name);
    expect(plans.map(({ name }) => name).sort()).toEqual(Object.values(samplePlanNames).sort());
    expect(byName(samplePlanNames.primary2025)?.status).toBe('approved');
    expect(byName(samplePlanNames.primary2026)).toMatchObject({
      status: 'draft',
      parentId: byName(samplePlanNames.primary2025)?.id,
    });
    expect(state.settings.get('settings')?.activePlanId).toBe(byName(samplePlanNames.primary2026)?.id);
  });

  test('gives every catchment its campus and every estate its children', () => {
    expect([...state.catchment.values()].filter(({ campusIds }) => campusIds.length !== 1)).toEqual([]);
    expect([...state.unit.values()].filter(({ children }) => children.length !== 8)).toEqual([]);
  });

  test('keeps shared borders bit for bit through zone metres and back', () => {
    const rings = (geometries: readonly { coordinates: number[][][][] }[]) =>
      directedSegments(geometries.map(({ coordinates }) => coordinates));
    const authorities = [...state.authority.values()].map(({ geometry }) => geometry);
    const districts = [...state.district.values()].map(({ geometry }) => geometry);
    const plan = [...state.plan.values()].find(({ name }) => name === samplePlanNames.junior2025);
    const junior = catchmentsOfPlan(state, plan?.id ?? '').map(({ geometry }) => geometry);
    expect(rings(authorities).unmatched).toEqual(rings(districts).unmatched);
    expect(rings(junior).unmatched).toEqual(rings(districts).unmatched);
  });

  test('shows exactly the planted faults in the primary plan', () => {
    const found = findings(samplePlanNames.primary2026).map(describeFinding).sort(byText);
    const planted = plantedFaults(createSampleCity()).map((fault) => ({
      code: fault.code,
      catchments: [...fault.catchments],
      units: [...fault.units],
      isDeclared: fault.isDeclared,
    }));
    expect(found).toEqual(planted.sort(byText));
  });

  test('measures the planted areas', () => {
    const found = findings(samplePlanNames.primary2026);
    for (const fault of plantedFaults(createSampleCity())) {
      if (fault.areaSquareMetres === null) continue;
      const wanted = JSON.stringify([fault.code, fault.catchments, fault.units]);
      const areas = found
        .filter((finding) => {
          const { code, catchments, units } = describeFinding(finding);
          return JSON.stringify([code, catchments, units]) === wanted;
        })
        .map((finding) => Math.abs((finding.areaSquareMetres ?? 0) - (fault.areaSquareMetres ?? 0)));
      expect(Math.min(...areas), wanted).toBeLessThan(fault.areaToleranceSquareMetres);
    }
  });

  test('lets a seat swap settle the border of 涪城区 and 经开区', async () => {
    const disputed = findings(samplePlanNames.primary2026).find(
      (finding) => finding.code === 'overlap' && finding.text.zh.includes('警钟街小学'),
    );
    const swapped = await withSwap(disputed?.units ?? []);
    const plan = [...swapped.plan.values()].find(({ name }) => name === samplePlanNames.primary2026);
    const { findings: after } = checkPlan({ state: swapped, planId: plan?.id ?? '' });
    const same = after.find(({ id }) => id === disputed?.id);
    expect([disputed?.severity, same?.severity]).toEqual(['error', 'declared']);
    expect(after.filter(({ code }) => code === 'multi-unit').length).toBe(5);
  });

  test('has no fault in the junior plans', () => {
    expect(findings(samplePlanNames.junior2025)).toEqual([]);
    expect(findings(samplePlanNames.junior2026)).toEqual([]);
  });

  test('counts its progress upwards', () => {
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBeLessThanOrEqual(1);
  });
});

function findings(planName: string): readonly Finding[] {
  const plan = [...state.plan.values()].find(({ name }) => name === planName);
  if (!plan) throw new Error(`no plan ${planName}`);
  const report = checkPlan({ state, planId: plan.id });
  expect(report.failures).toEqual([]);
  return report.findings;
}

/** The state after a parity swap over the units, on a copy of the project. */
async function withSwap(unitIds: readonly string[]): Promise<ProjectState> {
  const copy = createMemorySession(state);
  const byName = <Kind extends 'authority' | 'campus'>(kind: Kind, wanted: string) =>
    [...state[kind].values()].find(({ name }) => name === wanted)?.id ?? '';
  const [first, second] = [byName('authority', '涪城区'), byName('authority', '经开区')];
  const items = unitIds.map((unitId) => {
    const unit = state.unit.get(unitId);
    const isOfFirst = isInFirst(unit?.geometry);
    return {
      unitId,
      fromAuthorityId: isOfFirst ? first : second,
      campusId: byName('campus', isOfFirst ? '三江实验学校' : '警钟街小学'),
      seats:
        unit?.children.find(({ stage, intakeYear }) => stage === 'primary' && intakeYear === 2026)?.count ??
        0,
    };
  });
  const terms = {
    number: '1',
    title: '对等学位',
    agreementKind: 'parity-swap',
    partyIds: [first, second],
    stage: 'primary',
    items,
    fromSchoolYear: 2026,
    toSchoolYear: 2028,
    childrenTolerance: 0,
    basis: '',
    contact: '',
    note: '',
  } as const;
  const created = await copy.runCommand({ command: { name: 'create-agreement', terms } });
  const agreementId = created.ok ? (created.value.changeSet.added[0]?.id ?? '') : '';
  for (const authorityId of [first, second]) {
    await copy.runCommand({ command: { name: 'sign-agreement', agreementId, authorityId, signedBy: '甲' } });
  }
  const inForce = await copy.runCommand({
    command: { name: 'bring-agreement-into-force', agreementId, by: '甲' },
  });
  if (!inForce.ok) throw new Error(inForce.refusal.message.en);
  return copy.state();
}

/** Whether an estate's first corner lies in 涪城区 as an authority. */
function isInFirst(geometry: Unit['geometry'] | undefined): boolean {
  const authority = [...state.authority.values()].find(({ name }) => name === '涪城区');
  const corner = geometry?.type === 'Polygon' ? geometry.coordinates[0]?.[0] : undefined;
  return authority !== undefined && corner !== undefined && isPointInPolygon(corner, authority.geometry);
}

function describeFinding(finding: Finding) {
  const catchments = [finding.a, finding.b].flatMap((id) => state.catchment.get(String(id))?.name ?? []);
  const units = finding.units.map((id) => state.unit.get(id)?.name ?? id);
  return {
    code: finding.code,
    catchments: catchments.sort(),
    units: units.sort(),
    isDeclared: finding.declared !== null,
  };
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
