// Ground inside the plan's territory that is in no catchment. Where a project has no territory, the holes that the
// catchments leave between them. Thinner than the tolerance: a sliver.
import { type Box, boxesMeet, boxOfPositions, growBox, uniteBoxes } from '../geometry/planar-box.ts';
import type { PlanarMultiPolygon, PlanarPolygon } from '../geometry/planar-polygon.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import { describeArea, describeConcerned, describeWidth } from '../overlap/describe-quantities.ts';
import { noteOpinionOnRest, type OpinionNote } from '../overlap/note-opinion.ts';
import { significantParts } from '../overlap/smallest-finding.ts';
import { splitByWidth } from '../overlap/split-by-width.ts';
import {
  findUncoveredGround,
  findUncoveredGroundInBox,
  type UncoveredGround,
} from '../overlap/uncovered-ground.ts';
import type { Finding } from './finding.ts';
import { createGroundFinding, describeGround } from './ground-finding.ts';
import { territoryOfPlan } from './plan-territory.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';
import type { Renew } from './renew-findings.ts';

export function checkGap(check: PlanUnderCheck): RuleOutcome {
  if (check.catchments.length === 0) return { findings: [], failures: [] };
  try {
    const territory = territoryOfPlan(check)?.polygons ?? null;
    const geometries = check.catchments.map(({ geometry }) => geometry);
    const ground = findUncoveredGround(geometries, territory, check.zone);
    return { findings: largestFirst(describeGaps(check, territory, ground)), failures: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { findings: [], failures: [{ a: check.plan.id, b: null, reason: `gap: ${reason}` }] };
  }
}

/**
 * After an edit only the ground of the touched outlines is looked at again, with every gap that reaches into it. What
 * can't be told that way (no territory, an outline that is none) is done from scratch.
 */
export const renewGap: Renew = (check, before, { ground: touched, isSound }) => {
  const territory = territoryOfPlan(check)?.polygons;
  if (!territory || !isSound || before.failures.length > 0) return checkGap(check);
  const old = before.findings.map((finding) => ({ finding, box: boxOfFinding(finding, check.zone) }));
  const window = growOverGaps(
    touched,
    old.map(({ box }) => box),
  );
  const near = check.catchments.filter(({ geometry }) =>
    boxesMeet(preparePolygon(geometry, check.zone.centralMeridian).box, window),
  );
  const geometries = near.map(({ geometry }) => geometry);
  const ground = findUncoveredGroundInBox(geometries, territory, window, check.zone);
  if (!ground) return checkGap(check);
  const kept = old.filter(({ box }) => !boxesMeet(box, window)).map(({ finding }) => finding);
  return { findings: largestFirst([...kept, ...describeGaps(check, territory, ground)]), failures: [] };
};

/** Room around a gap: its corners were rounded on the way to degrees and back. */
const marginMetres = 1;

function boxOfFinding({ bbox }: Finding, zone: PlanUnderCheck['zone']): Box {
  const [west, south, east, north] = bbox ?? [0, 0, 0, 0];
  const corners = [
    [west, south],
    [east, south],
    [west, north],
    [east, north],
  ];
  return growBox(boxOfPositions(corners.map((corner) => zone.forward(corner))), marginMetres);
}

/** The box, grown until no gap lies across its sides. */
function growOverGaps(box: Box, gaps: readonly Box[]): Box {
  let grown = growBox(box, marginMetres);
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const gap of gaps) {
      const united = uniteBoxes(grown, gap);
      if (!boxesMeet(grown, gap) || united.every((side, index) => side === grown[index])) continue;
      grown = united;
      isGrowing = true;
    }
  }
  return grown;
}

function describeGaps(
  check: PlanUnderCheck,
  territory: PlanarMultiPolygon | null,
  ground: UncoveredGround,
): Finding[] {
  const { wide, thin } = splitByWidth(significantParts(ground.parts), check.sliverWidthMetres);
  const noteOf = (part: PlanarPolygon) =>
    noteOpinionOnRest([part], territory, ground.covers, ground.isBySecondEngine(part));
  return [
    ...wide.map((part) => reportGap(check, part, noteOf(part))),
    ...thin.map((part) => reportSliver(check, part, noteOf(part))),
  ];
}

/** Gaps before slivers, the larger first. */
function largestFirst(findings: readonly Finding[]): Finding[] {
  const areaOf = (finding: Finding) => finding.areaSquareMetres ?? 0;
  return findings.toSorted(
    (one, other) =>
      Number(one.code === 'sliver') - Number(other.code === 'sliver') ||
      areaOf(other) - areaOf(one) ||
      (one.id < other.id ? -1 : 1),
  );
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
