// What a layer for others must not tell: who lives somewhere, and counts of few children.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportLayer } from '../../../data/exports/export-layer.ts';
import { exportFormats } from '../../../shared/api/project-api.ts';
import { createProjectState } from '../../../shared/model/project-state.ts';
import type { ProjectRecord, Unit } from '../../../shared/model/records.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huapian-private-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const estate = (name: string, changes: Partial<Unit> = {}): ProjectRecord => ({
  kind: 'unit',
  id: `unit:${name}`,
  name,
  community: '',
  geometry: { type: 'Point', coordinates: [104.74, 31.46] },
  households: 90,
  children: [],
  addresses: [],
  attributes: {},
  ...changes,
});

function run(records: readonly ProjectRecord[], changes: Partial<Parameters<typeof exportLayer>[0]> = {}) {
  return exportLayer({
    state: createProjectState(records),
    layer: 'units',
    planId: null,
    format: 'csv',
    out: join(folder, '小区.csv'),
    crs: 'EPSG:4490',
    now: new Date('2026-03-01T09:00:00+08:00'),
    ...changes,
  });
}

describe('a row that names a person', () => {
  it.each(exportFormats)('stops the file as %s, and says where', async (format) => {
    const records = [estate('一苑'), estate('乙苑', { attributes: { 备注: '张某 13800001234' } })];
    const result = await run(records, { format, out: join(folder, `小区.${format}`) });
    expect(result.ok ? '' : [result.refusal.code, result.refusal.message.zh]).toEqual([
      'personal-data',
      '图层“units”里有个人信息，没有写出文件。第2行“unit:乙苑”的“备注”：手机号 138****1234'.replace(
        'unit:',
        '',
      ),
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is no figure with many digits, and no phone of a school', async () => {
    const records: ProjectRecord[] = [
      estate('甲苑', { attributes: { 面积: '2828.13288890011' } }),
      {
        kind: 'campus',
        id: 'c',
        schoolId: 's',
        name: '一小',
        stages: [],
        location: { type: 'Point', coordinates: [104.74, 31.46] },
        address: '',
        phone: '13800001234',
        gates: [],
      } as unknown as ProjectRecord,
    ];
    expect((await run(records)).ok).toBe(true);
    expect((await run(records, { layer: 'schools' })).ok).toBe(true);
  });
});

describe('counts of few children', () => {
  const records = [
    estate('甲苑', {
      children: [
        { stage: 'primary', intakeYear: 2026, count: 3 },
        { stage: 'primary', intakeYear: 2027, count: 12 },
        { stage: 'primary', intakeYear: 2028, count: 0 },
      ],
    }),
  ];

  it('are left empty and told, and written where the office asks for exact ones', async () => {
    const path = join(folder, '小区.csv');
    const hidden = await run(records);
    expect(hidden.ok && hidden.value.hiddenCounts).toBe(1);
    const [head, row] = (await readFile(path, 'utf8')).replace('\uFEFF', '').split(/\r?\n/);
    expect(head).toContain('小学2026,小学2027,小学2028');
    expect(row).toContain(',,12,0,');
    expect(row).toContain('不足5人：小学2026');
    await run(records, { exactCounts: true });
    expect((await readFile(path, 'utf8')).split(/\r?\n/)[1]).toContain(',3,12,0');
  });
});
