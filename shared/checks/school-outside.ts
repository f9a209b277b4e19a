// A campus that stands outside the catchment it serves. A warning: it happens by intent (a school across the road), but
// somebody should have meant it.
import { placeInPrepared, preparePolygon } from '../geometry/prepared-polygon.ts';
import type { Campus, Catchment } from '../model/records.ts';
import type { Finding } from './finding.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';

export function checkSchoolOutside({ state, catchments, zone }: PlanUnderCheck): RuleOutcome {
  const findings = catchments.flatMap((catchment) =>
    catchment.campusIds.toSorted().flatMap((campusId) => {
      const campus = state.campus.get(campusId);
      if (!campus) return [];
      const [x, y] = zone.forward(campus.location.coordinates);
      const polygon = preparePolygon(catchment.geometry, zone.centralMeridian);
      return placeInPrepared(x, y, polygon) === 'outside' ? [reportCampus(catchment, campus)] : [];
    }),
  );
  return { findings, failures: [] };
}

function reportCampus(catchment: Catchment, campus: Campus): Finding {
  const [longitude = 0, latitude = 0] = campus.location.coordinates;
  return {
    code: 'school-outside',
    a: catchment.id,
    b: null,
    areaSquareMetres: null,
    declared: null,
    units: [],
    children: 0,
    bbox: [longitude, latitude, longitude, latitude],
    id: `school-outside:${catchment.id}:${campus.id}`,
    severity: 'warning',
    place: campus.location.coordinates,
    geometry: null,
    widthMetres: null,
    seats: null,
    text: {
      zh: `${campus.name} 不在它服务的 ${catchment.name} 范围内`,
      en: `${campus.name} stands outside ${catchment.name}, which it serves`,
    },
  };
}
