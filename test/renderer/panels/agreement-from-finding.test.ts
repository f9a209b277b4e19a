import { expect, it } from 'vitest';
import { agreementFromFinding } from '../../../renderer/panels/agreements/agreement-from-finding.ts';
import { whyNoAgreement } from '../../../renderer/panels/agreements/why-no-agreement.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import { borderRecords, catchment, finding, plan } from '../sample-records.ts';

const state = createProjectState(borderRecords);

it('prefills parties, sides, receiving campuses and the children of the plan’s year', () => {
  const terms = agreementFromFinding(state, plan, finding(), 'zh');
  expect(terms).toMatchObject({
    agreementKind: 'parity-swap',
    partyIds: ['east', 'west'],
    stage: 'primary',
    fromSchoolYear: 2026,
    title: 'east区与west区边界小区学位共享协议',
    items: [
      { unitId: 'u-east', fromAuthorityId: 'east', campusId: 'c-west', seats: 12 },
      { unitId: 'u-west', fromAuthorityId: 'west', campusId: 'c-east', seats: 20 },
    ],
  });
});

it('proposes dual service where estates of one side only are concerned', () => {
  const terms = agreementFromFinding(state, plan, finding({ units: ['u-east'] }), 'zh');
  expect(terms?.agreementKind).toBe('dual-service');
});

it('finds the other authority of a catchment that sticks out by the estates there', () => {
  const outside = finding({ code: 'outside-district', a: 'k-west', b: null, units: ['u-east'] });
  expect(agreementFromFinding(state, plan, outside, 'zh')).toMatchObject({
    partyIds: ['east', 'west'],
    items: [{ unitId: 'u-east', fromAuthorityId: 'east', campusId: 'c-west' }],
  });
});

it('says why a finding needs or allows no agreement', () => {
  const sameSide = createProjectState([
    ...borderRecords,
    catchment('k-east', 'west', ['c-west'], 104.7, 104.75),
  ]);
  expect(whyNoAgreement(state, plan, finding())).toBeNull();
  expect(whyNoAgreement(state, plan, finding({ declared: 'agreement' }))).toBe('declaredReason');
  expect(whyNoAgreement(state, plan, finding({ code: 'gap' }))).toBe('wrongCodeReason');
  expect(whyNoAgreement(state, plan, finding({ units: [] }))).toBe('noUnitReason');
  expect(whyNoAgreement(sameSide, plan, finding())).toBe('samePartyReason');
  expect(whyNoAgreement(state, plan, finding({ a: null, b: null, units: ['gone'] }))).toBe('noPartyReason');
});
