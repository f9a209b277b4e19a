// A finding about one unit: where it is, who lives there.
import { boxOfPositions } from '../geometry/planar-box.ts';
import { representativePoint } from '../geometry/point-inside.ts';
import { polygonBbox } from '../geometry/polygon-bbox.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Plan, Unit } from '../model/records.ts';
import { childrenOfUnit } from './children-of-units.ts';
import type { Finding, FindingCode } from './finding.ts';

export function createUnitFinding(finding: {
  readonly code: FindingCode;
  readonly unit: Unit;
  readonly plan: Plan;
  readonly a: string | null;
  readonly b: string | null;
  readonly areaSquareMetres: number | null;
  readonly declared: string | null;
  /** It may be so without an agreement: somebody has given the reason. */
  readonly isAccepted?: boolean;
  readonly text: LocalizedText;
}): Finding {
  const { code, unit, plan, a, b, areaSquareMetres, declared, isAccepted, text } = finding;
  const { geometry } = unit;
  return {
    code,
    a,
    b,
    areaSquareMetres: areaSquareMetres === null ? null : Math.round(areaSquareMetres * 1000) / 1000,
    declared,
    units: [unit.id],
    children: childrenOfUnit(unit, plan),
    bbox: geometry.type === 'Point' ? boxOfPositions([geometry.coordinates]) : polygonBbox(geometry),
    id: `${code}:${unit.id}`,
    severity: declared === null && !isAccepted ? 'error' : 'declared',
    place: representativePoint(geometry),
    geometry: null,
    widthMetres: null,
    seats: null,
    text,
  };
}
