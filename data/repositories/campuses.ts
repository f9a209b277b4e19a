// 校区 ⇄ the layer of that name, with what it offers at each stage.
import type { Campus, CampusStage } from '../../shared/model/records.ts';
import { decodePoint, encodeGeometry } from '../database/geopackage-geometry.ts';
import { defineList, defineRepository } from './record-mapping.ts';

interface CampusRow {
  readonly id: string;
  readonly school_id: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly geom: Uint8Array | null;
}

interface CampusStageRow {
  readonly stage: CampusStage['stage'];
  readonly classes_per_grade: number;
  readonly base_seats: number;
}

const stages = defineList<CampusStageRow, CampusStage>({
  table: 'campus_stages',
  owner: 'campus_id',
  columns: ['stage', 'classes_per_grade', 'base_seats'],
  toRow: ({ stage, classesPerGrade, baseSeats }) => ({
    stage,
    classes_per_grade: classesPerGrade,
    base_seats: baseSeats,
  }),
  fromRow: ({ stage, classes_per_grade, base_seats }) => ({
    stage,
    classesPerGrade: classes_per_grade,
    baseSeats: base_seats,
  }),
});

export const campuses = defineRepository<Campus, CampusRow, { stages: CampusStage }>({
  kind: 'campus',
  table: '校区',
  columns: ['id', 'school_id', 'name', 'address', 'phone', 'geom'],
  lists: { stages: { ...stages, items: (campus) => campus.stages } },
  toRow: ({ id, schoolId, name, address, phone, location }) => ({
    id,
    school_id: schoolId,
    name,
    address,
    phone,
    geom: encodeGeometry(location),
  }),
  fromRow: ({ id, school_id, name, address, phone, geom }, lists) => ({
    kind: 'campus',
    id,
    schoolId: school_id,
    name,
    address,
    phone,
    location: decodePoint(geom),
    stages: lists.stages,
  }),
});
