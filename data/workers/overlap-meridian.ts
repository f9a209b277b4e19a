// Bare files name no zone: areas are measured in the one whose meridian runs through the middle of all polygons.
import type { MultiPolygon, Polygon } from 'geojson';
import { compactRingsOf } from '../../shared/geometry/compact-polygon.ts';
import { centralMeridianOf } from '../../shared/geometry/gauss-kruger.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import type { OverlapFeature } from '../../shared/overlap/index.ts';

/** Beyond this (degrees) areas at both ends would be off by more than a percent; most often one feature lies elsewhere. */
const widestDegrees = 12;

interface Place {
  readonly longitude: number;
  readonly name: string;
}

/** Central meridian for the layers together. Refuses `too-wide` with the features furthest west and east. */
export function overlapMeridian(layers: readonly (readonly OverlapFeature[])[]): Result<number> {
  let west: Place = { longitude: Infinity, name: '' };
  let east: Place = { longitude: -Infinity, name: '' };
  for (const { id, name, geometry } of layers.flat()) {
    for (const longitude of longitudesOf(geometry)) {
      const place = { longitude, name: name ?? String(id) };
      if (longitude < west.longitude) west = place;
      if (longitude > east.longitude) east = place;
    }
  }
  if (east.longitude - west.longitude > widestDegrees) return refuse(tooWide(west, east));
  const middle = (west.longitude + east.longitude) / 2;
  return succeed(centralMeridianOf(Number.isFinite(middle) ? middle : 105));
}

/** The first usable longitude of every ring: rings of a city are small. */
function longitudesOf(geometry: Polygon | MultiPolygon): number[] {
  const compact = compactRingsOf(geometry);
  if (compact) {
    return compact.ringEnds.flatMap(
      (_, ring) => compact.degrees[(compact.ringEnds[ring - 1] ?? 0) * 2] ?? [],
    );
  }
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.flatMap((ring) => ring.map(([x]) => x).find(Number.isFinite) ?? []);
}

function tooWide(west: Place, east: Place): Refusal {
  const [from, to] = [west, east].map(({ longitude }) => `${longitude.toFixed(2)}°`);
  return {
    code: 'too-wide',
    message: {
      zh: `图形从 ${from}（要素 ${west.name}）到 ${to}（要素 ${east.name}），太宽，一个投影带量不准面积`,
      en: `Polygons reach from ${from} (feature ${west.name}) to ${to} (feature ${east.name}): too wide to measure areas in one zone`,
    },
    hint: {
      zh: '请检查这两个要素的位置，或按地区分成几个文件',
      en: 'Check where these two features lie, or split the file by region',
    },
  };
}
