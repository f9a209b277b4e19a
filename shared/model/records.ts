// Every thing a project holds, as plain readonly data. Geometry is longitude/latitude in EPSG:4490 (degrees).
// A record is replaced whole, never mutated; `kind` + `id` name it for ever.
import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Agreement } from './agreement-record.ts';
import type { BorderCase } from './case-record.ts';
import type { NoticeComment } from './comment-record.ts';
import type { Notice } from './notice-record.ts';
import type { ProjectSettings } from './settings-record.ts';
import type { Stage } from './stage.ts';

export type {
  Agreement,
  AgreementDocument,
  AgreementEvent,
  AgreementItem,
  AgreementKind,
  AgreementSeal,
  AgreementSignature,
  AgreementStatus,
  Consultation,
  PoolShare,
  UsedSeats,
} from './agreement-record.ts';
export type { BorderCase, CaseEvidence, CaseOption, CaseOptionKind } from './case-record.ts';
export type { NoticeComment } from './comment-record.ts';
export type { Notice } from './notice-record.ts';
export type { ProjectSettings, WarningLevels } from './settings-record.ts';

/** 行政区: an administrative district (GB/T 2260). Its border is imported, never edited. */
export interface District {
  readonly kind: 'district';
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly geometry: MultiPolygon;
}

/** 管理主体: who admits children. A district, or a functional zone lying across districts. */
export interface Authority {
  readonly kind: 'authority';
  readonly id: string;
  readonly name: string;
  readonly authorityType: 'district' | 'functional-zone';
  /** The area it admits for: a district less the functional zones on it. Authorities tile the city. */
  readonly geometry: MultiPolygon;
  readonly phone: string;
}

export interface School {
  readonly kind: 'school';
  readonly id: string;
  readonly name: string;
  /** 学校标识码: ten digits kept as text; empty where unknown. */
  readonly code: string;
  readonly authorityId: string | null;
}

/** What one campus offers at one stage. */
export interface CampusStage {
  readonly stage: Stage;
  readonly classesPerGrade: number;
  /** 基础学位: seats of one entry year (起始年级). */
  readonly baseSeats: number;
}

/** 校区: where children go. Catchments serve campuses, not schools. */
export interface Campus {
  readonly kind: 'campus';
  readonly id: string;
  readonly schoolId: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly location: Point;
  readonly stages: readonly CampusStage[];
}

export type ClusterRole = 'lead' | 'urban-member' | 'rural-member';

/** 学区 / 大学区: schools with roles. */
export interface Cluster {
  readonly kind: 'cluster';
  readonly id: string;
  readonly name: string;
  readonly authorityId: string | null;
  readonly members: readonly { readonly schoolId: string; readonly role: ClusterRole }[];
}

/** Children of one unit that enter a stage in the autumn of one year. */
export interface ChildrenCount {
  readonly stage: Stage;
  readonly intakeYear: number;
  readonly count: number;
}

/** 小区: the atom of every decision. A point where only a place is known, else its outline. */
export interface Unit {
  readonly kind: 'unit';
  readonly id: string;
  readonly name: string;
  readonly community: string;
  readonly geometry: Point | Polygon | MultiPolygon;
  readonly households: number;
  readonly children: readonly ChildrenCount[];
  /** 门牌, one address each: “临园路东段12号”. */
  readonly addresses: readonly string[];
  /** Every column of the row it was imported from that has no field of its own. */
  readonly attributes: Readonly<Record<string, string>>;
}

export type RoadClass = 'expressway' | 'trunk' | 'main' | 'minor' | 'path';

export interface Road {
  readonly kind: 'road';
  readonly id: string;
  readonly name: string;
  readonly roadClass: RoadClass;
  readonly isBridge: boolean;
  readonly geometry: LineString | MultiLineString;
}

/** What can't be walked across but on a bridge: a river, a railway, an expressway. */
export interface Barrier {
  readonly kind: 'barrier';
  readonly id: string;
  readonly name: string;
  readonly barrierType: 'river' | 'railway' | 'expressway' | 'other';
  readonly geometry: LineString | MultiLineString | Polygon | MultiPolygon;
}

