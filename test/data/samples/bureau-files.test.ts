import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bureauFileNames, writeBureauFiles } from '../../../data/samples/bureau-files.ts';
import { ogrinfo, whyNoGdal } from '../files/written-folder.ts';

const skipReason = whyNoGdal();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huapian-bureau-'));
  await writeBureauFiles(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(skipReason)(`the bureau's files in GDAL ${skipReason ?? ''}`, () => {
  test.each([
    ['districts', 3, '名称 (String) = 涪城区'],
    ['authorities', 5, '名称 (String) = 科技城新区'],
    ['estateOutlines', 663, '小区名称 (String) = 示例·'],
    ['primaryCatchments', 50, '片区名称 (String) = 花荄云台小学片区'],
    ['juniorCatchments', 19, '片区名称 (String) = 绵阳十一中片区'],
  ] as const)('%s are GBK polygons in zone 35 with their names', (name, count, line) => {
    const summary = ogrinfo('-al', '-so', join(folder, bureauFileNames[name]));
    expect(summary).toContain(`Feature Count: ${count}`);
    expect(summary).toContain('ID["EPSG",4523]');
    expect(ogrinfo('-al', '-geom=NO', join(folder, bureauFileNames[name]))).toContain(line);
  });

  test('roads and rivers lie in the city', () => {
    for (const name of ['roads', 'rivers'] as const) {
      const extent = /Extent: \(([\d.]+), ([\d.]+)\) - \(([\d.]+), ([\d.]+)\)/.exec(
        ogrinfo('-al', '-so', join(folder, bureauFileNames[name])),
      );
      const [west = 0, south = 0, east = 0, north = 0] = (extent ?? []).slice(1).map(Number);
      expect(west).toBeGreaterThan(104.6);
      expect(south).toBeGreaterThan(31.3);
      expect(east).toBeLessThan(104.9);
      expect(north).toBeLessThan(31.6);
    }
  });
});
