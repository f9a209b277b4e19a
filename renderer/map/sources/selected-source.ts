import type { Geometry } from 'geojson';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Agreement, ProjectRecord } from '../../../shared/model/records.ts';
import { type MapContent, mapFeature, type SourceRecipe } from './source-recipe.ts';

function unitGeometries(project: ProjectState, unitIds: readonly string[]): Geometry[] {
  return unitIds.flatMap((id) => project.unit.get(id)?.geometry ?? []);
}

function agreementGeometries(project: ProjectState, { items }: Agreement): Geometry[] {
  const campuses = items.flatMap(({ campusId }) => project.campus.get(campusId)?.location ?? []);
  return [
    ...unitGeometries(
      project,
      items.map(({ unitId }) => unitId),
    ),
    ...campuses,
  ];
}

function recordGeometries(project: ProjectState, record: ProjectRecord): Geometry[] {
  if ('geometry' in record) return [record.geometry];
  switch (record.kind) {
    case 'campus':
      return [record.location];
    case 'school':
      return [...project.campus.values()]
        .filter(({ schoolId }) => schoolId === record.id)
        .map(({ location }) => location);
    case 'agreement':
      return agreementGeometries(project, record);
    case 'service-relation':
    case 'unit-split':
      return unitGeometries(project, [record.unitId]);
    case 'comment':
      return unitGeometries(project, record.unitIds);
    default:
      return [];
  }
}

/** Everything on the map that the selection means: an agreement, for one, means its estates and its campuses. */
export function selectedGeometries({ project, report, selection }: MapContent): Geometry[] {
  if (!selection) return [];
  if (selection.kind === 'finding') {
    const finding = report?.findings.find(({ id }) => id === selection.id);
    if (!finding) return [];
    const place: Geometry[] = finding.place ? [{ type: 'Point', coordinates: finding.place }] : [];
    return [...(finding.geometry ? [finding.geometry] : place), ...unitGeometries(project, finding.units)];
  }
  const record = project[selection.kind].get(selection.id);
  return record ? recordGeometries(project, record) : [];
}

export const selected: SourceRecipe = {
  inputs: ({ project, report, selection }) =>
    selection?.kind === 'finding'
      ? [selection.id, report, project.unit]
      : [selection?.kind, selection?.id, selection && project[selection.kind], project.campus, project.unit],
  build: (content) =>
    selectedGeometries(content).map((geometry, index) =>
      mapFeature(String(index), geometry, { isPoint: geometry.type === 'Point' }),
    ),
};
