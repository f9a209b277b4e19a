import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ImportRequest } from '../../../shared/api/project-api.ts';
import { codeOf, openSmallCity, take, temporaryFolder } from './open-test-project.ts';

/** A table of estates as a bureau sends it: GBK, with a row per line. */
function estateTable(...rows: string[]): ImportRequest {
  const path = join(temporaryFolder(), '小区.csv');
  writeFileSync(path, iconv.encode(['小区名称,户数,经度,纬度', ...rows].join('\r\n'), 'gbk'));
  return { path, as: 'units', crs: 'auto', encoding: 'auto', fields: {}, dryRun: false, jobId: 'import' };
}

describe('an import', () => {
  it('is one step that undo takes back', async () => {
    const { api, snapshot } = await openSmallCity();
    const report = take(
      await api.importFile(estateTable('荄垭苑,120,104.7405,31.4605', '花园小区,80,104.7415,31.4605')),
    );
    expect([report.read, report.imported, report.change?.revision]).toEqual([2, 2, 2]);
    const names = report.change?.changeSet.added.map((record) => ('name' in record ? record.name : ''));
    expect(names?.sort()).toEqual(['花园小区', '荄垭苑'].sort());
    take(await api.undo({}));
    expect(take(await api.currentProject({}))?.records).toEqual(snapshot.records);
  });

  it('that is only tried changes nothing', async () => {
    const { api, path } = await openSmallCity();
    const before = readFileSync(path);
    const tried = estateTable('花园小区,80,104.7415,31.4605');
    const report = take(await api.importFile({ ...tried, dryRun: true }));
    expect([report.imported, report.change]).toEqual([1, null]);
    expect(readFileSync(path)).toEqual(before);
  });

  it('with a row that can not be taken leaves the file as it was', async () => {
    const { api, path } = await openSmallCity();
    const before = readFileSync(path);
    const answer = await api.importFile(
      estateTable('花园小区,八十户,104.7415,31.4605', ',5,104.7415,31.4605'),
    );
    expect(answer.ok ? answer.value.change : null).toBeNull();
    expect(readFileSync(path)).toEqual(before);
  });
});

describe('an export', () => {
  it('writes a layer', async () => {
    const { api } = await openSmallCity();
    const out = join(temporaryFolder(), '片区.geojson');
    const request = {
      layer: 'catchments',
      planId: 'plan',
      format: 'geojson',
      crs: 'EPSG:4490',
      jobId: 'x',
    } as const;
    const [file] = take(await api.exportLayer({ ...request, out })).files;
    expect(file?.path).toBe(out);
    expect(JSON.parse(readFileSync(out, 'utf8')).features).toHaveLength(3);
  });

  it('needs an open project', async () => {
    const { api } = await openSmallCity();
    await api.closeProject({});
    const request = {
      layer: 'units',
      planId: null,
      format: 'csv',
      out: '/x',
      crs: 'EPSG:4490',
      jobId: 'x',
    } as const;
    expect(codeOf(await api.exportLayer(request))).toBe('no-project-open');
  });
});
