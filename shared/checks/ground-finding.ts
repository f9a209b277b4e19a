// A finding that covers ground: its measures, the units on it and their children, filled in one way for all rules.
import type { PlanarPolygon } from '../geometry/planar-polygon.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import { type AreaFacts, describeParts, placeKey } from '../overlap/area-facts.ts';
import { type OpinionNote, withTurfMeasures } from '../overlap/note-opinion.ts';
import { childrenOfUnits } from './children-of-units.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { PlanUnderCheck } from './plan-under-check.ts';
import { unitsOnGround } from './units-on-ground.ts';

export interface GroundFacts extends AreaFacts {
  /** What the second engine says of it. */
  readonly note: OpinionNote;
  readonly units: readonly string[];
  readonly children: number;
}

/** Measures parts (zone metres, largest first) and finds who lives there. */
export function describeGround(
  check: PlanUnderCheck,
  parts: readonly PlanarPolygon[],
  note: OpinionNote,
): GroundFacts {
  const units = unitsOnGround(check, parts);
  const facts = describeParts(parts, check.zone);
  return {
    note: withTurfMeasures(note, facts, parts),
    ...facts,
    units,
    children: childrenOfUnits(check.state, check.plan, units),
  };
}

export interface GroundFinding {
  readonly code: FindingCode;
  readonly a: string | null;
  readonly b: string | null;
  readonly facts: GroundFacts;
  readonly declared: string | null;
  readonly severity: 'error' | 'warning';
  readonly text: LocalizedText;
}

/** Builds the finding. A pair of catchments names it for good; anything else is named by where it is. */
export function createGroundFinding(finding: GroundFinding): Finding {
  const { code, a, b, declared, severity, text } = finding;
  const { note, ...facts } = finding.facts;
  const key = a !== null && b !== null ? `${a}:${b}` : [a, placeKey(facts.place)].filter(Boolean).join(':');
  return {
    code,
    a,
    b,
    declared,
    id: `${code}:${key}`,
    severity: declared === null ? severity : 'declared',
    seats: null,
    text: { zh: `${text.zh}${note.text.zh}`, en: `${text.en}${note.text.en}` },
    ...facts,
    ...note.facts,
  };
}
