// What Turf thinks of a finding, as words and fields of it: nothing where it agrees, its own figure where not. Asked twice:
// whether an overlay of its own gives the same ground, and whether the outline as it is shown measures as it is said to.
import type { Finding } from '../checks/finding.ts';
import type { PlanarMultiPolygon, PlanarPolygon } from '../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import { planarPerimeterMetres } from '../geometry/polygon-width.ts';
import { measureByTurf } from '../geometry/turf-measures.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { AreaFacts } from './area-facts.ts';
import { describeArea } from './describe-quantities.ts';
import type { PolygonsNear } from './polygons-near.ts';
import { secondOpinionOnOverlap, secondOpinionOnRest } from './second-engine.ts';

export interface OpinionNote {
  readonly text: LocalizedText;
  readonly facts: Pick<Finding, 'secondOpinionSquareMetres' | 'isBySecondEngine'>;
}

/** Agreement of two engines: a millionth of the area, or a hundredth of a square metre. */
const toleranceShare = 1e-6;
const toleranceSquareMetres = 0.01;
/** Agreement of a sphere and a zone; Turf's sums on the sphere lose some hundredths of a square metre. */
const measureShare = 0.02;
const measureSquareMetres = 0.1;
const measureMetres = 0.01;

const bySecondEngine: OpinionNote = {
  text: { zh: '（由备用算法计算，请核对图形）', en: ' (computed by the second engine; check the outlines)' },
  facts: { isBySecondEngine: true },
};
/** Nothing to say: both agree, or the ground is the input's own and needs no overlay. */
export const agreedOpinion: OpinionNote = { text: { zh: '', en: '' }, facts: {} };

/** Asks Turf about parts (metres) of one pair's overlap. */
export function noteOpinion(
  parts: readonly PlanarPolygon[],
  a: PlanarMultiPolygon,
  b: PlanarMultiPolygon,
  isBySecondEngine: boolean,
): OpinionNote {
  if (isBySecondEngine) return bySecondEngine;
  return compareOpinions(planarAreaSquareMetres(parts), secondOpinionOnOverlap(parts, a, b));
}

/** Asks Turf about pieces of `ground` (null: anywhere) that are in none of the others. */
export function noteOpinionOnRest(
  parts: readonly PlanarPolygon[],
  ground: PlanarMultiPolygon | null,
  others: PolygonsNear,
  isBySecondEngine: boolean,
): OpinionNote {
  if (isBySecondEngine) return bySecondEngine;
  return compareOpinions(planarAreaSquareMetres(parts), secondOpinionOnRest(parts, ground, others));
}

/** The note, and what Turf says of the parts as they are shown: their area, their perimeter, the place inside. */
export function withTurfMeasures(
  note: OpinionNote,
  facts: AreaFacts,
  parts: readonly PlanarPolygon[],
): OpinionNote {
  const measured = measureByTurf(facts.geometry, facts.place);
  const isNear = (one: number, other: number, least: number) =>
    Math.abs(one - other) <= Math.max(least, measureShare * other);
  const isAgreed =
    measured.holdsPlace &&
    isNear(measured.areaSquareMetres, facts.areaSquareMetres, measureSquareMetres) &&
    isNear(measured.perimeterMetres, planarPerimeterMetres(parts), measureMetres);
  if (isAgreed) return note;
  return {
    text: {
      zh: `${note.text.zh}（按图形复量不符，请人工核对）`,
      en: `${note.text.en} (the outline measures otherwise; please check)`,
    },
    facts: { secondOpinionSquareMetres: round(measured.areaSquareMetres), ...note.facts },
  };
}

function compareOpinions(areaSquareMetres: number, opinion: number | null): OpinionNote {
  if (opinion === null) {
    return {
      text: { zh: '（未能复核面积）', en: ' (no second opinion on the area)' },
      facts: { secondOpinionSquareMetres: null },
    };
  }
  const difference = Math.abs(opinion - areaSquareMetres);
  if (difference <= Math.max(toleranceSquareMetres, toleranceShare * areaSquareMetres)) return agreedOpinion;
  const area = describeArea(opinion);
  return {
    text: {
      zh: `（复核面积为 ${area.zh}，请人工核对）`,
      en: ` (a second engine finds ${area.en}; please check)`,
    },
    facts: { secondOpinionSquareMetres: round(opinion) },
  };
}

function round(squareMetres: number): number {
  return Math.round(squareMetres * 1000) / 1000;
}
