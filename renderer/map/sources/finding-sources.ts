import type { Finding } from '../../../shared/checks/finding.ts';
import { isPointInPolygon } from '../../../shared/geometry/point-in-polygon.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { authorityHues } from '../authority-hues.ts';
import { formatArea } from '../format-measure.ts';
import { type MapContent, mapFeature, type SourceRecipe } from './source-recipe.ts';

/** How a finding is drawn. Overlaps that an agreement covers are no mistake and don't look like one. */
export type FindingForm = 'mistake' | 'declared' | 'gap' | 'sliver' | 'outside' | 'unit' | 'quiet';

export function findingForm(finding: Finding): FindingForm {
  if (finding.severity === 'declared' || finding.declared !== null) return 'declared';
  switch (finding.code) {
    case 'overlap':
      return 'mistake';
    case 'gap':
    case 'sliver':
      return finding.code;
    case 'outside-district':
    case 'island':
      return 'outside';
    case 'split-unit':
    case 'orphan-unit':
    case 'multi-unit':
      return 'unit';
    default:
      return 'quiet';
  }
}

/** The two hues of a declared overlap: those of the authorities that agreed (of its catchments, or of the parties). */
function partyHues(finding: Finding, project: ProjectState): readonly [number, number] {
  const hues = authorityHues(project);
  const ofCatchment = (id: Finding['a']) => project.catchment.get(String(id))?.authorityId ?? null;
  const agreement = finding.declared === null ? undefined : project.agreement.get(finding.declared);
  const [first, second] = agreement?.partyIds ?? [ofCatchment(finding.a), ofCatchment(finding.b)];
  const hue = (id: string | null, otherwise: number) =>
    id === null ? otherwise : (hues.get(id) ?? otherwise);
  return [hue(first, 0), hue(second, 1)];
}

const inputs = ({ report, project, language }: MapContent) => [
  report,
  project.authority,
  project.agreement,
  project.catchment,
  language,
];

function properties(finding: Finding, { project, language }: MapContent): Record<string, unknown> {
  const [first, second] = partyHues(finding, project);
  return {
    kind: 'finding',
    id: finding.id,
    code: finding.code,
    form: findingForm(finding),
    hues: `${first}/${second}`,
    areaText: finding.areaSquareMetres === null ? '' : formatArea(finding.areaSquareMetres, language),
    areaSquareMetres: finding.areaSquareMetres ?? 0,
  };
}

export const findingAreas: SourceRecipe = {
  inputs,
  build: (content) =>
    (content.report?.findings ?? []).flatMap((finding) =>
      finding.geometry ? [mapFeature(finding.id, finding.geometry, properties(finding, content))] : [],
    ),
};

/** A mark or an area label for every finding that has a place. */
export const findingMarks: SourceRecipe = {
  inputs,
  build: (content) => {
    const findings = content.report?.findings ?? [];
    const overlaps = findings.filter((finding) => findingForm(finding) === 'mistake');
    return findings.flatMap((finding) => {
      if (!finding.place) return [];
      const shown = properties(finding, content);
      const label = overlaps.some((overlap) => isSameGround(finding, overlap)) ? { areaText: '' } : {};
      return [mapFeature(finding.id, { type: 'Point', coordinates: finding.place }, { ...shown, ...label })];
    });
  },
};

/** Whether ground beyond a border is the very ground of an overlap, whose label says all there is to say. */
function isSameGround(finding: Finding, overlap: Finding): boolean {
  if (findingForm(finding) !== 'outside' || (overlap.a !== finding.a && overlap.b !== finding.a))
    return false;
  const [one, other] = [finding.areaSquareMetres ?? 0, overlap.areaSquareMetres ?? 0];
  if (!finding.place || !overlap.geometry || Math.abs(one - other) > 0.01 * other) return false;
  return isPointInPolygon(finding.place, overlap.geometry);
}
