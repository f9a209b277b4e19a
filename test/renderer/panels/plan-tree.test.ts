import { expect, it } from 'vitest';
import { planTree } from '../../../renderer/panels/plans/plan-tree.ts';
import { plan } from '../sample-records.ts';

it('shows branches below what they came from, newest year first, and never loses a plan', () => {
  const tree = planTree([
    { ...plan, id: 'child', parentId: 'old', schoolYear: 2026 },
    { ...plan, id: 'old', schoolYear: 2025 },
    { ...plan, id: 'orphan', parentId: 'deleted', schoolYear: 2024 },
    { ...plan, id: 'new', schoolYear: 2027 },
  ]);
  expect(tree.map(({ plan: { id }, depth }) => [id, depth])).toEqual([
    ['new', 0],
    ['old', 0],
    ['child', 1],
    ['orphan', 0],
  ]);
});
