// Outlines of the plan that are no polygons: of catchments, of units.
import type { MultiPolygon, Polygon } from 'geojson';
import type { LocalizedText } from '../model/localized-text.ts';
import { describeInvalidGeometry } from '../overlap/invalid-geometry.ts';
import { findPolygonProblems } from '../overlap/polygon-problems.ts';
import type { Finding } from './finding.ts';
import type { PlanUnderCheck, RuleOutcome } from './plan-under-check.ts';

interface Outline {
  readonly id: string;
  readonly kind: string;
  readonly name: LocalizedText;
  readonly geometry: Polygon | MultiPolygon;
}

export function checkInvalidCatchments(check: PlanUnderCheck): RuleOutcome {
  const outlines = check.catchments.map(
    ({ id, name, geometry }): Outline => ({ id, kind: 'catchment', name: { zh: name, en: name }, geometry }),
  );
  return { findings: reportInvalid(check, outlines), failures: [] };
}

export function checkInvalidUnits(check: PlanUnderCheck): RuleOutcome {
  const outlines = [...check.state.unit.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, name, geometry }): Outline[] =>
      geometry.type === 'Point'
        ? []
        : [{ id, kind: 'unit', name: { zh: `小区 ${name}`, en: `The estate ${name}` }, geometry }],
    );
  return { findings: reportInvalid(check, outlines), failures: [] };
}

function reportInvalid({ zone }: PlanUnderCheck, outlines: readonly Outline[]): Finding[] {
  const problems = findPolygonProblems(
    outlines.map(({ geometry }) => geometry),
    zone,
  );
  return outlines.flatMap((outline, index) =>
    describeInvalidGeometry({ ...outline, problems: problems.get(index) ?? [] }),
  );
}
