// A bare GeoJSON of polygons, as the overlap engine takes it: no project, no import.
import { readFile } from 'node:fs/promises';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import type { OverlapFeature } from '../../shared/overlap/index.ts';

/**
 * The polygons of a FeatureCollection in degrees, each named by its `id`, else by its index. Refuses a file that is
 * missing, is no GeoJSON, or holds anything but polygons.
 */
export async function readPolygons(path: string): Promise<Result<OverlapFeature[]>> {
  const collection = await readCollection(path);
  if (!collection.ok) return collection;
  const features: OverlapFeature[] = [];
  for (const [index, feature] of collection.value.features.entries()) {
    const geometry: Geometry | null | undefined = (feature as Feature | null)?.geometry;
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
      return refuse(notAPolygon(path, index + 1, geometry?.type ?? 'null'));
    }
    const strange = positionOutsideDegrees(geometry);
    if (strange) return refuse(notDegrees(path, index + 1, strange));
    features.push({ id: feature.id ?? index, geometry });
  }
  return succeed(features);
}

async function readCollection(path: string): Promise<Result<FeatureCollection>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return refuse(unreadable(path));
  }
  try {
    const collection = JSON.parse(text) as FeatureCollection | null;
    if (collection?.type === 'FeatureCollection' && Array.isArray(collection.features))
      return succeed(collection);
    return refuse(notGeoJson(path));
  } catch {
    return refuse(notGeoJson(path));
  }
}

/** The first position that can't be degrees: zone metres would be taken for nonsense and give a clean bill. */
function positionOutsideDegrees(geometry: Polygon | MultiPolygon): Position | null {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const positions = polygons.flat(2);
  return (
    positions.find(([x = Number.NaN, y = Number.NaN]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90)) ?? null
  );
}

function unreadable(file: string): Refusal {
  return {
    code: 'file-missing',
    message: { zh: '读不到这个文件', en: 'The file can’t be read' },
    hint: { zh: '请检查路径与权限', en: 'Check the path and its permissions' },
    file,
  };
}

function notGeoJson(file: string): Refusal {
  return {
    code: 'not-geojson',
    message: {
      zh: '内容不是完整的 GeoJSON（FeatureCollection）',
      en: 'This is no complete GeoJSON (FeatureCollection)',
    },
    hint: {
      zh: '请从原软件把面图层导出为 GeoJSON；Shapefile 请先转换',
      en: 'Export the layer of polygons as GeoJSON; convert a shapefile first',
    },
    file,
  };
}

function notDegrees(file: string, row: number, position: Position): Refusal {
  const shown = position.slice(0, 2).join(', ');
  return {
    code: 'crs-implausible',
    message: {
      zh: `坐标 ${shown} 不是经纬度`,
      en: `Coordinates ${shown} are not degrees`,
    },
    hint: {
      zh: '请转换为 CGCS2000 经纬度（EPSG:4490）后再算；或导入工程，由程序转换',
      en: 'Convert to degrees (EPSG:4490) first; or import it into a project, which converts',
    },
    file,
    row,
  };
}

function notAPolygon(file: string, row: number, type: string): Refusal {
  return {
    code: 'not-a-polygon',
    message: { zh: `第 ${row} 个要素是 ${type}，不是面`, en: `Feature ${row} is a ${type}, not a polygon` },
    hint: { zh: '请只保留面要素', en: 'Keep polygons only' },
    file,
    row,
  };
}
