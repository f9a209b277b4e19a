import type { Position } from 'geojson';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';
import type { Language } from '../../../shared/model/localized-text.ts';
import { word } from '../words.ts';

export interface CoordinateReadoutProps {
  /** Under the cursor (degrees). */
  readonly position: Position;
  readonly centralMeridian: number;
  readonly language: Language;
}

/** Degrees, and metres of the project's zone with the zone named: numbers without one can't be looked up again. */
export function CoordinateReadout({ position, centralMeridian, language }: CoordinateReadoutProps) {
  const [longitude = 0, latitude = 0] = position;
  const zone = gaussKruger(centralMeridian);
  const [east, north] = zone.forward(position);
  const metres = (value: number) => Math.round(value).toLocaleString('en-US');
  const zoneName = `CGCS2000 ${word('zone', language)} ${centralMeridian}°${zone.epsg === null ? '' : ` · EPSG:${zone.epsg}`}`;
  return (
    <div className="map-coordinates" title={zoneName}>
      <span>
        {longitude.toFixed(6)}°E {latitude.toFixed(6)}°N
      </span>
      <span>
        {word('northing', language)} {metres(north)} {word('easting', language)} {metres(east)}{' '}
        {word('metres', language)}
      </span>
      <span className="map-coordinates-zone">{zoneName}</span>
    </div>
  );
}
