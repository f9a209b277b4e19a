import { expect, it } from 'vitest';
import { isUnchanged, proposeImport } from '../../../renderer/panels/import/import-choice.ts';
import type { FileInspection } from '../../../shared/api/project-api.ts';

const words = { zh: '', en: '' };
const inspectionOf = (path: string): FileInspection => ({
  path,
  format: 'csv',
  encoding: 'utf-8',
  encodingEvidence: words,
  crs: null,
  crsEvidence: words,
  rows: 1,
  geometryTypes: [],
  columns: [],
  sample: [],
  bbox: null,
  suggestedTarget: 'catchments',
  suggestedFields: {},
});

it('takes year, stage and plan from the name of the file', () => {
  expect(proposeImport(inspectionOf('D:\\片区\\初中服务片区2025.shp'), null, 2031)).toMatchObject({
    planName: '初中服务片区2025',
    stage: 'junior',
    schoolYear: 2025,
  });
});

it('takes the usual year where the name says none', () => {
  expect(proposeImport(inspectionOf('/片区.shp'), null, 2031).schoolYear).toBe(2031);
});

it('knows a trial after which an import would change nothing', () => {
  const issue = { severity: 'warning' as const, row: null, message: words };
  expect(isUnchanged({ issues: [{ ...issue, code: 'crs-assumed' }] })).toBe(false);
  expect(isUnchanged({ issues: [{ ...issue, code: 'unchanged' }] })).toBe(true);
});
