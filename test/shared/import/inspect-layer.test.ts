import { describe, expect, it } from 'vitest';
import { inspectLayer } from '../../../shared/import/inspect-layer.ts';
import { layerOf, pointAt, squareAt, type TestRow } from './import-harness.ts';

function inspect(rows: readonly TestRow[], path = '/data/a.geojson') {
  const result = inspectLayer(layerOf(rows), { path, crs: 'auto' });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('what a file looks like', () => {
  it.each([
    ['units', { 小区名称: '甲苑', 户数: '3' }, '/data/a.shp'],
    ['catchments', { 片区名称: '甲片区', 学校: '一小' }, '/data/a.shp'],
    ['districts', { 名称: '涪城区', 代码: '510703' }, '/data/行政区.shp'],
    ['authorities', { 名称: '经开区', 类型: '功能区' }, '/data/管理主体.shp'],
    ['reference', { 备注: '步行范围' }, '/data/walk.geojson'],
  ])('is %s', (target, values, path) => {
    expect(inspect([{ values, geometry: squareAt(104.7, 31.4) }], path).suggestedTarget).toBe(target);
  });

  it('is nothing for a table without any name we know', () => {
    expect(inspect([{ values: { 甲: '1', 乙: '2' } }]).suggestedTarget).toBeNull();
  });
});

describe('where a file lies', () => {
  it('is its extent in degrees', () => {
    const rows = [pointAt(104.7, 31.4), pointAt(104.8, 31.5)].map((geometry) => ({ values: {}, geometry }));
    expect(inspect(rows).bbox).toEqual([104.7, 31.4, 104.8, 31.5]);
  });

  it('is asked for where the numbers do not tell', () => {
    const { crs, crsEvidence } = inspect([{ values: {}, geometry: pointAt(475_470, 3_482_448) }]);
    expect(crs).toBeNull();
    expect(crsEvidence.en).toContain('--crs EPSG:4544');
  });
});
