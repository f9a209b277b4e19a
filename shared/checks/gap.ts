// Ground inside the plan's territory that is in no catchment. Where a project has no territory, the holes that the
// catchments leave between them. Thinner than the tolerance: a sliver.
import type { PlanarPolygon } from '../geometry/planar-polygon.ts';
import { describeArea, describeConcerned, describeWidth } from '../overlap/describe-quantities.ts';
import { noteOpinionOnRest, type OpinionNote } from '../overlap/note-opinion.ts';
import { significantParts } from '../overlap/smallest-finding.ts';
import { splitByWidth } from '../overlap/split-by-width.ts';
import { findUncoveredGround } from '../overlap/uncovered-ground.ts';
import type { Finding } from './finding.ts';
import { createGroundFinding, describeGround } from './ground-finding.ts';
import { territoryOfPlan } from './plan-territory.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';

export function checkGap(check: PlanUnderCheck): RuleOutcome {
  if (check.catchments.length === 0) return { findings: [], failures: [] };
  try {
    const territory = territoryOfPlan(check)?.polygons ?? null;
    const geometries = check.catchments.map(({ geometry }) => geometry);
    const ground = findUncoveredGround(geometries, territory, check.zone);
    const { wide, thin } = splitByWidth(significantParts(ground.parts), check.sliverWidthMetres);
    const noteOf = (part: PlanarPolygon) =>
      noteOpinionOnRest(part, territory, ground.covers, ground.isBySecondEngine);
    return {
      findings: [
        ...wide.map((part) => reportGap(check, part, noteOf(part))),
        ...thin.map((part) => reportSliver(check, part, noteOf(part))),
      ],
      failures: [],
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { findings: [], failures: [{ a: check.plan.id, b: null, reason: `gap: ${reason}` }] };
  }
}

function reportGap(check: PlanUnderCheck, part: PlanarPolygon, note: OpinionNote): Finding {
  const facts = describeGround(check, [part], note);
  const area = describeArea(facts.areaSquareMetres);
  const width = describeWidth(facts.widthMetres);
  const concerned = describeConcerned(facts.units.length, facts.children);
  const text = {
    zh: `有 ${area.zh} 不属于任何片区，宽约 ${width.zh}${concerned.zh}`,
    en: `${area.en} lie in no catchment, about ${width.en} wide${concerned.en}`,
  };
  return createGroundFinding({
    code: 'gap',
    a: null,
    b: null,
    facts,
    declared: null,
    severity: 'error',
    text,
  });
}

function reportSliver(check: PlanUnderCheck, part: PlanarPolygon, note: OpinionNote): Finding {
  const facts = describeGround(check, [part], note);
  const area = describeArea(facts.areaSquareMetres);
  const width = describeWidth(facts.widthMetres);
  const text = {
    zh: `片区之间有细长缝隙 ${area.zh}，宽约 ${width.zh}`,
    en: `A sliver of ${area.en} between catchments lies in none, about ${width.en} wide`,
  };
  const severity = 'warning';
  return createGroundFinding({ code: 'sliver', a: null, b: null, facts, declared: null, severity, text });
}
