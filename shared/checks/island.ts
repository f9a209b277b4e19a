// A part of a catchment without its school: its children cross somebody else's catchment. The part with a campus is the
// main one; where no part has one (or no school is named), the largest. Declared like ground outside the district.
import { agreementForGround } from '../agreements/declared-service.ts';
import type { PlanarPolygon } from '../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { placeInPrepared, preparePlanarPolygon, preparePolygon } from '../geometry/prepared-polygon.ts';
import type { Catchment } from '../model/records.ts';
import { describeArea, describeConcerned } from '../overlap/describe-quantities.ts';
import { agreedOpinion } from '../overlap/note-opinion.ts';
import { significantParts } from '../overlap/smallest-finding.ts';
import { campusesServed, servingSide } from './campuses-served.ts';
import { describeDeclared } from './declared-words.ts';
import type { CheckFailure, Finding } from './finding.ts';
import { createGroundFinding, describeGround } from './ground-finding.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';

export function checkIsland(check: PlanUnderCheck): RuleOutcome {
  const findings: Finding[] = [];
  const failures: CheckFailure[] = [];
  for (const catchment of check.catchments) {
    try {
      for (const part of findIslands(check, catchment)) findings.push(reportIsland(check, catchment, part));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push({ a: catchment.id, b: null, reason: `island: ${reason}` });
    }
  }
  return { findings, failures };
}

function findIslands(check: PlanUnderCheck, catchment: Catchment): PlanarPolygon[] {
  const parts = significantParts(preparePolygon(catchment.geometry, check.zone.centralMeridian).polygons);
  if (parts.length < 2) return [];
  const campuses = campusesServed(check.state, check.plan, catchment).map(({ location }) =>
    check.zone.forward(location.coordinates),
  );
  const withoutSchool = parts.filter((part) => {
    const prepared = preparePlanarPolygon([part]);
    return campuses.every(([x, y]) => placeInPrepared(x, y, prepared) === 'outside');
  });
  if (withoutSchool.length < parts.length) return withoutSchool;
  const [, ...smaller] = parts.toSorted((a, b) => planarAreaSquareMetres([b]) - planarAreaSquareMetres([a]));
  return smaller;
}

function reportIsland(check: PlanUnderCheck, catchment: Catchment, part: PlanarPolygon): Finding {
  const facts = describeGround(check, [part], agreedOpinion);
  const declared = agreementForGround(
    check.state,
    check.plan,
    servingSide(check.state, check.plan, catchment),
    facts.units,
  );
  const area = describeArea(facts.areaSquareMetres);
  const concerned = describeConcerned(facts.units.length, facts.children);
  const agreed = describeDeclared(check.state, declared);
  const text = {
    zh: `${catchment.name} 有一块 ${area.zh} 的飞地，学校不在其中${concerned.zh}${agreed.zh}`,
    en: `${catchment.name} has a separate part of ${area.en} without its school${concerned.en}${agreed.en}`,
  };
  return createGroundFinding({
    code: 'island',
    a: catchment.id,
    b: null,
    facts,
    declared,
    severity: 'error',
    text,
  });
}
