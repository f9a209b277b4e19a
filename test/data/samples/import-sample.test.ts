import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashDocument } from '../../../data/negotiation/hash-document.ts';
import { demonstrationNotice } from '../../../data/samples/demonstration-notice.ts';
import { importSample, samplePlanNames } from '../../../data/samples/import-sample.ts';
import { plantedFaults } from '../../../data/samples/planted-faults.ts';
import { createSampleCity } from '../../../data/samples/sample-city.ts';
import { agreementLedger } from '../../../shared/agreements/agreement-ledger.ts';
import { checkPlan } from '../../../shared/checks/check-plan.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
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

  test('has a swap, dual service with two districts and a pool of nearly 1,000 seats in force, each with its ledger', () => {
    const agreements = [...state.agreement.values()];
    expect(agreements.map(({ agreementKind, status }) => [agreementKind, status])).toEqual([
      ['dual-service', 'in-force'],
      ['parity-swap', 'in-force'],
      ['shared-pool', 'in-force'],
      ['dual-service', 'in-force'],
    ]);
    const years = agreements.map((agreement) => agreementLedger(state, agreement));
    expect(years.map((ledger) => ledger.map(({ schoolYear }) => schoolYear))).toEqual(
      agreements.map(() => [2025, 2026, 2027]),
    );
    const [, swap, pool] = years;
    expect(swap?.map((year) => [year.seatsForFirst, year.seatsForSecond, year.isWithinTolerance])).toEqual([
      [45, 45, true],
      [45, 45, true],
      [45, 45, true],
    ]);
    const pooled = pool?.[1]?.pooledSeats ?? 0;
    expect([pooled > 900, pooled < 1000]).toEqual([true, true]);
    expect(pool?.[1]?.seatsForFirst).toBeGreaterThan(0);
    expect(pool?.[1]?.releasedSeats).toBe(pooled - (pool?.[1]?.seatsForFirst ?? 0));
  });

  test('every agreement rests on minutes, known by the hash of their file', async () => {
    for (const { documents } of state.agreement.values()) {
      expect(documents).toHaveLength(1);
      for (const { name, datedOn, ...document } of documents) {
        expect(datedOn).toBe('2025-03-20');
        expect(await hashDocument(join(folder, name))).toEqual({ ok: true, value: { name, ...document } });
      }
    }
  });

  test('has one open case, measured, with opinions and the record of a visit known by its hash', async () => {
    const [dispute, ...others] = [...state.case.values()];
    expect(others).toEqual([]);
    expect([state.unit.get(dispute?.unitId ?? '')?.name, dispute?.decision]).toEqual(['示例·朗月花园', null]);
    expect(dispute?.evidence.options.map(({ kind }) => kind)).toEqual(['stay', 'move', 'dual']);
    expect(dispute?.opinions).toHaveLength(3);
    for (const { name, datedOn: _datedOn, ...document } of dispute?.attachments ?? []) {
      expect(await hashDocument(join(folder, name))).toEqual({ ok: true, value: { name, ...document } });
    }
    expect(dispute?.attachments).toHaveLength(1);
  });

  test('ending an agreement turns its overlaps into errors, and no other', async () => {
    const declared = (findings: readonly Finding[]) =>
      new Set(findings.filter(({ severity }) => severity === 'declared').map(({ id }) => id));
    const plan = [...state.plan.values()].find(({ name }) => name === samplePlanNames.primary2026);
    for (const agreement of state.agreement.values()) {
      const ended = await afterRevoking(agreement.id);
      const before = declared(findings(samplePlanNames.primary2026));
      const after = checkPlan({ state: ended, planId: plan?.id ?? '' }).findings;
      const lost = [...before].filter((id) => !declared(after).has(id));
      const covered = findings(samplePlanNames.primary2026).filter((one) => one.declared === agreement.id);
      expect(lost.sort()).toEqual(covered.map(({ id }) => id).sort());
      expect(lost.length > 0).toBe(agreement.agreementKind !== 'shared-pool');
      expect(after.filter(({ id }) => lost.includes(id)).map(({ severity }) => severity)).toEqual(
        lost.map(() => 'error'),
      );
    }
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

async function afterRevoking(agreementId: string): Promise<ProjectState> {
  const copy = createMemorySession(state);
  const command = { name: 'revoke-agreement', agreementId, by: '甲', reason: '试' } as const;
  const done = await copy.runCommand({ command });
  if (!done.ok) throw new Error(done.refusal.message.en);
  return copy.state();
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
