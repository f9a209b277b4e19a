// A city made by chance: crooked catchments that share their borders exactly, estates well inside them, roads between.
import type { Position } from 'geojson';
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import type { ProjectRecord } from '../../../shared/model/records.ts';
import { degrees } from '../geometry/local-metres.ts';
import { smallCityRecords } from './small-city.ts';

type Random = () => number;

/** Side of a catchment before its border is made crooked (metres). */
export const cellMetres = 400;

/** `size` × `size` catchments `c-column-row`, four estates each; the western half is one authority's. */
export function generatedCity(random: Random, size: number): ProjectState {
  const corners = new Map<string, readonly [number, number]>();
  const corner = (column: number, row: number) => {
    const key = `${column} ${row}`;
    const jitter = () => (random() - 0.5) * 80;
    const known =
      corners.get(key) ?? ([column * cellMetres + jitter(), row * cellMetres + jitter()] as const);
    corners.set(key, known);
    return known;
  };
  const sides = new Map<string, readonly Position[]>();
  const side = (from: readonly [number, number], to: readonly [number, number]): readonly Position[] => {
    const known = sides.get(`${from} ${to}`) ?? sides.get(`${to} ${from}`)?.toReversed();
    if (known) return known;
    const positions: Position[] = [];
    for (const share of [0, 0.3, 0.7, 1]) {
      const wave = share === 0 || share === 1 ? 0 : (random() - 0.5) * 30;
      positions.push(
        degrees(from[0] + share * (to[0] - from[0]) + wave, from[1] + share * (to[1] - from[1]) + wave),
      );
    }
    sides.set(`${from} ${to}`, positions);
    return positions;
  };
  const ringOf = (west: number, south: number, east: number, north: number) => {
    const places: (readonly [number, number])[] = [];
    for (let column = west; column < east; column++) places.push(corner(column, south));
    for (let row = south; row < north; row++) places.push(corner(east, row));
    for (let column = east; column > west; column--) places.push(corner(column, north));
    for (let row = north; row > south; row--) places.push(corner(west, row));
    const ring = places.flatMap((place, index) =>
      side(place, places[(index + 1) % places.length] ?? place).slice(0, -1),
    );
    return [...ring, ...ring.slice(0, 1)];
  };
  const records: ProjectRecord[] = smallCityRecords().filter(
    ({ kind }) => kind === 'settings' || kind === 'plan',
  );
  const half = Math.floor(size / 2);
  for (const [id, west, east] of [
    ['west', 0, half],
    ['east', half, size],
  ] as const) {
    records.push({
      kind: 'authority',
      id,
      name: id === 'west' ? '涪城区' : '经开区',
      authorityType: 'district',
      geometry: { type: 'MultiPolygon', coordinates: [[ringOf(west, 0, east, size)]] },
      phone: '',
    });
  }
  for (let column = 0; column < size; column++) {
    for (let row = 0; row < size; row++) {
      const id = `${column}-${row}`;
      const authorityId = column < half ? 'west' : 'east';
      const [x, y] = [column * cellMetres, row * cellMetres];
      records.push(
        { kind: 'school', id: `s-${id}`, name: `${id}小学`, code: '', authorityId },
        {
          kind: 'campus',
          id: `campus-${id}`,
          schoolId: `s-${id}`,
          name: `${id}小学`,
          address: '',
          phone: '',
          location: { type: 'Point', coordinates: degrees(x + 200, y + 200) },
          stages: [{ stage: 'primary', classesPerGrade: 4, baseSeats: 180 }],
        },
        {
          kind: 'catchment',
          id: `c-${id}`,
          planId: 'plan',
          name: `${id}片区`,
          authorityId,
          campusIds: [`campus-${id}`],
          clusterId: null,
          geometry: { type: 'MultiPolygon', coordinates: [[ringOf(column, row, column + 1, row + 1)]] },
          rangeText: '',
        },
      );
      for (const [index, [east, north]] of [
        [110, 110],
        [230, 110],
        [110, 230],
        [230, 230],
      ].entries()) {
        records.push(estate(`u-${id}-${index}`, x + (east ?? 0), y + (north ?? 0), random));
      }
    }
  }
  for (let line = 0; line < size; line++) records.push(...roadsThrough(line, size));
  return createProjectState([...records, ...lastYear(records)]);
}

/** Between the estates of a column and of a row, from one end of the city to the other. */
function roadsThrough(line: number, size: number): ProjectRecord[] {
  const across = line * cellMetres + 203;
  const [begin, end] = [-50, size * cellMetres + 50];
  return [
    [degrees(across, begin), degrees(across, end)],
    [degrees(begin, across), degrees(end, across)],
  ].map((coordinates, index) => ({
    kind: 'road',
    id: `road-${line}-${index}`,
    name: `${line + 1}路`,
    roadClass: 'minor',
    isBridge: false,
    geometry: { type: 'LineString', coordinates },
  }));
}

/** The same catchments in a plan that is in effect. */
function lastYear(records: readonly ProjectRecord[]): ProjectRecord[] {
  return records.flatMap((record): ProjectRecord[] => {
    if (record.kind === 'plan')
      return [{ ...record, id: 'last-year', name: '2025 小学', status: 'approved' }];
    if (record.kind !== 'catchment') return [];
    return [{ ...record, id: `last-year-${record.id}`, planId: 'last-year' }];
  });
}

function estate(id: string, x: number, y: number, random: Random): ProjectRecord {
  const [width, height] = [50 + random() * 20, 50 + random() * 20];
  const ring = [
    degrees(x, y),
    degrees(x + width, y + random() * 8),
    degrees(x + width, y + height),
    degrees(x - random() * 8, y + height),
    degrees(x, y),
  ];
  return {
    kind: 'unit',
    id,
    name: `${id}苑`,
    community: '',
    geometry: { type: 'Polygon', coordinates: [ring] },
    households: 100,
    children: [{ stage: 'primary', intakeYear: 2026, count: 12 }],
    addresses: [],
    attributes: {},
  };
}
