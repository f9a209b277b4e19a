// The coordinate systems that files of a bureau come in, each with the way to degrees and a test of whether a number
// can be one of its coordinates. Conversion is a pure function of one position: two polygons that share a border
// bit for bit share it after conversion too.
import gcoordModule from 'gcoord';
import { gaussKruger } from '../geometry/gauss-kruger.ts';
import type { LocalizedText } from '../model/localized-text.ts';

type EncryptedSystem = 'GCJ02' | 'BD09';
type System = EncryptedSystem | 'WGS84';

// The types of gcoord say that the functions hang on `default.default`; in every loader they hang on the default export.
const gcoord = gcoordModule as unknown as {
  transform(position: [number, number], from: System, to: System): [number, number];
};

export interface CoordinateSystem {
  /** 'EPSG:4490', 'EPSG:4523', 'gcj02'… as the person writes it. */
  readonly id: string;
  readonly name: LocalizedText;
  toDegrees(x: number, y: number): [longitude: number, latitude: number];
  fromDegrees(longitude: number, latitude: number): [x: number, y: number];
  /** Whether a position (east first) can lie where this system is used. */
  isPlausible(x: number, y: number): boolean;
}

const webMercatorRadiusMetres = 6_378_137;

/** The system of an id, letter case aside; null where it is not one we convert from. */
export function coordinateSystem(id: string): CoordinateSystem | null {
  const name = id.trim().toLowerCase();
  if (name === 'gcj02' || name === 'gcj-02') return encrypted('gcj02', 'GCJ02', 'GCJ-02 火星坐标', 'GCJ-02');
  if (name === 'bd09' || name === 'bd-09') return encrypted('bd09', 'BD09', 'BD-09 百度坐标', 'BD-09');
  const code = /^epsg:(\d{4,5})$/.exec(name)?.[1];
  return code === undefined ? null : systemOfEpsg(Number(code));
}

function systemOfEpsg(epsg: number): CoordinateSystem | null {
  if (epsg === 4490) return degrees(epsg, 'CGCS2000 经纬度', 'CGCS2000 longitude/latitude');
  if (epsg === 4326) return degrees(epsg, 'WGS 84 经纬度', 'WGS 84 longitude/latitude');
  if (epsg === 3857) return webMercator();
  if (epsg >= 4513 && epsg <= 4533) return zone(epsg, (epsg - 4513 + 25) * 3, epsg - 4513 + 25, 3);
  if (epsg >= 4534 && epsg <= 4554) return zone(epsg, (epsg - 4534 + 25) * 3, null, 3);
  if (epsg >= 4491 && epsg <= 4501) return zone(epsg, (epsg - 4491 + 13) * 6 - 3, epsg - 4491 + 13, 6);
  if (epsg >= 4502 && epsg <= 4512) return zone(epsg, (epsg - 4502 + 13) * 6 - 3, null, 6);
  return null;
}

function isDegrees(x: number, y: number): boolean {
  return Math.abs(x) <= 180 && Math.abs(y) <= 90;
}

function degrees(epsg: number, zh: string, en: string): CoordinateSystem {
  const asItIs = (x: number, y: number): [number, number] => [x, y];
  return {
    id: `EPSG:${epsg}`,
    name: { zh, en },
    toDegrees: asItIs,
    fromDegrees: asItIs,
    isPlausible: isDegrees,
  };
}

function encrypted(id: string, type: EncryptedSystem, zh: string, en: string): CoordinateSystem {
  return {
    id,
    name: { zh, en },
    toDegrees: (x, y) => gcoord.transform([x, y], type, 'WGS84'),
    fromDegrees: (longitude, latitude) => gcoord.transform([longitude, latitude], 'WGS84', type),
    isPlausible: isDegrees,
  };
}

function webMercator(): CoordinateSystem {
  const toDegrees = (radians: number) => (radians * 180) / Math.PI;
  return {
    id: 'EPSG:3857',
    name: { zh: 'Web 墨卡托', en: 'Web Mercator' },
    toDegrees: (x, y) => [
      toDegrees(x / webMercatorRadiusMetres),
      toDegrees(2 * Math.atan(Math.exp(y / webMercatorRadiusMetres)) - Math.PI / 2),
    ],
    fromDegrees: (longitude, latitude) => [
      (longitude * Math.PI * webMercatorRadiusMetres) / 180,
      webMercatorRadiusMetres * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)),
    ],
    isPlausible: (x, y) => isWebMercator(x) && isWebMercator(y) && (Math.abs(x) > 180 || Math.abs(y) > 90),
  };
}

function isWebMercator(value: number): boolean {
  return Math.abs(value) <= Math.PI * webMercatorRadiusMetres;
}

/** CGCS2000 Gauss–Krüger. With a zone number, eastings carry it in front: 35 500 000 on the meridian of zone 35. */
function zone(epsg: number, meridian: number, zoneNumber: number | null, width: 3 | 6): CoordinateSystem {
  const prefixMetres = (zoneNumber ?? 0) * 1_000_000;
  const projection = gaussKruger(meridian);
  const marks = zoneNumber === null ? `${meridian}°E` : `zone ${zoneNumber}`;
  return {
    id: `EPSG:${epsg}`,
    name: {
      zh: `CGCS2000 ${width}度带高斯–克吕格，中央经线 ${meridian}°E${zoneNumber === null ? '' : `，带号 ${zoneNumber}`}`,
      en: `CGCS2000 ${width}-degree Gauss–Krüger, ${marks}`,
    },
    toDegrees: (x, y) => projection.inverse([x - prefixMetres, y]),
    fromDegrees: (longitude, latitude) => {
      const [east, north] = projection.forward([longitude, latitude]);
      return [east + prefixMetres, north];
    },
    isPlausible: (x, y) => isZoneEasting(x - prefixMetres) && isNorthing(y),
  };
}

/** Within 400 km of the meridian, false easting 500 km included. */
export function isZoneEasting(metres: number): boolean {
  return metres >= 100_000 && metres <= 900_000;
}

/** Metres north of the equator, from the southern reefs to Mohe. */
export function isNorthing(metres: number): boolean {
  return metres >= 400_000 && metres <= 6_200_000;
}
