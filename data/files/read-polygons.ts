// A bare GeoJSON of polygons, as the overlap engine takes it: no project, no import. Nothing is left out: a feature that is
// no polygon refuses the file and is named.
import { readFile } from 'node:fs/promises';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { compactRingsOf, createCompactPolygon } from '../../shared/geometry/compact-polygon.ts';
import { polygonsOf } from '../../shared/geometry/planar-polygon.ts';
import { parseCrsDeclaration } from '../../shared/import/parse-crs-declaration.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import type { OverlapFeature } from '../../shared/overlap/index.ts';
import { asGeometry, isMembers, type Members, parseGeoJson } from './parse-geojson.ts';
import { emptyFile } from './read-limits.ts';
import { type TakenOut, takenAt, takeOutCoordinates } from './take-out-coordinates.ts';

const systemsInDegrees = ['EPSG:4490', 'EPSG:4326'];

/**
 * The polygons of a file in degrees, each named by its `id`, else by its index; ids that occur twice are shown with the
 * number of the feature. Refuses what parseGeoJson refuses, and `file-missing`, `no-rows`, `crs-unknown` (declared, and
 * not degrees), `crs-implausible`, `not-a-polygon`, `broken-geometry`.
 */
export async function readPolygons(path: string): Promise<Result<OverlapFeature[]>> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return refuse(unreadable(path));
  if (bytes.length === 0) return refuse(emptyFile(path));
  const { parsed, takenOut } = parsePolygons(bytes, path);
  if (!parsed.ok) return parsed;
  const { crs, features: members } = parsed.value;
  if (crs !== null && !systemsInDegrees.includes(parseCrsDeclaration(crs) ?? '')) {
    return refuse(declaredOtherwise(path, crs));
  }
  if (members.length === 0) return refuse(noRows(path));
  const features: OverlapFeature[] = [];
  for (const [index, feature] of members.entries()) {
    const geometry = takenGeometry(takenOut, feature.geometry) ?? asGeometry(feature.geometry);
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
      return refuse(notAPolygon(path, index + 1, feature.geometry));
    }
    const strange = positionOutsideDegrees(geometry);
    if (strange) return refuse(notDegrees(path, index + 1, strange));
    features.push({ id: idOf(feature) ?? index, geometry });
  }
  return succeed(tellApart(features));
}

/** The quick way where it serves; else all of the text, so that what is wrong with it is said with its own places. */
function parsePolygons(bytes: Uint8Array, path: string) {
  const takenOut = takeOutCoordinates(bytes);
  const parsed = takenOut && parseGeoJson(takenOut.rest, 'auto', path);
  if (parsed?.ok) return { parsed, takenOut };
  return { parsed: parseGeoJson(bytes, 'auto', path), takenOut: null };
}

/** The polygon whose coordinates were taken out of the text. */
function takenGeometry(takenOut: TakenOut | null, geometry: unknown): Polygon | MultiPolygon | null {
  if (!takenOut || !isMembers(geometry)) return null;
  const coordinates = takenAt(takenOut, geometry.coordinates);
  if (!coordinates || coordinates.type !== geometry.type) return null;
  return createCompactPolygon(coordinates.type, coordinates.rings);
}

function idOf({ id }: Members): string | number | null {
  return typeof id === 'number' || (typeof id === 'string' && id.trim() !== '') ? id : null;
}

/** Names for features whose id is not theirs alone. */
function tellApart(features: readonly OverlapFeature[]): OverlapFeature[] {
  const counts = new Map<string | number, number>();
  for (const { id } of features) counts.set(id, (counts.get(id) ?? 0) + 1);
  return features.map((feature, index) =>
    counts.get(feature.id) === 1 ? feature : { ...feature, name: `${feature.id} (#${index + 1})` },
  );
}

/** The first position that can't be degrees: zone metres would be taken for nonsense and give a clean bill. */
function positionOutsideDegrees(geometry: Polygon | MultiPolygon): Position | null {
  const isDegrees = (x: number, y: number) => Math.abs(x) <= 180 && Math.abs(y) <= 90;
  const compact = compactRingsOf(geometry);
  if (compact) {
    for (let at = 0; at < compact.degrees.length; at += 2) {
      const [x, y] = [compact.degrees[at] as number, compact.degrees[at + 1] as number];
      if (!isDegrees(x, y)) return [x, y];
    }
    return null;
  }
  const positions = polygonsOf(geometry).flat(2);
  return positions.find(([x = Number.NaN, y = Number.NaN]) => !isDegrees(x, y)) ?? null;
}

function unreadable(file: string): Refusal {
  return {
    code: 'file-missing',
    message: { zh: '读不到这个文件', en: 'The file can’t be read' },
    hint: { zh: '请检查路径与权限', en: 'Check the path and its permissions' },
    file,
  };
}

function noRows(file: string): Refusal {
  return {
    code: 'no-rows',
    message: { zh: '文件里没有要素', en: 'The file has no features' },
    hint: { zh: '请重新导出面图层', en: 'Export the layer of polygons again' },
    file,
  };
}

const toDegrees = {
  zh: '请转换为 CGCS2000 经纬度（EPSG:4490）后再算；或导入工程，由程序转换',
  en: 'Convert to degrees (EPSG:4490) first; or import it into a project, which converts',
};

function declaredOtherwise(file: string, crs: string): Refusal {
  return {
    code: 'crs-unknown',
    message: {
      zh: `文件写明的坐标系是 ${crs}，不是经纬度`,
      en: `The file says that it is in ${crs}, not in degrees`,
    },
    hint: toDegrees,
    file,
  };
}

function notDegrees(file: string, row: number, position: Position): Refusal {
  const [x = Number.NaN, y = Number.NaN] = position;
  const isSwapped = Math.abs(x) <= 90 && Math.abs(y) <= 180;
  const shown = `${x}, ${y}`;
  return {
    code: 'crs-implausible',
    message: { zh: `坐标 ${shown} 不是经纬度`, en: `Coordinates ${shown} are not degrees` },
    hint: isSwapped
      ? { zh: '像是纬度在前：请改为经度在前', en: 'Latitude seems to come first: put longitude first' }
      : toDegrees,
    file,
    row,
  };
}

function notAPolygon(file: string, row: number, geometry: unknown): Refusal {
  const type = isMembers(geometry) ? String(geometry.type) : null;
  if (type === null) {
    return {
      code: 'not-a-polygon',
      message: { zh: `第 ${row} 个要素没有图形`, en: `Feature ${row} has no geometry` },
      hint: { zh: '请删去这个要素，或补画图形', en: 'Delete the feature, or draw its outline' },
      file,
      row,
    };
  }
  if (type === 'Polygon' || type === 'MultiPolygon') {
    return {
      code: 'broken-geometry',
      message: {
        zh: `第 ${row} 个要素的坐标不完整，不是 ${type} 的写法`,
        en: `The coordinates of feature ${row} are not those of a ${type}`,
      },
      hint: { zh: '请从原软件重新导出', en: 'Export it again from the program it came from' },
      file,
      row,
    };
  }
  return {
    code: 'not-a-polygon',
    message: { zh: `第 ${row} 个要素是 ${type}，不是面`, en: `Feature ${row} is a ${type}, not a polygon` },
    hint: { zh: '请只保留面要素', en: 'Keep polygons only' },
    file,
    row,
  };
}
