import { describe, expect, test } from 'vitest';
import {
  boundsOfBlob,
  decodeGeometry,
  decodeLines,
  decodeMultiPolygon,
  decodeOneOf,
  decodePoint,
  encodeGeometry,
} from '../../../data/database/geopackage-geometry.ts';
import type { StoredGeometry } from '../../../data/database/well-known-binary.ts';
import { randomGeometry, randomSource } from '../repositories/random-project.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const hex = (blob: Uint8Array | null) => Buffer.from(blob ?? []).toString('hex');

// 1.0, 2.0, 3.0, 4.0 as big-endian doubles.
const [one, two, three, four] = [
  '3ff0000000000000',
  '4000000000000000',
  '4008000000000000',
  '4010000000000000',
];

describe('writing', () => {
  test('a point has no envelope and coordinate system 4490', () => {
    expect(hex(encodeGeometry({ type: 'Point', coordinates: [1, 2] }))).toBe(
      '47500001' + '8a110000' + '01' + '01000000' + '000000000000f03f' + '0000000000000040',
    );
  });

  test('a line has its envelope as minimum x, maximum x, minimum y, maximum y', () => {
    const blob = encodeGeometry({
      type: 'LineString',
      coordinates: [
        [3, 2],
        [1, 4],
      ],
    });
    const view = new DataView(blob?.buffer ?? new ArrayBuffer(0));
    expect([8, 16, 24, 32].map((offset) => view.getFloat64(offset, true))).toEqual([1, 3, 2, 4]);
  });

  test('an empty geometry is no blob', () => {
    expect(encodeGeometry({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
  });

  test.each([
    ['not a number', [Number.NaN, 1]],
    ['infinite', [1, Number.POSITIVE_INFINITY]],
    ['with a height', [1, 2, 3]],
  ])('a position that is %s is refused', (_, coordinates) => {
    expect(() => encodeGeometry({ type: 'Point', coordinates })).toThrow(/two finite numbers/);
  });
});

describe('law: reading what was written gives the same geometry', () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))('seed %i', (seed) => {
    const random = randomSource(seed);
    const make = random.oneOf([
      randomGeometry.point,
      randomGeometry.line,
      randomGeometry.polygon,
      randomGeometry.multiPolygon,
    ]);
    const geometry: StoredGeometry = make(random);
    expect(decodeGeometry(encodeGeometry(geometry))).toEqual(geometry);
  });
});

test('doubles come back to the last bit', () => {
  const coordinates = [104.74000000000001, 5e-324];
  expect(decodeGeometry(encodeGeometry({ type: 'Point', coordinates }))).toEqual({
    type: 'Point',
    coordinates,
  });
});

describe('reading what other programs write', () => {
  test('big endian, header and body', () => {
    expect(decodeGeometry(bytes(`47500000 0000118a 00 00000001 ${one}${two}`))).toEqual({
      type: 'Point',
      coordinates: [1, 2],
    });
  });

  test('big-endian parts inside a little-endian geometry', () => {
    const blob = bytes(
      `47500001 8a110000 01 05000000 01000000 00 00000002 00000002 ${one}${two}${three}${four}`,
    );
    expect(decodeGeometry(blob)).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    });
  });

  test.each([
    ['ISO height', '000003e9', three],
    ['ISO measure', '000007d1', three],
    ['ISO height and measure', '00000bb9', three + four],
    ['PostGIS height', '80000001', three],
  ])('%s is dropped', (_, type, rest) => {
    expect(decodeGeometry(bytes(`47500000 0000118a 00 ${type} ${one}${two}${rest}`))).toEqual({
      type: 'Point',
      coordinates: [1, 2],
    });
  });

  test('an envelope with heights is skipped', () => {
    const blob = bytes(`47500004 0000118a ${one}${one}${two}${two}${three}${three} 00 00000001 ${one}${two}`);
    expect([decodeGeometry(blob), boundsOfBlob(blob)]).toEqual([
      { type: 'Point', coordinates: [1, 2] },
      [1, 2, 1, 2],
    ]);
  });

  test('the empty flag and a point of NaN are nothing', () => {
    const nan = '7ff8000000000000';
    const flagged = bytes(`47500010 0000118a 00 00000006 00000000`);
    const point = bytes(`47500000 0000118a 00 00000001 ${nan}${nan}`);
    expect([flagged, point].flatMap((blob) => [decodeGeometry(blob), boundsOfBlob(blob)])).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('a polygon in a layer of multi-polygons becomes one of one part', () => {
    const polygon = randomGeometry.polygon(randomSource(1));
    expect(decodeMultiPolygon(encodeGeometry(polygon)).coordinates).toEqual([polygon.coordinates]);
  });

  test('a line in a layer of multi-lines becomes one of one part', () => {
    const coordinates = [
      [1, 2],
      [3, 4],
    ];
    expect(decodeLines(encodeGeometry({ type: 'LineString', coordinates })).coordinates).toEqual([
      coordinates,
    ]);
  });
});

describe('bad blobs throw instead of giving something wrong', () => {
  const polygon = encodeGeometry(randomGeometry.polygon(randomSource(2))) ?? new Uint8Array();
  /** The last coordinate of the blob replaced. */
  const brokenBorder = (value: number) => {
    const blob = polygon.slice();
    new DataView(blob.buffer).setFloat64(blob.length - 8, value, true);
    return blob;
  };
  test.each([
    ['not a geometry', bytes('0102030405060708')],
    ['too short', bytes('4750')],
    ['cut off', polygon.slice(0, -1)],
    ['a false count of four thousand million', bytes('47500001 8a110000 01 03000000 ffffffff 00000000')],
    ['a border with one vertex of NaN', brokenBorder(Number.NaN)],
    ['a border with one vertex at infinity', brokenBorder(Number.POSITIVE_INFINITY)],
    ['a curve', bytes('47500001 8a110000 01 08000000 00000000')],
    [
      'a point inside a multi-polygon',
      bytes(`47500000 0000118a 00 00000006 00000001 00 00000001 ${one}${two}`),
    ],
  ])('%s', (_, blob) => {
    expect(() => decodeGeometry(blob)).toThrow();
  });

  test('a type that does not belong in the column', () => {
    const point = encodeGeometry({ type: 'Point', coordinates: [1, 2] });
    expect(() => decodeMultiPolygon(point)).toThrow(/Point/);
    expect(() => decodeLines(point)).toThrow(/Point/);
    expect(() => decodePoint(polygon)).toThrow(/Polygon/);
    expect(() => decodePoint(null)).toThrow(/nothing/);
    expect(() => decodeOneOf(point, ['Polygon'])).toThrow(/Point/);
  });
});
