// Roads and barriers in round metres around the origin of local-metres, for cases that can be reckoned by hand.
import { createProjectState, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Barrier, Campus, ProjectRecord, Road, RoadClass, Unit } from '../../../shared/model/records.ts';
import { createDistanceLookup, type WalkingDistance } from '../../../shared/walking/distance-lookup.ts';
import { measureWalking } from '../../../shared/walking/walking-distances.ts';
import { degrees, rectangle } from '../geometry/local-metres.ts';

export type Points = readonly (readonly [x: number, y: number])[];

export function road(id: string, points: Points, changes: Partial<Road> = {}): Road {
  const roadClass: RoadClass = 'minor';
  const geometry = { type: 'LineString' as const, coordinates: points.map(([x, y]) => degrees(x, y)) };
  return { kind: 'road', id, name: id, roadClass, isBridge: false, geometry, ...changes };
}

export function bridge(id: string, points: Points): Road {
  return road(id, points, { isBridge: true });
}

export function railway(id: string, points: Points): Barrier {
  const geometry = { type: 'LineString' as const, coordinates: points.map(([x, y]) => degrees(x, y)) };
  return { kind: 'barrier', id, name: id, barrierType: 'railway', geometry };
}

export function river(id: string, x: number, y: number, width: number, height: number): Barrier {
  return { kind: 'barrier', id, name: id, barrierType: 'river', geometry: rectangle(x, y, width, height) };
}

export function estate(id: string, x: number, y: number): Unit {
  return pointOrOutline(id, { type: 'Point', coordinates: degrees(x, y) });
}

/** A square with its south-western corner at (x, y). */
export function estateOutline(id: string, x: number, y: number, side: number): Unit {
  return pointOrOutline(id, rectangle(x, y, side, side));
}

function pointOrOutline(id: string, geometry: Unit['geometry']): Unit {
  return {
    kind: 'unit',
    id,
    name: id,
    community: '',
    geometry,
    households: 0,
    children: [],
    addresses: [],
    attributes: {},
  };
}

export function school(id: string, x: number, y: number): Campus {
  return {
    kind: 'campus',
    id,
    schoolId: id,
    name: id,
    address: '',
    phone: '',
    location: { type: 'Point', coordinates: degrees(x, y) },
    stages: [],
  };
}

export function town(...records: readonly ProjectRecord[]): ProjectState {
  return createProjectState(records);
}

/** From the estate `home` to the campus `school`. */
export function wayToSchool(...records: readonly ProjectRecord[]): WalkingDistance | null {
  return createDistanceLookup(measureWalking(town(...records))).between('home', 'school');
}

/** Metres to the nearest decimetre; null where there is no way. */
export function metresToSchool(...records: readonly ProjectRecord[]): number | null {
  const metres = wayToSchool(...records)?.metres ?? null;
  return metres === null ? null : Math.round(metres * 10) / 10;
}
