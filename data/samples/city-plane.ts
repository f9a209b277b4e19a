// The city is drawn on squared paper first (u eastwards, v northwards, one square per block) and then bent into the
// shape of a real town by one continuous map: blocks are small in the middle and wide outside, outer streets bend into
// rings, both rivers meander and take the streets beside them along. Because borders, streets, estates and rivers all
// go through the same map, what was shared or inside on the squared paper is so in metres.
import { gaussKruger, type PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';
import { randomAt } from './seeded-random.ts';

export const columnCount = 46;
export const rowCount = 36;
/** 涪江 runs down this column line; 安昌河 comes along this row line from the west and ends in it. */
export const fuRiverColumn = 28;
export const anchangRiverRow = 17;

/** On squared paper. */
export type PaperPosition = readonly [u: number, v: number];

const halfWidthMetres = 8600;
const halfHeightMetres = 6900;
const [centreEastMetres, centreNorthMetres] = gaussKruger(105).forward([104.74, 31.46]);

const columnOffsets = offsets(columnCount, 24, fuRiverColumn);
const rowOffsets = offsets(rowCount, 18, anchangRiverRow);

/** Metres of EPSG:4544 (easting with false easting 500 000, northing), rounded to the millimetre. */
export function cityPoint([u, v]: PaperPosition): PlanarPosition {
  const across = interpolate(columnOffsets, u);
  const along = interpolate(rowOffsets, v);
  // Elliptical grid mapping (Fong 2015, arXiv:1509.06344), three quarters of the way from square to disc.
  const round = 0.75;
  let x = across * Math.sqrt(1 - (round * along * along) / 2) * halfWidthMetres;
  let y = along * Math.sqrt(1 - (round * across * across) / 2) * halfHeightMetres;

  // The city limits bulge and shrink; the middle does not feel it.
  const direction = Math.atan2(y, x);
  const bulge = 0.026 * Math.sin(3 * direction + 0.7) + 0.024 * Math.sin(5 * direction + 2.4);
  const rim = bulge * Math.hypot(across, along) ** 3;
  x *= 1 + rim;
  y *= 1 + rim;

  const nearFu = Math.exp(-(((u - fuRiverColumn) / 5.5) ** 2));
  x += nearFu * (560 * Math.sin(v * 0.3 + 0.5) + 190 * Math.sin(v * 0.62 + 2.2));
  const nearAnchang = Math.exp(-(((v - anchangRiverRow) / 4.5) ** 2)) / (1 + Math.exp((u - 27) / 1.2));
  y += nearAnchang * (330 * Math.sin(u * 0.42 + 0.4) + 120 * Math.sin(u * 0.9 + 1));
  x += 150 * Math.sin(y / 1900 + 0.8) + 90 * Math.sin(y / 830 + x / 2600);
  y += 170 * Math.sin(x / 2300 + 2) + 80 * Math.sin(x / 960 - y / 3100);

  const [jitterX, jitterY] = jitterAt(u, v);
  x += jitterX;
  y += jitterY;

  const sheared = x - 0.22 * y;
  const turn = (-11 * Math.PI) / 180;
  return [
    roundToMillimetre(centreEastMetres + sheared * Math.cos(turn) - y * Math.sin(turn)),
    roundToMillimetre(centreNorthMetres + sheared * Math.sin(turn) + y * Math.cos(turn)),
  ];
}

/** A straight stroke on paper as points in metres, both ends included. */
export function cityLine(from: PaperPosition, to: PaperPosition, steps: number): PlanarPosition[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    return cityPoint([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
  });
}

/** Street corners are a little off the square, more so outside the old town; river lines stay smooth. */
function jitterAt(u: number, v: number): readonly [number, number] {
  const column = Math.floor(u);
  const row = Math.floor(v);
  const shareU = u - column;
  const shareV = v - row;
  const weights = [
    [column, row, (1 - shareU) * (1 - shareV)],
    [column + 1, row, shareU * (1 - shareV)],
    [column, row + 1, (1 - shareU) * shareV],
    [column + 1, row + 1, shareU * shareV],
  ] as const;
  let x = 0;
  let y = 0;
  for (const [cornerColumn, cornerRow, weight] of weights) {
    if (weight === 0 || isOnRiver(cornerColumn, cornerRow)) continue;
    const reach = 14 + 1.1 * Math.hypot(cornerColumn - 24, cornerRow - 18);
    x += weight * reach * (randomAt(11, cornerColumn, cornerRow) * 2 - 1);
    y += weight * reach * (randomAt(12, cornerColumn, cornerRow) * 2 - 1);
  }
  return [x, y];
}

function isOnRiver(column: number, row: number): boolean {
  return column === fuRiverColumn || (row === anchangRiverRow && column <= fuRiverColumn);
}

/** Line positions in [−1, 1]: narrow blocks around `centre`, wide ones outside, extra room beside the river. */
function offsets(count: number, centre: number, river: number): number[] {
  const widths = Array.from({ length: count }, (_, index) => {
    const away = (index + 0.5 - centre) / (count / 2);
    const besideRiver = index === river || index === river - 1 ? 1.3 : 1;
    return (1 + 1.5 * away * away) * besideRiver;
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  const lines = [-1];
  for (const width of widths) lines.push((lines.at(-1) ?? -1) + (2 * width) / total);
  return lines;
}

function interpolate(lines: readonly number[], at: number): number {
  const index = Math.min(Math.max(Math.floor(at), 0), lines.length - 2);
  const from = lines[index] ?? 0;
  const to = lines[index + 1] ?? 0;
  return from + (to - from) * (at - index);
}

function roundToMillimetre(metres: number): number {
  return Math.round(metres * 1000) / 1000;
}
