// What a .prj or a GeoJSON `crs` member means. Read by their parameters, not by their name alone: the name of a .prj
// is free text, its meridian and false easting are not.

/** The id of the system ('EPSG:4523'), or null where it is none that we can convert from (Beijing 54, Xi'an 80…). */
export function parseCrsDeclaration(text: string): string | null {
  const trimmed = text.trim();
  if (/CRS:?84/i.test(trimmed) && trimmed.length < 80) return 'EPSG:4326';
  const short = /^(?:urn:ogc:def:crs:)?EPSG:[\d.]*:?(\d{4,5})$/i.exec(trimmed);
  if (short) return canonicalEpsg(Number(short[1]));
  return parseWellKnownText(trimmed);
}

function canonicalEpsg(code: number): string {
  return code === 900913 || code === 102100 || code === 3785 ? 'EPSG:3857' : `EPSG:${code}`;
}

function parseWellKnownText(wkt: string): string | null {
  const authority = /AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?(\d{4,5})"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
  const identifier = /\bID\s*\[\s*"EPSG"\s*,\s*(\d{4,5})\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
  const code = authority ?? identifier;
  if (code !== undefined) return canonicalEpsg(Number(code));

  const datum = datumOf(wkt);
  if (datum === null) return null;
  if (/^\s*GEOG(?:CS|CRS)/i.test(wkt)) return datum;
  if (!/^\s*PROJ(?:CS|CRS)/i.test(wkt)) return null;
  if (/Web_?Mercator|Auxiliary_Sphere|Popular_Visualisation/i.test(wkt)) return 'EPSG:3857';
  if (!/Gauss_?Kr[uü]ger|Transverse_Mercator/i.test(wkt)) return null;

  const meridian = parameter(wkt, 'central_meridian|Longitude of natural origin');
  const falseEasting = parameter(wkt, 'false_easting');
  const scale = parameter(wkt, 'scale_factor|Scale factor at natural origin') ?? 1;
  if (meridian === null || falseEasting === null || scale !== 1) return null;
  return zoneCode(meridian, falseEasting);
}

function datumOf(wkt: string): 'EPSG:4490' | 'EPSG:4326' | null {
  if (/CGCS_?2000|China_(?:Geodetic_Coordinate_System_)?2000|China[ _]2000/i.test(wkt)) return 'EPSG:4490';
  return /WGS[ _]?(?:19)?84/i.test(wkt) ? 'EPSG:4326' : null;
}

function parameter(wkt: string, names: string): number | null {
  const found = new RegExp(`PARAMETER\\s*\\[\\s*"(?:${names})"\\s*,\\s*(-?[\\d.]+)`, 'i').exec(wkt)?.[1];
  return found === undefined ? null : Number(found);
}

/** Zones of 3° are preferred: a meridian such as 105° belongs to both series, and the two are then the same plane. */
function zoneCode(meridian: number, falseEasting: number): string | null {
  const threeDegreeZone = meridian / 3;
  const sixDegreeZone = (meridian + 3) / 6;
  if (falseEasting === 500_000) {
    if (isZone(threeDegreeZone, 25, 45)) return `EPSG:${4534 + threeDegreeZone - 25}`;
    return null;
  }
  if (isZone(threeDegreeZone, 25, 45) && falseEasting === threeDegreeZone * 1_000_000 + 500_000) {
    return `EPSG:${4513 + threeDegreeZone - 25}`;
  }
  if (isZone(sixDegreeZone, 13, 23) && falseEasting === sixDegreeZone * 1_000_000 + 500_000) {
    return `EPSG:${4491 + sixDegreeZone - 13}`;
  }
  return null;
}

function isZone(zone: number, first: number, last: number): boolean {
  return Number.isInteger(zone) && zone >= first && zone <= last;
}
