import type { Position } from 'geojson';
import { labelPlace } from '../../../shared/geometry/label-place.ts';
import type { Unit } from '../../../shared/model/records.ts';

const places = new WeakMap<Unit, Position>();

/** Where an estate is when one place has to stand for it (degrees): its point, or a place inside its outline. */
export function unitPlace(unit: Unit): Position {
  const known = places.get(unit);
  if (known) return known;
  const { geometry } = unit;
  const place = geometry.type === 'Point' ? geometry.coordinates : (labelPlace(geometry) ?? [0, 0]);
  places.set(unit, place);
  return place;
}
