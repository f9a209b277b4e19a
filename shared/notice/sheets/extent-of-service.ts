import type { Position } from 'geojson';
import { linesOf } from '../../geometry/lines-of.ts';
import type { SchoolService } from '../school-services.ts';

/** The catchment and its schools; for a campus that has none, its schools and the estates it receives. */
export function extentOfService({ catchment, campuses, estates }: SchoolService): Position[] {
  const border = catchment ? linesOf(catchment.geometry).flat() : [];
  const places = campuses.map(({ location }) => location.coordinates);
  if (border.length > 0) return [...border, ...places];
  const received = estates.flatMap(({ unit: { geometry } }) =>
    geometry.type === 'Point' ? [geometry.coordinates] : linesOf(geometry).flat(),
  );
  return [...received, ...places];
}
