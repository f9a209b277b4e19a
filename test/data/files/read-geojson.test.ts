import { expect, test } from 'vitest';
import { readGeoJson } from '../../../data/files/read-geojson.ts';
import { readLimits } from '../../../data/files/read-limits.ts';

function layerOf(...geometries: readonly unknown[]) {
  const features = geometries.map((geometry) => ({ type: 'Feature', properties: { 名称: '甲' }, geometry }));
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  const layer = readGeoJson(bytes, 'auto', '图.geojson', readLimits);
  if (!layer.ok) throw new Error(layer.refusal.message.en);
  return layer.value;
}

const point = { type: 'Point', coordinates: [104.7, 31.4] };

test.each([
  ['null', null],
  ['a missing member', undefined],
  ['an empty point', { type: 'Point', coordinates: [] }],
])('%s is a feature without a place, for the target to judge', (_, geometry) => {
  const { rows, issues } = layerOf(geometry, point);
  expect(rows.map((row) => row.geometry)).toEqual([null, point]);
  expect(issues).toEqual([]);
});

test.each([
  ['a curve', { type: 'CircularString', coordinates: [[104.7, 31.4]] }, 'CircularString'],
  ['a polygon nested too flat', { type: 'Polygon', coordinates: [[104.7, 31.4]] }, 'Polygon'],
  [
    'a collection with a curve',
    { type: 'GeometryCollection', geometries: [point, { type: 'Arc' }] },
    'GeometryCollection',
  ],
  ['no object', 5, '没有写明类型'],
])('%s is one refused row, the others are read', (_, geometry, named) => {
  const { rows, issues } = layerOf(point, geometry);
  expect(rows.map((row) => row.geometry)).toEqual([point, null]);
  expect(issues).toMatchObject([{ severity: 'error', code: 'unreadable-geometry', row: 2 }]);
  expect(issues[0]?.message.zh).toContain(named);
});
