import { expect, it } from 'vitest';
import { effectiveStatus } from '../../../shared/agreements/effective-status.ts';

const term = { fromSchoolYear: 2026, toSchoolYear: 2028 };

it.each([
  [2025, 'countersigned'],
  [2026, 'in-force'],
  [2028, 'in-force'],
  [2029, 'expired'],
] as const)('an agreement for 2026–2028 is, in %i, %s', (schoolYear, status) => {
  expect(effectiveStatus({ status: 'in-force', ...term }, schoolYear)).toBe(status);
});

it('a proposal does not expire', () => {
  expect(effectiveStatus({ status: 'proposed', ...term }, 2040)).toBe('proposed');
});
