import { type Direction, directions } from './compass.ts';
import type { IsLine } from './parse-range.ts';
import type { Crossing, RangePlace } from './range-words.ts';

const direction = `(${[...directions].sort((a, b) => b.length - a.length).join('|')})`;
const endPattern = new RegExp(`^${direction}端$`);
const alongPattern = new RegExp(`^(.+交叉口)以${direction}约?(\\d+)米处?$`);
const offsetPattern = /^(.+?)以?([东西])(\d+)米(?:以?([南北])(\d+)米)?处$|^(.+?)以?([南北])(\d+)米处$/;
const coordinatesPattern = /^([东西])经([\d.]+)°([南北])纬([\d.]+)°处?$/;

/** One place of the grammar; null for anything else. */
export function parsePlace(text: string, isLine: IsLine): RangePlace | null {
  const coordinates = coordinatesPattern.exec(text);
  if (coordinates) {
    return {
      placeType: 'coordinates',
      longitude: signed(coordinates[1], coordinates[2], '东'),
      latitude: signed(coordinates[3], coordinates[4], '北'),
    };
  }
  const end = endPattern.exec(text);
  if (end) return { placeType: 'end', direction: end[1] as Direction };
  const crossing = parseCrossing(text, isLine);
  if (crossing) return { placeType: 'crossing', ...crossing };
  const along = alongPattern.exec(text);
  const nearby = along?.[1] ? parseCrossing(along[1], isLine) : null;
  if (along && nearby) {
    return { placeType: 'along', ...nearby, direction: along[2] as Direction, metres: Number(along[3]) };
  }
  return parseOffset(text, isLine);
}

/** “第2处临园路交叉口”, “临园路交叉口”. */
function parseCrossing(text: string, isLine: IsLine): Crossing | null {
  const match = /^(?:第(\d+)处)?(.+)交叉口$/.exec(text);
  if (!match?.[2] || !isLine(match[2])) return null;
  return { other: match[2], ordinal: match[1] ? Number(match[1]) : null };
}

function parseOffset(text: string, isLine: IsLine): RangePlace | null {
  const match = offsetPattern.exec(text);
  const between = match?.[1] ?? match?.[6] ?? (/交叉口处$/.test(text) ? text.slice(0, -1) : null);
  if (!between) return null;
  for (let at = between.indexOf('与'); at > 0; at = between.indexOf('与', at + 1)) {
    const line = between.slice(0, at);
    const crossing = parseCrossing(between.slice(at + 1), isLine);
    if (!crossing || !isLine(line)) continue;
    const east = signed(match?.[2], match?.[3], '东');
    const north = signed(match?.[4] ?? match?.[7], match?.[5] ?? match?.[8], '北');
    return { placeType: 'offset', line, ...crossing, eastMetres: east, northMetres: north };
  }
  return null;
}

function signed(side: string | undefined, amount: string | undefined, ahead: string): number {
  const value = Number(amount ?? 0);
  return value === 0 ? 0 : side === ahead ? value : -value;
}
