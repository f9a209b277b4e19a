// What Turf thinks of an overlap, as words and fields of its finding: nothing where it agrees, its own figure where not.
import type { Finding } from '../checks/finding.ts';
import type { PlanarMultiPolygon, PlanarPolygon } from '../geometry/planar-polygon.ts';
import { planarAreaSquareMetres } from '../geometry/polygon-area.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import { describeArea } from './describe-quantities.ts';
import type { PairOverlap } from './pair-overlaps.ts';
import { secondOpinionOnOverlap, secondOpinionOnRest } from './second-engine.ts';

export interface OpinionNote {
  readonly text: LocalizedText;
  readonly facts: Pick<Finding, 'secondOpinionSquareMetres' | 'isBySecondEngine'>;
}

/** Agreement of two engines: a millionth of the area, or a hundredth of a square metre. */
const toleranceShare = 1e-6;
const toleranceSquareMetres = 0.01;

const bySecondEngine: OpinionNote = {
  text: { zh: '（由备用算法计算，请核对图形）', en: ' (computed by the second engine; check the outlines)' },
  facts: { isBySecondEngine: true },
};
/** Nothing to say: both agree, or the ground is the input's own and needs no overlay. */
export const agreedOpinion: OpinionNote = { text: { zh: '', en: '' }, facts: {} };

/** Asks Turf about one pair's overlap. */
export function noteOpinion(overlap: PairOverlap, a: PlanarMultiPolygon, b: PlanarMultiPolygon): OpinionNote {
  if (overlap.isBySecondEngine) return bySecondEngine;
  return compareOpinions(overlap.areaSquareMetres, secondOpinionOnOverlap(overlap.parts, a, b));
}

/** Asks Turf about a piece of `ground` (null: anywhere) that is in none of the others. */
export function noteOpinionOnRest(
  part: PlanarPolygon,
  ground: PlanarMultiPolygon | null,
  others: readonly PlanarMultiPolygon[],
  isBySecondEngine: boolean,
): OpinionNote {
  if (isBySecondEngine) return bySecondEngine;
  return compareOpinions(planarAreaSquareMetres([part]), secondOpinionOnRest(part, ground, others));
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
    facts: { secondOpinionSquareMetres: Math.round(opinion * 1000) / 1000 },
  };
}
