import { expect, it } from 'vitest';
import { balanceChange } from '../../../../renderer/panels/compare/balance-change.ts';
import { schoolHues } from '../../../../renderer/panels/compare/school-hues.ts';
import { createProjectState } from '../../../../shared/model/project-state.ts';
import type { ProjectRecord } from '../../../../shared/model/records.ts';
import { smallCityRecords } from '../../../shared/commands/small-city.ts';

it('says what is free or short at a school before and after', () => {
  const schools = [
    { school: '甲', before: { seats: 10, children: 15 }, after: { seats: 10, children: 8 } },
    { school: '乙', before: null, after: { seats: null, children: 3 } },
  ];
  expect(['甲', '乙', null].map((school) => balanceChange(schools, school))).toEqual([
    '−5 → +2',
    '— → ?',
    '',
  ]);
});

it('draws a school in one colour in a plan and in the plan it branched from, whatever the ids', () => {
  const records = smallCityRecords();
  const copies = records.flatMap((record): ProjectRecord[] => {
    if (record.kind === 'plan') return [{ ...record, id: 'branch', parentId: 'plan' }];
    // Ids in the opposite order: colours chosen anew would be others.
    return record.kind === 'catchment'
      ? [{ ...record, id: `z-${'cba'['abc'.indexOf(record.id)]}`, planId: 'branch' }]
      : [];
  });
  const state = createProjectState([...records, ...copies]);
  const both = schoolHues(state, { fromPlanId: 'plan', toPlanId: 'branch' });
  const alone = schoolHues(state, { fromPlanId: 'plan', toPlanId: 'plan' });
  expect([...both]).toEqual([...alone]);
  expect(new Set(both.values()).size).toBeGreaterThan(1);
});