/** A feature of a layer that is only looked at (walk zones, a neighbour's plan). */
export interface ReferenceFeature {
  readonly kind: 'reference';
  readonly id: string;
  readonly layerName: string;
  readonly name: string;
  readonly geometry: Point | LineString | MultiLineString | Polygon | MultiPolygon;
  readonly attributes: Readonly<Record<string, string>>;
}

/** 方案: one draft of borders for one stage (or one authority's school districts) and one school year. */
export interface Plan {
  readonly kind: 'plan';
  readonly id: string;
  readonly name: string;
  readonly planType: 'catchments' | 'school-districts';
  readonly stage: Stage;
  /** Year of the autumn the plan is for. */
  readonly schoolYear: number;
  /** `approved`: a plan that came in as last year's truth; it and `frozen` plans can't be edited. */
  readonly status: 'draft' | 'frozen' | 'approved' | 'archived';
  readonly parentId: string | null;
  /** Only for school-district plans: whose. */
  readonly authorityId: string | null;
  /** Given when frozen: running number and SHA-256 of the content. */
  readonly number: string | null;
  readonly contentHash: string | null;
  readonly frozenAt: string | null;
  readonly createdAt: string;
}

/** 服务片区: polygon(s) and the campuses they serve; in a school-district plan, the cluster. */
export interface Catchment {
  readonly kind: 'catchment';
  readonly id: string;
  readonly planId: string;
  readonly name: string;
  readonly authorityId: string | null;
  readonly campusIds: readonly string[];
  readonly clusterId: string | null;
  readonly geometry: MultiPolygon;
  /** 招生范围 in words, as published; empty until written. */
  readonly rangeText: string;
}

export type RelationKind = 'base' | 'shared' | 'swap' | 'dual' | 'feeder' | 'lottery';

/** One unit may be served by one campus, on some ground. Relations of an agreement carry its id. */
export interface ServiceRelation {
  readonly kind: 'service-relation';
  readonly id: string;
  readonly unitId: string;
  readonly campusId: string;
  readonly stage: Stage;
  readonly relationKind: RelationKind;
  readonly quota: number | null;
  readonly priority: number;
  readonly fromSchoolYear: number;
  readonly toSchoolYear: number | null;
  readonly authorityId: string | null;
  readonly agreementId: string | null;
  readonly basis: string;
}

/**
 * Ground or a school of a plan that must not change until it is unlocked. An authority stands for all its catchments,
 * a campus for the catchments that serve it and for its own seats and place.
 */
export interface Lock {
  readonly kind: 'lock';
  readonly id: string;
  readonly planId: string;
  readonly targetKind: 'catchment' | 'authority' | 'campus';
  readonly targetId: string;
}

/** A plan of school districts that is the union of another plan's catchments, and stays so until it is cut loose. */
export interface Following {
  readonly kind: 'following';
  readonly id: string;
  readonly planId: string;
  readonly sourcePlanId: string;
}

/** Why a border of a plan may cut an estate, which is an atom otherwise. */
export interface UnitSplit {
  readonly kind: 'unit-split';
  readonly id: string;
  readonly planId: string;
  readonly unitId: string;
  readonly reason: string;
}

export interface RecordByKind {
  readonly settings: ProjectSettings;
  readonly district: District;
  readonly authority: Authority;
  readonly school: School;
  readonly campus: Campus;
  readonly cluster: Cluster;
  readonly unit: Unit;
  readonly road: Road;
  readonly barrier: Barrier;
  readonly reference: ReferenceFeature;
  readonly plan: Plan;
  readonly catchment: Catchment;
  readonly 'service-relation': ServiceRelation;
  readonly agreement: Agreement;
  readonly notice: Notice;
  readonly lock: Lock;
  readonly following: Following;
  readonly 'unit-split': UnitSplit;
  readonly case: BorderCase;
  readonly comment: NoticeComment;
}

export type RecordKind = keyof RecordByKind;
export type ProjectRecord = RecordByKind[RecordKind];

/** In order of dependence: a record only refers to kinds before its own (or to its own kind). */
export const recordKinds = [
  'settings',
  'district',
  'authority',
  'school',
  'campus',
  'cluster',
  'unit',
  'road',
  'barrier',
  'reference',
  'plan',
  'catchment',
  'agreement',
  'service-relation',
  'notice',
  'lock',
  'following',
  'unit-split',
  'case',
  'comment',
] as const satisfies readonly RecordKind[];
