// The engine on bare features: overlaps -> second opinion -> classify by width -> report.
import type { MultiPolygon, Polygon } from 'geojson';
import type { CheckFailure, Finding } from '../checks/finding.ts';
import { type GaussKruger, gaussKruger } from '../geometry/gauss-kruger.ts';
import type { PlanarPolygon } from '../geometry/planar-polygon.ts';
import type { PolygonProblem } from '../geometry/validate-polygon.ts';
import { describeParts } from './area-facts.ts';
import { describeArea, describeWidth } from './describe-quantities.ts';
import { unpackPolygon } from './engine/packed-polygons.ts';
import { describeInvalidGeometry } from './invalid-geometry.ts';
import { noteOpinion, type OpinionNote, withTurfMeasures } from './note-opinion.ts';
import { findPairOverlaps } from './pair-overlaps.ts';
import { splitByWidth } from './split-by-width.ts';
import { totalFindings } from './total-findings.ts';

export interface OverlapFeature {
  readonly id: string | number;
  readonly geometry: Polygon | MultiPolygon;
  readonly name?: string;
}

export interface OverlapRequest {
  readonly a: readonly OverlapFeature[];
  /** Absent: pairs inside `a`; present: pairs of one feature of `a` and one of `b`. */
  readonly b?: readonly OverlapFeature[];
  /** Degrees; of the zone that areas are measured in. */
  readonly centralMeridian: number;
  /** Parts narrower than this are slivers (metres). */
  readonly sliverWidthMetres: number;
  /** 0…1 as the plan is swept. To cancel, throw: the exception passes through and nothing is kept. */
  readonly onProgress?: (fraction: number) => void;
}

/**
 * All overlaps of bare features (degrees, EPSG:4490 or WGS 84), with areas in square metres: for every pair one
 * `overlap` of its wide parts and one `sliver` of its thin ones; `invalid-geometry` for features that are no polygons.
 * Pairs that can't be computed stand in `failures`.
 */
export function findOverlaps(request: OverlapRequest): {
  readonly findings: Finding[];
  readonly failures: CheckFailure[];
  readonly totals: Record<string, number>;
} {
  const { a, b, sliverWidthMetres, onProgress } = request;
  const zone = gaussKruger(request.centralMeridian);
  const others = b ?? a;
  const found = findPairOverlaps({ a: a.map(geometryOf), b: b?.map(geometryOf), zone, onProgress });
  const firstOfB = b ? a.length : 0;
  const findings = [
    ...found.overlaps.flatMap((overlap) => {
      const one = a[overlap.indexInA];
      const other = others[overlap.indexInB];
      if (!one || !other) return [];
      const { wide, thin } = splitByWidth(overlap.parts, sliverWidthMetres);
      const outlines = [
        unpackPolygon(found.packed, overlap.indexInA),
        unpackPolygon(found.packed, firstOfB + overlap.indexInB),
      ] as const;
      const noteOf = (parts: readonly PlanarPolygon[]) =>
        noteOpinion(parts, ...outlines, overlap.isBySecondEngine);
      return [
        ...reportParts('overlap', one, other, wide, zone, noteOf),
        ...reportParts('sliver', one, other, thin, zone, noteOf),
      ];
    }),
    ...reportInvalid(a, 'a', found.problems, 0),
    ...reportInvalid(b ?? [], 'b', found.problems, firstOfB),
  ];
  const failures = found.failures.map(({ indexInA, indexInB, reason }) => ({
    a: a[indexInA]?.id ?? indexInA,
    b: others[indexInB]?.id ?? indexInB,
    reason,
  }));
  return { findings, failures, totals: totalFindings(findings) };
}

function geometryOf({ geometry }: OverlapFeature): Polygon | MultiPolygon {
  return geometry;
}

function reportParts(
  code: 'overlap' | 'sliver',
  a: OverlapFeature,
  b: OverlapFeature,
  parts: readonly PlanarPolygon[],
  zone: GaussKruger,
  noteOf: (parts: readonly PlanarPolygon[]) => OpinionNote,
): Finding[] {
  if (parts.length === 0) return [];
  const facts = describeParts(parts, zone);
  const note = withTurfMeasures(noteOf(parts), facts, parts);
  const area = describeArea(facts.areaSquareMetres);
  const width = describeWidth(facts.widthMetres);
  const [nameOfA, nameOfB] = [a.name ?? String(a.id), b.name ?? String(b.id)];
  return [
    {
      code,
      a: a.id,
      b: b.id,
      declared: null,
      units: [],
      children: 0,
      id: `${code}:${a.id}:${b.id}`,
      severity: code === 'overlap' ? 'error' : 'warning',
      seats: null,
      text: {
        zh: `${nameOfA} 与 ${nameOfB} ${code === 'overlap' ? '重叠' : '有细碎重叠'} ${area.zh}，宽约 ${width.zh}${note.text.zh}`,
        en: `${nameOfA} and ${nameOfB} ${code === 'overlap' ? 'overlap by' : 'have a sliver overlap of'} ${area.en}, about ${width.en} wide${note.text.en}`,
      },
      ...facts,
      ...note.facts,
    },
  ];
}

function reportInvalid(
  features: readonly OverlapFeature[],
  kind: string,
  problems: ReadonlyMap<number, readonly PolygonProblem[]>,
  first: number,
): Finding[] {
  return features.flatMap(({ id, name, geometry }, index) =>
    describeInvalidGeometry({
      id,
      kind,
      name: { zh: name ?? `要素 ${id}`, en: name ?? `Feature ${id}` },
      geometry,
      problems: problems.get(first + index) ?? [],
    }),
  );
}
