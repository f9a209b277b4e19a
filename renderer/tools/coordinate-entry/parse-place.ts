// A place as people have it on paper: degrees in either order, or metres of the project's zone with or without the
// zone's number before the easting (“104.7312, 31.4652”, “35567120, 3483005”). What can't be meant is refused.
import type { Position } from 'geojson';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';
import { type Refusal, type Result, refuse, succeed } from '../../../shared/model/result.ts';

/** West, south, east, north (degrees). */
type Extent = readonly [number, number, number, number];

export interface PlaceLimits {
  /** Of the project's 3° zone (degrees). */
  readonly centralMeridian: number;
  /** Where the project is; null: anywhere. */
  readonly extent: Extent | null;
}

/** A place further than this from everything the project has is a slip of the pen. */
const farthestMetres = 50_000;
/** Zone metres are whole millions in the number before a 6-digit easting. */
const zoneStep = 1_000_000;
const northings = [1_800_000, 6_100_000] as const;

const refusal = (code: string, zh: string, en: string, hintZh: string, hintEn: string) =>
  refuse({ code, message: { zh, en }, hint: { zh: hintZh, en: hintEn } } satisfies Refusal);

function readNumbers(text: string): readonly [number, number] | null {
  const parts = text
    .trim()
    .split(/[\s,，;；、]+/u)
    .filter((part) => part !== '');
  const [first, second, ...more] = parts.map((part) => Number(part.replace(/°?[EN东北经纬]*$/iu, '')));
  if (first === undefined || second === undefined || more.length > 0) return null;
  return Number.isFinite(first) && Number.isFinite(second) ? [first, second] : null;
}

function fromMetres(a: number, b: number, centralMeridian: number): Result<Position> {
  const isNorthing = (value: number) => value >= northings[0] && value <= northings[1];
  // Chinese tables give X (north) before Y (east) as often as not; a northing has seven digits, an easting six or eight.
  const [east, north] = isNorthing(a) && !isNorthing(b) ? [b, a] : [a, b];
  const zone = Math.floor(east / zoneStep);
  const ownZone = centralMeridian / 3;
  if (zone !== 0 && zone !== ownZone) {
    return refusal(
      'other-zone',
      `这是 ${zone} 带的坐标，本工程在 ${ownZone} 带（中央经线 ${centralMeridian}°）`,
      `These are metres of zone ${zone}; the project is in zone ${ownZone} (central meridian ${centralMeridian}°)`,
      '先换算到本带，或输入经纬度',
      'Convert them to this zone, or enter degrees',
    );
  }
  const metresEast = east - zone * zoneStep;
  if (metresEast < 200_000 || metresEast > 800_000 || !isNorthing(north)) return unreadable();
  return succeed(gaussKruger(centralMeridian).inverse([metresEast, north]));
}

function unreadable() {
  return refusal(
    'not-a-place',
    '看不出是哪个位置',
    'This is not a place',
    '例如 104.7312, 31.4652，或本带的米 35567120, 3483005',
    'For example 104.7312, 31.4652, or metres of the zone 35567120, 3483005',
  );
}

function metresFromExtent(position: Position, extent: Extent, centralMeridian: number): number {
  const [longitude = 0, latitude = 0] = position;
  const [west, south, east, north] = extent;
  const zone = gaussKruger(centralMeridian);
  const nearest = [Math.min(east, Math.max(west, longitude)), Math.min(north, Math.max(south, latitude))];
  const [aEast, aNorth] = zone.forward(position);
  const [bEast, bNorth] = zone.forward(nearest);
  return Math.hypot(aEast - bEast, aNorth - bNorth);
}

/** The place (degrees) a text means, or why it means none. */
export function parsePlace(text: string, { centralMeridian, extent }: PlaceLimits): Result<Position> {
  const numbers = readNumbers(text);
  if (!numbers) return unreadable();
  const [a, b] = numbers;
  const isDegrees = Math.abs(a) <= 180 && Math.abs(b) <= 180;
  const place = isDegrees ? succeed(inOrder(a, b)) : fromMetres(a, b, centralMeridian);
  if (!place.ok) return place;
  const [longitude = 0, latitude = 0] = place.value;
  if (Math.abs(latitude) > 85 || Math.abs(longitude - centralMeridian) > 60) return unreadable();
  const away = extent ? metresFromExtent(place.value, extent, centralMeridian) : 0;
  if (away <= farthestMetres) return place;
  const kilometres = Math.round(away / 1000).toLocaleString('en-US');
  return refusal(
    'far-away',
    `这个位置离本工程有 ${kilometres} 公里`,
    `This place is ${kilometres} km away from the project`,
    '检查有没有抄错数字',
    'Check the figures for a slip',
  );
}

/** In China a longitude is larger than any latitude, so the order of writing does not matter. */
function inOrder(a: number, b: number): Position {
  return a >= b ? [a, b] : [b, a];
}
