// Whose ground chosen estates stand on, and how much of it goes with them. Estates that stay hold their ground, and so
// does the school of a catchment that gives.
import type { MultiPolygon, Position } from 'geojson';
import { groundAround } from '../../borders/ground-around.ts';
import type { Site } from '../../borders/nearest-ground.ts';
import type { GaussKruger } from '../../geometry/gauss-kruger.ts';
import { boxesMeet, boxOfPositions } from '../../geometry/planar-box.ts';
import { isPointInPolygon } from '../../geometry/point-in-polygon.ts';
import { representativePoint } from '../../geometry/point-inside.ts';
import { placeInPrepared, preparePolygon } from '../../geometry/prepared-polygon.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { catchmentsOfPlan, type ProjectState } from '../../model/project-state.ts';
import type { Catchment, Plan, Unit } from '../../model/records.ts';
import { gapAround } from './gap-around.ts';

export interface GivingGround {
  /** Null: ground that nobody holds. */
  readonly giverId: string | null;
  /** Estates on the whole ground. */
  readonly sites: readonly Unit[];
  /** What goes; null where it can't be computed. */
  readonly area: MultiPolygon | null;
}

/** Grounds that chosen estates stand on, other than the receiver's, catchments by id ascending, then gaps. */
export function givingGrounds(
  state: ProjectState,
  plan: Plan,
  chosenIds: ReadonlySet<string>,
  receiverId: string | null,
): GivingGround[] {
  const zone = zoneOfProject(state);
  const chosen = [...state.unit.values()].filter(({ id }) => chosenIds.has(id));
  const catchments = catchmentsOfPlan(state, plan.id);
  const givers = catchments.filter(
    ({ id, geometry }) => id !== receiverId && chosen.some((unit) => standsIn(unit, geometry, zone)),
  );
  const fromGivers = givers.map((giver) => partOf(state, giver.geometry, giver, chosenIds));
  if (receiverId === null) return fromGivers;
  const gaps: MultiPolygon[] = [];
  for (const unit of chosen) {
    const isHeld = [...catchments.map(({ geometry }) => geometry), ...gaps].some((one) =>
      standsIn(unit, one, zone),
    );
    const place = isHeld ? null : representativePoint(unit.geometry);
    const gap = place && gapAround(state, plan, place);
    if (gap) gaps.push(gap);
  }
  return [...fromGivers, ...gaps.map((gap) => partOf(state, gap, null, chosenIds))];
}

function partOf(
  state: ProjectState,
  ground: MultiPolygon,
  giver: Catchment | null,
  chosenIds: ReadonlySet<string>,
): GivingGround {
  const zone = zoneOfProject(state);
  const units = [...state.unit.values()]
    .filter((unit) => standsIn(unit, ground, zone))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const sites = units.map(({ id, geometry }): Site => ({ geometry, isChosen: chosenIds.has(id) }));
  const going = units.filter(({ id }) => chosenIds.has(id));
  const schools = (giver?.campusIds ?? []).flatMap((id): Site[] => {
    const location = state.campus.get(id)?.location;
    if (!location || !isPointInPolygon(location.coordinates, ground)) return [];
    const isOnEstate = going.some(({ geometry }) => {
      return geometry.type !== 'Point' && isPointInPolygon(location.coordinates, geometry);
    });
    return isOnEstate ? [] : [{ geometry: location, isChosen: false }];
  });
  const area = groundAround(ground, [...sites, ...schools], linesThrough(state, ground), zone);
  return { giverId: giver?.id ?? null, sites: units, area };
}

function standsIn(unit: Unit, ground: MultiPolygon, zone: GaussKruger): boolean {
  const place = representativePoint(unit.geometry);
  if (place === null) return false;
  return placeInPrepared(...zone.forward(place), preparePolygon(ground, zone.centralMeridian)) !== 'outside';
}

/** Roads and what can't be walked across, where they come near a ground. Paths part nothing. */
function linesThrough(state: ProjectState, ground: MultiPolygon): (readonly Position[])[] {
  const box = boxOfPositions(ground.coordinates.flat(2));
  const roads = [...state.road.values()].filter(({ roadClass }) => roadClass !== 'path');
  return [...roads, ...state.barrier.values()].flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return [];
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return lines.filter((line) => boxesMeet(boxOfPositions(line), box));
  });
}
