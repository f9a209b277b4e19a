import { expect, test } from 'vitest';
import { parseGeoJson } from '../../../data/files/parse-geojson.ts';

const collection = (coordinates: string) =>
  `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":${coordinates}}}]}`;

test.each([
  ['NaN for a coordinate', collection('[NaN, 31.4]'), /JSON 没有的写法.*NaN, 31\.4/, /NaN for a coordinate/],
  ['a file cut off', collection('[104.7, 31.4]').slice(0, -20), /不完整/, /not complete/],
  ['a text that was renamed', '这是文本', /改了扩展名/, /renamed/],
])('%s is told by its own words', (_, text, zh, en) => {
  const parsed = parseGeoJson(new TextEncoder().encode(text), 'auto', '图.geojson');
  expect(parsed.ok ? null : parsed.refusal).toMatchObject({
    code: 'damaged-file',
    message: { zh: expect.stringMatching(zh), en: expect.stringMatching(en) },
  });
});
