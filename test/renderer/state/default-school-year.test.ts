import { expect, it } from 'vitest';
import { defaultSchoolYear } from '../../../renderer/state/default-school-year.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import { plan } from '../sample-records.ts';

it('is the year of the newest plan', () => {
  const plans = [
    { ...plan, id: 'old', schoolYear: 2024 },
    { ...plan, id: 'new', schoolYear: 2028 },
  ];
  expect(defaultSchoolYear(createProjectState(plans), 2031)).toBe(2028);
});

it('is the year of the clock where there is no plan', () => {
  expect(defaultSchoolYear(createProjectState([]), 2031)).toBe(2031);
});
