import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../shared/checks/check-plan.ts';
import type { Cluster } from '../../../shared/model/records.ts';
import { parts, polygon, rectangle } from '../geometry/local-metres.ts';
import { agreement, campus, catchment, check, inShort, plan, stateWith, unit, west } from './small-plan.ts';

/** West reaches 100 m into the east. */
const wideWest = catchment('west', [0, 0, 1100, 1000]);

describe('checkPlan', () => {
  it('finds nothing in a sound plan', () => {
    expect(check(unit('a', 100, 100), unit('b', 1200, 100), unit('c', 1500, 500, 10, true))).toEqual([]);
  });

  it('finds an overlap, with the part outside the district and the units in both', () => {
    expect(inShort(check(wideWest, unit('u', 1030, 100)))).toEqual([
      'overlap east west 100000 [u] 10 null error',
      'outside-district west null 100000 [u] 10 null error',
      'multi-unit east west - [u] 10 null error',
    ]);
  });

  it('says an overlap in a sentence in both languages', () => {
    const [overlap] = check(wideWest, unit('u', 1030, 100, 1086), unit('v', 1030, 300, 0));
    expect(overlap?.text).toEqual({
      zh: 'east片区 与 west片区 重叠 10.00 公顷，涉及 2 个小区 1,086 名适龄儿童',
      en: 'east片区 and west片区 overlap by 10.00 ha; 2 estates with 1,086 children',
    });
    expect(overlap?.id).toBe('overlap:east:west');
  });

  it('takes an overlap under an agreement in force as declared', () => {
    const agreed = agreement([['u', 'east', 'west', 5]]);
    const findings = check(wideWest, unit('u', 1030, 100), agreed);
    expect(inShort(findings)).toEqual([
      'overlap east west 100000 [u] 10 agreement declared',
      'outside-district west null 100000 [u] 10 agreement declared',
    ]);
    expect(findings[0]?.text.zh).toContain('协议 2026-01 约定');
  });

  it.each([
    ['not yet in force', { status: 'countersigned' as const }],
    ['for another stage', { stage: 'junior' as const }],
    ['that has ended', { toSchoolYear: 2025 }],
    ['that has not begun', { fromSchoolYear: 2027 }],
    ['of other parties', { partyIds: ['west', 'north'] as const }],
  ])('does not take an agreement %s', (_, changes) => {
    const agreed = agreement([['u', 'east', 'west', 5]], changes);
    expect(check(wideWest, unit('u', 1030, 100), agreed)[0]?.declared).toBeNull();
  });

  it('does not take an agreement that sends the children elsewhere than to the catchment that claims them', () => {
    const elsewhere = agreement([['u', 'east', 'another-campus', 5]]);
    expect(check(wideWest, unit('u', 1030, 100), elsewhere)[0]?.declared).toBeNull();
    const wayBack = agreement([['u', 'west', 'west', 5]]);
    expect(check(wideWest, unit('u', 1030, 100), wayBack)[0]?.declared).toBeNull();
  });

  it('wants every unit of an overlap covered', () => {
    const agreed = agreement([['u', 'east', 'west', 5]]);
    const findings = check(wideWest, unit('u', 1030, 100), unit('v', 1030, 300), agreed);
    expect(inShort(findings)).toEqual([
      'overlap east west 100000 [u v] 20 null error',
      'outside-district west null 100000 [u v] 20 null error',
      'multi-unit east west - [v] 10 null error',
    ]);
  });

  it('takes an overlap on which nobody lives as an error whatever is agreed', () => {
    const agreed = agreement([['u', 'east', 'west', 5]]);
    expect(check(wideWest, unit('u', 1500, 100), agreed)[0]?.declared).toBeNull();
  });

  it('calls an overlap thinner than the tolerance a sliver, on either side of it', () => {
    const thin = check(catchment('west', [0, 0, 1001, 1000]));
    expect(inShort(thin)).toEqual([
      'sliver east west 1000 [] 0 null warning',
      'sliver west null 1000 [] 0 null warning',
    ]);
    expect(check(catchment('west', [0, 0, 1003, 1000]))[0]?.code).toBe('overlap');
  });

  it('finds a gap with the units that have no school', () => {
    const findings = check(catchment('west', [0, 0, 900, 1000]), unit('u', 930, 100));
    expect(inShort(findings)).toEqual([
      'gap null null 100000 [u] 10 null error',
      'orphan-unit null null - [u] 10 null error',
    ]);
    expect(findings[0]?.widthMetres).toBeCloseTo(100, 1);
  });

  it('calls a gap thinner than the tolerance a sliver', () => {
    expect(inShort(check(catchment('west', [0, 0, 999, 1000])))).toEqual([
      'sliver null null 1000 [] 0 null warning',
    ]);
  });

  it('finds a hole where the project has no authorities', () => {
    const ring = [rectangle(0, 0, 1000, 1000), rectangle(400, 400, 50, 50)].flatMap(
      ({ coordinates }) => coordinates,
    );
    const holed = { ...west, campusIds: [], geometry: parts({ type: 'Polygon', coordinates: ring }) };
    const state = { ...stateWith(holed), authority: new Map() };
    const { findings } = checkPlan({ state, planId: 'plan' });
    expect(inShort(findings)).toEqual(['gap null null 2500 [] 0 null error']);
  });

  it('does not ask a plan of one authority to cover another', () => {
    const state = stateWith(unit('u', 1500, 100), unit('v', 100, 100));
    const catchments = new Map([['west', west]]);
    expect(checkPlan({ state: { ...state, catchment: catchments }, planId: 'plan' }).findings).toEqual([]);
  });

  it('finds a part without its school', () => {
    const split = catchment('west', [0, 0, 1000, 1000], [1400, 0, 100, 100]);
    const codes = check(split).map(({ code }) => code);
    expect(codes).toEqual(['overlap', 'outside-district', 'island']);
  });

  it('finds a unit cut by a border, and keeps it with the larger part', () => {
    expect(inShort(check(unit('u', 970, 100)))).toEqual(['split-unit west east 400 [u] 10 null error']);
  });

  it('does not call a unit cut whose outline strays over a border', () => {
    expect(check(unit('u', 999, 100))).toEqual([]);
  });

  it('finds a school outside its catchment', () => {
    const findings = check(campus('west', 1500, 200));
    expect(inShort(findings)).toEqual(['school-outside west null - [] 0 null warning']);
    expect(findings[0]?.id).toBe('school-outside:west:west');
  });

  it('finds more children than seats, counting the entry year only', () => {
    const findings = check(unit('u', 100, 100, 101), unit('v', 200, 200, 0));
    expect(inShort(findings)).toEqual(['over-capacity west null - [u] 101 null error']);
    expect(findings[0]?.seats).toBe(100);
    expect(check(unit('u', 100, 100, 100))).toEqual([]);
  });

  it('finds outlines that are no polygons', () => {
    const bow = polygon([
      [100, 100],
      [140, 140],
      [140, 100],
      [100, 140],
      [100, 100],
    ]);
    const findings = check({ ...unit('u', 100, 100), geometry: bow });
    expect(findings.map(({ code, units }) => [code, units])).toEqual([['invalid-geometry', ['u']]]);
    expect(findings[0]?.text.zh).toContain('边界自相交');
  });

  it('checks a plan of school districts for overlaps and gaps, with the campuses of the clusters', () => {
    const cluster: Cluster = {
      kind: 'cluster',
      id: 'cluster',
      name: '城北学区',
      authorityId: 'west',
      members: [{ schoolId: 'west', role: 'lead' }],
    };
    const district = {
      ...catchment('west', [0, 0, 900, 1000], [950, 0, 50, 50]),
      campusIds: [],
      clusterId: 'cluster',
    };
    const districts = { ...plan, planType: 'school-districts' as const, authorityId: 'west' };
    const state = { ...stateWith(districts, cluster), catchment: new Map([['west', district]]) };
    const { findings } = checkPlan({ state, planId: 'plan' });
    expect(inShort(findings)).toEqual([
      'gap null null 97500 [] 0 null error',
      'island west null 2500 [] 0 null error',
    ]);
  });

  it('counts codes, declared findings and overlapping area', () => {
    const agreed = agreement([['u', 'east', 'west', 5]]);
    const state = stateWith(wideWest, unit('u', 1030, 100), agreed);
    const { totals } = checkPlan({ state, planId: 'plan' });
    expect(totals).toMatchObject({ overlap: 1, 'outside-district': 1, declared: 2 });
    expect(totals.overlapSquareMetres).toBeCloseTo(100_000, 0);
  });

  it('gives the same report again, whatever order the records came in', () => {
    const records = [wideWest, unit('u', 1030, 100), unit('v', 970, 300)];
    expect(check(...records.toReversed())).toEqual(check(...records));
  });

  it('reports progress upwards to 1 and lets the caller cancel', () => {
    const fractions: number[] = [];
    checkPlan({ state: stateWith(), planId: 'plan', onProgress: (fraction) => fractions.push(fraction) });
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    const cancel = () => {
      throw new Error('cancelled');
    };
    expect(() => checkPlan({ state: stateWith(), planId: 'plan', onProgress: cancel })).toThrow('cancelled');
  });
});
