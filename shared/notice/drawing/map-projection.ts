// Lays Gauss–Krüger metres on the page at a round scale. The printed ratio and the bar are true on the ellipsoid at
// the middle of the map: the zone's own scale there, k = 1 + y²/2R² (y = metres from the central meridian), is taken
// out. The projection is conformal, so one k is right in all directions; over a city it varies by less than 0.01 %.
import type { Position } from 'geojson';
import { centralMeridianOf, gaussKruger } from '../../geometry/gauss-kruger.ts';
import { boxOfPositions } from '../../geometry/planar-box.ts';
import type { MapScale, PageBox, PagePosition } from './map-drawing.ts';

const meanRadiusMetres = 6_371_008;
/** 1.00, 1.05 … 1.95, 2.0, 2.1 … 9.9, 10: round enough to be quoted, fine enough to waste no paper. */
const mantissas = [
  ...Array.from({ length: 20 }, (_, index) => (20 + index) / 20),
  ...Array.from({ length: 81 }, (_, index) => (20 + index) / 10),
];

export interface MapProjection {
  readonly centralMeridian: number;
  readonly epsg: number | null;
  readonly scale: MapScale;
  /** Degrees clockwise from the page's up to true north, at the middle of the map. */
  readonly northDegrees: number;
  toPage(position: Position): PagePosition;
  /** The degrees of a place on the page. */
  toGround(at: PagePosition): Position;
}

/**
 * Fits the positions (degrees, at least one) into the window with a little air around them. `enlargement`: how much the
 * page will be enlarged afterwards; the ratio is that of the enlarged paper, all lengths are those of the page.
 */
export function fitMapProjection(
  positions: readonly Position[],
  window: PageBox,
  centralMeridian: number | undefined,
  enlargement = 1,
): MapProjection {
  const zone = gaussKruger(centralMeridian ?? centralMeridianOf(positions[0]?.[0] ?? 105));
  const [west, south, east, north] = boxOfPositions(positions.map(zone.forward));
  const middleEast = (west + east) / 2;
  const middleNorth = (south + north) / 2;
  const zoneScale = 1 + (middleEast - 500_000) ** 2 / (2 * meanRadiusMetres ** 2);
  const air = 1.05;
  const groundPerMillimetre =
    Math.max(((east - west) * air) / window.width, ((north - south) * air) / window.height, 0.5) / zoneScale;
  const ratio = roundUpRatio((groundPerMillimetre * 1000) / enlargement);
  const metresPerMillimetre = ((ratio * enlargement) / 1000) * zoneScale;
  const [pageX, pageY] = [window.x + window.width / 2, window.y + window.height / 2];
  const toPage = (position: Position): PagePosition => {
    const [x, y] = zone.forward(position);
    return [pageX + (x - middleEast) / metresPerMillimetre, pageY - (y - middleNorth) / metresPerMillimetre];
  };
  const toGround = ([x, y]: PagePosition): Position =>
    zone.inverse([
      middleEast + (x - pageX) * metresPerMillimetre,
      middleNorth - (y - pageY) * metresPerMillimetre,
    ]);
  const [longitude, latitude] = zone.inverse([middleEast, middleNorth]);
  const [northX, northY] = toPage([longitude, latitude + 0.01]);
  return {
    centralMeridian: zone.centralMeridian,
    epsg: zone.epsg,
    scale: { ratio, ...fitScaleBar(ratio * enlargement, 46) },
    northDegrees: (Math.atan2(northX - pageX, pageY - northY) * 180) / Math.PI,
    toPage,
    toGround,
  };
}

function roundUpRatio(ratio: number): number {
  const power = 10 ** Math.floor(Math.log10(ratio));
  const mantissa = mantissas.find((candidate) => candidate * power >= ratio - 1e-6) ?? 10;
  return Math.round(mantissa * power);
}

/** The longest bar of 1, 1.5, 2, 3, 4, 5, 6 or 8 × 10ⁿ metres that fits. */
function fitScaleBar(ratio: number, maximumMillimetres: number) {
  const maximumMetres = (maximumMillimetres * ratio) / 1000;
  const power = 10 ** Math.floor(Math.log10(maximumMetres));
  const mantissa = [8, 6, 5, 4, 3, 2, 1.5, 1].find((candidate) => candidate * power <= maximumMetres) ?? 1;
  const barMetres = mantissa * power;
  return { barMetres, barMillimetres: (barMetres * 1000) / ratio };
}
