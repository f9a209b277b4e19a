// The part of a catchment beyond its authority's border. Declared where an agreement in force with the authority whose
// ground it is covers all units on it. Thin parts along the border are slivers, one finding for each catchment.
import { agreementForGround } from '../agreements/declared-service.ts';
import { type PlanarMultiPolygon, type PlanarPolygon, projectPolygon } from '../geometry/planar-polygon.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import { authorityIdOfCatchment } from '../model/authority-of-catchment.ts';
import type { Authority, Catchment } from '../model/records.ts';
import { describeArea, describeConcerned, describeWidth } from '../overlap/describe-quantities.ts';
import { noteOpinionOnRest, type OpinionNote } from '../overlap/note-opinion.ts';
import { findOutsideGround, type OutsideGround } from '../overlap/outside-ground.ts';
import { significantParts } from '../overlap/smallest-finding.ts';
import { splitByWidth } from '../overlap/split-by-width.ts';
import { servingSide } from './campuses-served.ts';
import { describeDeclared } from './declared-words.ts';
import type { CheckFailure, Finding } from './finding.ts';
import { createGroundFinding, describeGround } from './ground-finding.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';

export function checkOutsideDistrict(check: PlanUnderCheck): RuleOutcome {
  const findings: Finding[] = [];
  const failures: CheckFailure[] = [];
  const fail = (catchment: Catchment, reason: string) =>
    failures.push({ a: catchment.id, b: null, reason: `outside-district: ${reason}` });
  const beyond = new Map<Catchment, Beyond>();
  for (const [authority, catchments] of catchmentsByAuthority(check)) {
    const geometries = catchments.map(({ geometry }) => geometry);
    const found = findOutsideGround(geometries, authority.geometry, check.zone);
    const ground = preparePolygon(authority.geometry, check.zone.centralMeridian).polygons;
    for (const outside of found.outside) {
      const catchment = catchments[outside.index];
      if (catchment) beyond.set(catchment, { ...outside, authority, ground });
    }
    for (const { index, reason } of found.failures) {
      const catchment = catchments[index];
      if (catchment) fail(catchment, reason);
    }
  }
  for (const catchment of check.catchments) {
    const found = beyond.get(catchment);
    if (!found) continue;
    try {
      findings.push(...reportCatchment(check, catchment, found));
    } catch (error) {
      fail(catchment, error instanceof Error ? error.message : String(error));
    }
  }
  return { findings, failures };
}

interface Beyond extends OutsideGround {
  readonly authority: Authority;
  /** The authority's ground in metres. */
  readonly ground: PlanarMultiPolygon;
}

function catchmentsByAuthority({ state, plan, catchments }: PlanUnderCheck): Map<Authority, Catchment[]> {
  const groups = new Map<Authority, Catchment[]>();
  for (const catchment of catchments) {
    const authority = state.authority.get(authorityIdOfCatchment(plan, catchment) ?? '');
    if (!authority) continue;
    const known = groups.get(authority);
    if (known) known.push(catchment);
    else groups.set(authority, [catchment]);
  }
  return groups;
}

function reportCatchment(check: PlanUnderCheck, catchment: Catchment, beyond: Beyond): Finding[] {
  const { authority, ground, parts, isBySecondEngine } = beyond;
  const { wide, thin } = splitByWidth(significantParts(parts), check.sliverWidthMetres);
  const outline = projectPolygon(catchment.geometry, check.zone);
  const noteOf = (parts: readonly PlanarPolygon[]) =>
    noteOpinionOnRest(parts, outline, () => [ground], isBySecondEngine);
  return [
    ...wide.map((part) => reportPart(check, catchment, authority, part, noteOf([part]))),
    ...(thin.length > 0 ? [reportSliver(check, catchment, authority, thin, noteOf(thin))] : []),
  ];
}

function reportPart(
  check: PlanUnderCheck,
  catchment: Catchment,
  authority: Authority,
  part: PlanarPolygon,
  note: OpinionNote,
): Finding {
  const facts = describeGround(check, [part], note);
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
    zh: `${catchment.name} 有 ${area.zh} 在 ${authority.name} 界外${concerned.zh}${agreed.zh}`,
    en: `${area.en} of ${catchment.name} lie outside ${authority.name}${concerned.en}${agreed.en}`,
  };
  const code = 'outside-district';
  return createGroundFinding({ code, a: catchment.id, b: null, facts, declared, severity: 'error', text });
}

function reportSliver(
  check: PlanUnderCheck,
  catchment: Catchment,
  authority: Authority,
  parts: readonly PlanarPolygon[],
  note: OpinionNote,
): Finding {
  const facts = describeGround(check, parts, note);
  const area = describeArea(facts.areaSquareMetres);
  const width = describeWidth(facts.widthMetres);
  const text = {
    zh: `${catchment.name} 沿 ${authority.name} 边界有细长部分越界 ${area.zh}，宽约 ${width.zh}`,
    en: `A sliver of ${area.en} of ${catchment.name} lies beyond the border of ${authority.name}, about ${width.en} wide`,
  };
  const severity = 'warning';
  return createGroundFinding({
    code: 'sliver',
    a: catchment.id,
    b: null,
    facts,
    declared: null,
    severity,
    text,
  });
}
