// GeoJSON bytes to bare features: of a collection, a single feature, or a geometry alone; with the old `crs` member.
// What the features hold is for the reader to judge.
import type { Geometry } from 'geojson';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { damagedFile } from './read-limits.ts';

export type Members = Readonly<Record<string, unknown>>;

export interface ParsedGeoJson {
  readonly features: readonly Members[];
  /** As the file names it. */
  readonly crs: string | null;
  readonly encoding: string;
  readonly evidence: DecodedText['evidence'];
}

const geometryTypes = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/** Refuses `encoding-unknown`, `damaged-file` (no JSON), `unknown-format` (JSON, but no GeoJSON). */
export function parseGeoJson(bytes: Uint8Array, encoding: string, file: string): Result<ParsedGeoJson> {
  const decoded = decodeText(bytes, encoding, file);
  if (!decoded.ok) return decoded;
  const parsed = parseJson(decoded.value.text);
  if (!parsed.ok) return refuse(brokenJson(file, decoded.value.text, parsed.reason));
  const features = featuresOf(parsed.value);
  if (!features) return refuse(notGeoJson(file));
  return succeed({
    features,
    crs: crsText(parsed.value),
    encoding: decoded.value.encoding,
    evidence: decoded.value.evidence,
  });
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message.slice(0, 160) : '' };
  }
}

/** A text that does not even begin as JSON was renamed; any other stops at its end, or at what JSON doesn't have. */
function brokenJson(file: string, text: string, reason: string): Refusal {
  if (!/^\ufeff?\s*[[{]/.test(text)) {
    return damagedFile(
      file,
      '内容不是 GeoJSON（可能只是改了扩展名）',
      'the content is no GeoJSON (it may only have been renamed)',
    );
  }
  const foreign = /Unexpected token .*?, (?:\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON/s.exec(reason)?.[1];
  if (foreign !== undefined) {
    const excerpt = foreign.replace(/\s+/g, ' ');
    return damagedFile(
      file,
      `GeoJSON 里有 JSON 没有的写法（坐标写成 NaN 是常见的一种）：${excerpt}`,
      `the GeoJSON has what JSON has not (NaN for a coordinate is a usual case): ${excerpt}`,
    );
  }
  const position = /position (\d+)/.exec(reason)?.[1];
  const line = /line (\d+)/.exec(reason)?.[1];
  const place = line ? `第 ${line} 行、` : '';
  return damagedFile(
    file,
    position ? `GeoJSON 不完整，在${place}第 ${position} 个字符处读不下去` : 'GeoJSON 不完整，没有结尾',
    `the GeoJSON is not complete (${reason})`,
  );
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function featuresOf(root: unknown): Members[] | null {
  if (!isMembers(root)) return null;
  if (root.type === 'FeatureCollection' && Array.isArray(root.features)) {
    return root.features.map((feature) => (isMembers(feature) ? feature : {}));
  }
  if (root.type === 'Feature') return [root];
  return asGeometry(root) ? [{ geometry: root }] : null;
}

/** The type is known and the coordinates are a list; what they hold is checked row by row later. */
export function asGeometry(value: unknown): Geometry | null {
  if (!isMembers(value) || typeof value.type !== 'string' || !geometryTypes.has(value.type)) return null;
  if (value.type === 'GeometryCollection') {
    if (!Array.isArray(value.geometries)) return null;
    const geometries = value.geometries.map(asGeometry);
    // A part that can't be read is not left out: what is left would pass for the whole.
    return geometries.every((geometry) => geometry !== null)
      ? { type: 'GeometryCollection', geometries }
      : null;
  }
  if (!hasDepth(value.coordinates, depths[value.type] ?? 0)) return null;
  return { type: value.type, coordinates: value.coordinates } as Geometry;
}

const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** Lists nested as deep as the type says, so that nothing later meets a number for a ring. */
function hasDepth(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth === 0) return value.length >= 2 && !Array.isArray(value[0]);
  return value.every((part) => hasDepth(part, depth - 1));
}

/** `{"crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::4490"}}}` of GeoJSON 2008, also as written by QGIS. */
function crsText(root: unknown): string | null {
  const crs = isMembers(root) && isMembers(root.crs) ? root.crs : null;
  const properties = crs && isMembers(crs.properties) ? crs.properties : null;
  if (!properties) return null;
  if (typeof properties.name === 'string') return properties.name;
  return typeof properties.code === 'number' ? `EPSG:${properties.code}` : null;
}

function notGeoJson(file: string): Refusal {
  return {
    code: 'unknown-format',
    file,
    message: { zh: '是 JSON，但不是 GeoJSON', en: 'it is JSON, but not GeoJSON' },
    hint: {
      zh: '请导出为 GeoJSON 的 FeatureCollection；TopoJSON、ESRI JSON 请先转换',
      en: 'export a GeoJSON FeatureCollection; convert TopoJSON or ESRI JSON first',
    },
  };
}
