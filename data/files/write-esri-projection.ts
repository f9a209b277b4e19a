// The .prj text that ArcGIS, QGIS and shpjs recognise for the coordinate systems of Chinese bureaus.

const geographic =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/**
 * ESRI well-known text of CGCS2000: EPSG 4490 (degrees), 4513–4533 (3° zones with the number in the easting) and
 * 4534–4554 (the same zones, false easting 500 000). Null for any other code.
 */
export function esriProjection(epsg: number): string | null {
  if (epsg === 4490) return geographic;
  const zone = zoneOf(epsg);
  if (zone === null) return null;
  return (
    `PROJCS["${zone.name}",${geographic},PROJECTION["Gauss_Kruger"],` +
    `PARAMETER["False_Easting",${zone.falseEastingMetres}.0],PARAMETER["False_Northing",0.0],` +
    `PARAMETER["Central_Meridian",${zone.centralMeridian}.0],PARAMETER["Scale_Factor",1.0],` +
    'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
  );
}

export interface GaussKrugerZone {
  readonly name: string;
  readonly centralMeridian: number;
  readonly falseEastingMetres: number;
}

/** The 3° zone of an EPSG code, or null where the code is none. */
export function zoneOf(epsg: number): GaussKrugerZone | null {
  if (epsg >= 4513 && epsg <= 4533) {
    const number = epsg - 4513 + 25;
    return {
      name: `CGCS2000_3_Degree_GK_Zone_${number}`,
      centralMeridian: number * 3,
      falseEastingMetres: number * 1_000_000 + 500_000,
    };
  }
  if (epsg >= 4534 && epsg <= 4554) {
    const centralMeridian = (epsg - 4534 + 25) * 3;
    return {
      name: `CGCS2000_3_Degree_GK_CM_${centralMeridian}E`,
      centralMeridian,
      falseEastingMetres: 500_000,
    };
  }
  return null;
}
