// Two catchments of a plan claim the same ground. Declared where an agreement in force between their authorities covers
// all units on it and promises seats at a campus that one of the two serves. Per pair: one `overlap` of the wide parts, one `sliver` of those thinner than the tolerance.
import { declaringAgreement } from '../agreements/declared-service.ts';
import { boxesMeet } from '../geometry/planar-box.ts';
import type { PlanarPolygon } from '../geometry/planar-polygon.ts';
import { preparePolygon } from '../geometry/prepared-polygon.ts';
import type { Catchment } from '../model/records.ts';
import { describeArea, describeConcerned, describeWidth } from '../overlap/describe-quantities.ts';
import { unpackPolygon } from '../overlap/engine/packed-polygons.ts';
import { noteOpinion, type OpinionNote } from '../overlap/note-opinion.ts';
import { findPairOverlaps, type PairOverlap } from '../overlap/pair-overlaps.ts';
import { splitByWidth } from '../overlap/split-by-width.ts';
import { servingSide } from './campuses-served.ts';
import { describeDeclared } from './declared-words.ts';
import type { CheckFailure, Finding } from './finding.ts';
import { createGroundFinding, describeGround, type GroundFacts } from './ground-finding.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';
import { mergeOutcomes, type Renew } from './renew-findings.ts';

export function checkOverlap(check: PlanUnderCheck, onProgress?: (fraction: number) => void): RuleOutcome {
  return checkPairs(check, undefined, onProgress);
}

/** After an edit only pairs with one of the touched catchments are looked at again: those that lie near it. */
export const renewOverlap: Renew = (check, before, { catchmentIds }) => {
  const boxOf = ({ geometry }: Catchment) => preparePolygon(geometry, check.zone.centralMeridian).box;
  const touched = check.catchments.filter(({ id }) => catchmentIds.has(id)).map(boxOf);
  const near = check.catchments.filter(
    (catchment) => catchmentIds.has(catchment.id) || touched.some((box) => boxesMeet(box, boxOf(catchment))),
  );
  const involving = new Set(near.flatMap(({ id }, index) => (catchmentIds.has(id) ? [index] : [])));
  const isTouched = ({ a, b }: CheckFailure | Finding) =>
    catchmentIds.has(String(a)) || catchmentIds.has(String(b));
  return mergeOutcomes(
    before,
    checkPairs({ ...check, catchments: near }, involving),
    isTouched,
    ({ a, b }) => [String(a), String(b)],
  );
};

function checkPairs(
  check: PlanUnderCheck,
  involving: ReadonlySet<number> | undefined,
  onProgress?: (fraction: number) => void,
): RuleOutcome {
  const { catchments, zone } = check;
  const found = findPairOverlaps({
    a: catchments.map(({ geometry }) => geometry),
    zone,
    involving,
    onProgress,
  });
  const findings: Finding[] = [];
  const failures: CheckFailure[] = [];
  const fail = (indexInA: number, indexInB: number, reason: string) =>
    failures.push({
      a: catchments[indexInA]?.id ?? indexInA,
      b: catchments[indexInB]?.id ?? indexInB,
      reason,
    });
  for (const { indexInA, indexInB, reason } of found.failures) fail(indexInA, indexInB, reason);
  for (const overlap of found.overlaps) {
    try {
      const { indexInA, indexInB } = overlap;
      const [a, b] = [unpackPolygon(found.packed, indexInA), unpackPolygon(found.packed, indexInB)];
      const noteOf = (parts: readonly PlanarPolygon[]) => noteOpinion(parts, a, b, overlap.isBySecondEngine);
      findings.push(...reportPair(check, overlap, noteOf));
    } catch (error) {
      fail(overlap.indexInA, overlap.indexInB, error instanceof Error ? error.message : String(error));
    }
  }
  return { findings, failures };
}

function reportPair(
  check: PlanUnderCheck,
  { indexInA, indexInB, parts }: PairOverlap,
  noteOf: (parts: readonly PlanarPolygon[]) => OpinionNote,
): Finding[] {
  const a = check.catchments[indexInA];
  const b = check.catchments[indexInB];
  if (!a || !b) return [];
  const findings: Finding[] = [];
  const { wide, thin } = splitByWidth(parts, check.sliverWidthMetres);
  const sides = [servingSide(check.state, check.plan, a), servingSide(check.state, check.plan, b)] as const;
  let declaredForPair: string | null = null;
  if (wide.length > 0) {
    const facts = describeGround(check, wide, noteOf(wide));
    declaredForPair = declaringAgreement(check.state, check.plan, sides, facts.units);
    findings.push(reportOverlap(check, a, b, facts, declaredForPair));
  }
  if (thin.length > 0) {
    const facts = describeGround(check, thin, noteOf(thin));
    // Thin crumbs beside a declared overlap belong to it.
    const declared = declaredForPair ?? declaringAgreement(check.state, check.plan, sides, facts.units);
    findings.push(reportSliver(check, a, b, facts, declared));
  }
  return findings;
}

function reportOverlap(
  { state }: PlanUnderCheck,
  a: Catchment,
  b: Catchment,
  facts: GroundFacts,
  declared: string | null,
): Finding {
  const area = describeArea(facts.areaSquareMetres);
  const concerned = describeConcerned(facts.units.length, facts.children);
  const agreed = describeDeclared(state, declared);
  const text = {
    zh: `${a.name} 与 ${b.name} 重叠 ${area.zh}${concerned.zh}${agreed.zh}`,
    en: `${a.name} and ${b.name} overlap by ${area.en}${concerned.en}${agreed.en}`,
  };
  return createGroundFinding({ code: 'overlap', a: a.id, b: b.id, facts, declared, severity: 'error', text });
}

function reportSliver(
  { state }: PlanUnderCheck,
  a: Catchment,
  b: Catchment,
  facts: GroundFacts,
  declared: string | null,
): Finding {
  const area = describeArea(facts.areaSquareMetres);
  const width = describeWidth(facts.widthMetres);
  const agreed = describeDeclared(state, declared);
  const text = {
    zh: `${a.name} 与 ${b.name} 之间有细长重叠 ${area.zh}，宽约 ${width.zh}${agreed.zh}`,
    en: `${a.name} and ${b.name} overlap in a sliver of ${area.en}, about ${width.en} wide${agreed.en}`,
  };
  return createGroundFinding({
    code: 'sliver',
    a: a.id,
    b: b.id,
    facts,
    declared,
    severity: 'warning',
    text,
  });
}
