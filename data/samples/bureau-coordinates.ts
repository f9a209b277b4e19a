// The city's metres (EPSG:4544) as the bureau writes them: zone 35 with the zone in the easting for shapefiles, degrees
// for GeoJSON and tables. Both are functions of one position, so shared borders stay shared.
import { gaussKruger, type PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';

export const bureauEpsg = 4523;
const zonePrefixMetres = 35_000_000;

export function toZone35([east, north]: PlanarPosition): [number, number] {
  return [zonePrefixMetres + east, north];
}

/** Nine decimals, a tenth of a millimetre: no machine's last bits reach the file. */
export function toDegrees(position: PlanarPosition): [number, number] {
  const [longitude, latitude] = gaussKruger(105).inverse(position);
  return [Number(longitude.toFixed(9)), Number(latitude.toFixed(9))];
}
