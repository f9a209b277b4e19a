import { expect, test } from 'vitest';
import { totalFindings } from '../../../shared/overlap/total-findings.ts';

test('a report without findings has zero overlaps, not none', () => {
  expect(totalFindings([])).toEqual({ overlap: 0, declared: 0, overlapSquareMetres: 0 });
});
