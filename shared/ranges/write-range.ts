import type { Crossing, RangeArea, RangeLimit, RangePlace, RangeWords } from './range-words.ts';

/** Before the names of estates whose own ground is the area. */
export const memberLead = '由下列小区组成的区域：';

/** The words as one sentence without a full stop; `parseRange` reads it back. */
export function writeRange(words: RangeWords): string {
  const { areas, exceptAreas, memberEstates, alsoEstates, exceptEstates } = words;
  const clauses = areas.map((area, index) => `${index > 0 ? '以及' : ''}${writeArea(area)}`);
  if (memberEstates.length > 0) clauses.push(`${memberLead}${memberEstates.join('、')}`);
  if (alsoEstates.length > 0) {
    clauses.push(`${clauses.length > 0 ? '以及' : ''}${alsoEstates.join('、')}`);
  }
  clauses.push(...exceptAreas.map((area) => `除${writeArea(area)}外`));
  if (exceptEstates.length > 0) clauses.push(`除${exceptEstates.join('、')}外`);
  return clauses.join('；');
}

function writeArea(area: RangeArea): string {
  return `${area.map(writeLimit).join('，')}区域`;
}

function writeLimit(limit: RangeLimit): string {
  if (limit.limitType === 'bends') {
    const side = limit.side === null ? '围合' : `以${limit.side}`;
    if (limit.places.length === 0) return `直线${side}`;
    return `经${limit.places.map((place) => writePlace(place)).join('—')}折线${side}`;
  }
  const { line, side, from, to } = limit;
  return from && to ? `${line}从${writePlace(from)}至${writePlace(to)}段以${side}` : `${line}以${side}`;
}

function writePlace(place: RangePlace): string {
  switch (place.placeType) {
    case 'crossing':
      return writeCrossing(place);
    case 'along':
      return `${writeCrossing(place)}以${place.direction}约${place.metres}米处`;
    case 'end':
      return `${place.direction}端`;
    case 'offset':
      return `${place.line}与${writeCrossing(place)}${writeShift(place.eastMetres, ['东', '西'])}${writeShift(
        place.northMetres,
        ['北', '南'],
      )}处`;
    case 'coordinates':
      return `${sayDegrees(place.longitude, '东经', '西经')}${sayDegrees(place.latitude, '北纬', '南纬')}处`;
  }
}

function writeCrossing({ other, ordinal }: Crossing): string {
  return `${ordinal === null ? '' : `第${ordinal}处`}${other}交叉口`;
}

function writeShift(metres: number, [ahead, back]: readonly [string, string]): string {
  if (metres === 0) return '';
  return `以${metres > 0 ? ahead : back}${Math.abs(metres)}米`;
}

/** Five decimals are about a metre: bends of a small catchment need it to be within the tolerance. */
function sayDegrees(degrees: number, ahead: string, behind: string): string {
  return `${degrees < 0 ? behind : ahead}${Math.abs(degrees).toFixed(5)}°`;
}
