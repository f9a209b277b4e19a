import type { ProjectState } from '../../shared/model/project-state.ts';
import type { RecordKind } from '../../shared/model/records.ts';

/** What a person calls a record. A campus that is not named after its school carries the school's name before it. */
export function recordName(
  records: ProjectState,
  { kind, id }: { readonly kind: RecordKind; readonly id: string },
) {
  if (kind === 'campus') return campusName(records, id);
  const record = records[kind].get(id);
  if (!record) return id;
  if (record.kind === 'case') return recordName(records, { kind: 'unit', id: record.unitId });
  if ('name' in record && record.name !== '') return record.name;
  if ('title' in record && record.title !== '') return record.title;
  return id;
}

export function campusName(records: ProjectState, campusId: string): string {
  const campus = records.campus.get(campusId);
  if (!campus) return campusId;
  const school = records.school.get(campus.schoolId)?.name ?? '';
  if (campus.name === '' || campus.name === school) return school || campusId;
  return campus.name.includes(school) ? campus.name : `${school}（${campus.name}）`;
}
