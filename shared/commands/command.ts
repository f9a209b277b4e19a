// What a person can do to a project. A command is plain data; the function of the same name in this folder turns it
// and the state into a ChangeSet or a refusal.

import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { MapBase } from '../model/notice-record.ts';
import type {
  Agreement,
  BorderCase,
  Campus,
  CaseEvidence,
  CaseOptionKind,
  Catchment,
  Lock,
  Notice,
  NoticeComment,
  Plan,
  ProjectSettings,
  ServiceRelation,
  Unit,
} from '../model/records.ts';

/** The part of an agreement that people write; the rest (status, signatures, events) follows from signing. */
export type AgreementTerms = Pick<
  Agreement,
  | 'number'
  | 'title'
  | 'agreementKind'
  | 'partyIds'
  | 'stage'
  | 'items'
  | 'fromSchoolYear'
  | 'toSchoolYear'
  | 'childrenTolerance'
  | 'basis'
  | 'contact'
  | 'note'
> &
  Partial<Pick<Agreement, 'pool' | 'reviewOn' | 'documents' | 'consultations'>>;

/**
 * What to do with estates that an edit would newly cut (`would-split-units` otherwise): let it cut them, for a reason
 * that is stored, or give them whole to one side, with the border drawn around their outlines. A side is a catchment
 * that is there, the one that the edit makes, nobody, or for every estate the side that has most of it.
 */
export type Splits =
  | { readonly reason: string }
  | { readonly toCatchmentId: string }
  | { readonly to: 'new-catchment' | 'nobody' | 'larger-side' };

export type ProjectCommand =
  | {
      readonly name: 'create-catchment';
      readonly planId: string;
      readonly catchmentName: string;
      readonly authorityId: string | null;
      readonly campusIds: readonly string[];
      /** In a plan of school districts: which one it is. */
      readonly clusterId?: string | null;
      readonly geometry: Polygon | MultiPolygon;
      readonly splits?: Splits;
    }
  | {
      readonly name: 'edit-catchment';
      readonly catchmentId: string;
      readonly changes: Partial<
        Pick<Catchment, 'name' | 'authorityId' | 'campusIds' | 'clusterId' | 'rangeText'>
      >;
    }
  /** Range texts of several catchments of one plan in one step. */
  | {
      readonly name: 'write-ranges';
      readonly planId: string;
      readonly ranges: readonly { readonly catchmentId: string; readonly rangeText: string }[];
    }
  | { readonly name: 'delete-catchment'; readonly catchmentId: string; readonly splits?: Splits }
  /** Moves vertices of a plan from exactly one place to another, in every catchment that has them. */
  | {
      readonly name: 'move-vertices';
      readonly planId: string;
      readonly moves: readonly { readonly from: Position; readonly to: Position }[];
      readonly splits?: Splits;
    }
  /** Puts a vertex on the edge between two places, in every catchment that has the edge (either direction). */
  | {
      readonly name: 'insert-vertex';
      readonly planId: string;
      readonly edge: readonly [Position, Position];
      readonly at: Position;
      readonly splits?: Splits;
    }
  /** Makes borders of a plan that all but coincide coincide; nothing moves further than the tolerance (at most 10 m). */
  | {
      readonly name: 'snap-neighbours';
      readonly planId: string;
      readonly toleranceMetres: number;
      readonly splits?: Splits;
    }
  /** Puts a sound outline in place of an invalid one. */
  | { readonly name: 'repair-catchment'; readonly catchmentId: string; readonly splits?: Splits }
  | {
      readonly name: 'delete-vertex';
      readonly planId: string;
      readonly at: Position;
      readonly splits?: Splits;
    }
  /**
   * Moves ground from some catchments to one. `fromCatchmentIds` null: from whoever holds it, empty ground too;
   * `toCatchmentId` null: to nobody, which cuts a hole.
   */
  | {
      readonly name: 'give-area';
      readonly planId: string;
      readonly area: Polygon | MultiPolygon;
      readonly fromCatchmentIds: readonly string[] | null;
      readonly toCatchmentId: string | null;
      readonly splits?: Splits;
    }
  /**
   * Moves whole estates with the ground around them: the border runs along roads and halfway to their neighbours.
   * `toCatchmentId` null: to a new catchment where one is given, else to nobody.
   */
  | {
      readonly name: 'assign-units';
      readonly planId: string;
      readonly unitIds: readonly string[];
      readonly toCatchmentId: string | null;
      readonly newCatchment?: Pick<Catchment, 'name' | 'authorityId' | 'campusIds'> & {
        readonly clusterId?: string | null;
      };
      readonly splits?: Splits;
    }
  /**
   * Cuts a catchment along a line that reaches its border on both ends. What lies on the side of the new catchment's
   * campuses becomes the new catchment; where they do not tell, the side without a school, else the smaller one.
   */
  | {
      readonly name: 'split-catchment';
      readonly catchmentId: string;
      readonly line: readonly Position[];
      readonly newName: string;
      readonly newCampusIds: readonly string[];
      readonly splits?: Splits;
    }
  /** Unites catchments into one that keeps its name; the others' campuses come along. */
  | {
      readonly name: 'merge-catchments';
      readonly intoCatchmentId: string;
      readonly catchmentIds: readonly string[];
      readonly splits?: Splits;
    }
  /** A line that meets a catchment's border at least twice: what it cuts off changes sides, what it encloses comes in. */
  | {
      readonly name: 'reshape-border';
      readonly planId: string;
      readonly catchmentId: string;
      readonly line: readonly Position[];
      readonly splits?: Splits;
    }
  /**
   * Gives the stretch of border between two of its vertices a new course, in all that share it. The stretch must not
   * fork. `path` is what lies between the two, ends left out; `how` is what the label calls it. `through` is a vertex
   * on the stretch, to tell it from others between the same ends.
   */
  | {
      readonly name: 'replace-border';
      readonly planId: string;
      readonly from: Position;
      readonly to: Position;
      readonly through?: Position;
      readonly path: readonly Position[];
      readonly how: 'straighten' | 'smooth' | 'trace';
      readonly splits?: Splits;
    }
  /** Takes away what of a catchment lies outside its authority. */
  | { readonly name: 'clip-to-authority'; readonly catchmentId: string; readonly splits?: Splits }
  /** Gives the gap around a place to a catchment. */
  | {
      readonly name: 'fill-gap';
      readonly planId: string;
      readonly at: Position;
      readonly toCatchmentId: string;
      readonly splits?: Splits;
    }
  /** Copies a catchment into another plan; with `takesGround` the catchments there make room for it. */
  | {
      readonly name: 'copy-catchment';
      readonly catchmentId: string;
      readonly toPlanId: string;
      readonly takesGround: boolean;
      readonly splits?: Splits;
    }
  /** Moves ground of a plan as another plan has it; several pieces in one step. Each piece as in give-area. */
  | {
      readonly name: 'copy-changes';
      readonly fromPlanId: string;
      readonly toPlanId: string;
      readonly transfers: readonly {
        readonly area: Polygon | MultiPolygon;
        readonly fromCatchmentIds: readonly string[] | null;
        readonly toCatchmentId: string | null;
      }[];
      readonly splits?: Splits;
    }
  /**
   * With a parent, the new plan starts as a copy of the parent's catchments. `planId`, where no plan has it yet, is for
   * callers whose same question must give the same plan.
   */
  | {
      readonly name: 'create-plan';
      readonly planId?: string | undefined;
      readonly plan: Pick<Plan, 'name' | 'planType' | 'stage' | 'schoolYear' | 'parentId' | 'authorityId'>;
    }
  | {
      readonly name: 'edit-plan';
      readonly planId: string;
      readonly changes: Partial<Pick<Plan, 'name' | 'schoolYear'>>;
    }
  /** Locks or unlocks catchments, authorities (all their catchments) and campuses of a plan, in bulk. */
  | {
      readonly name: 'set-locks';
      readonly planId: string;
      readonly locks: readonly Pick<Lock, 'targetKind' | 'targetId'>[];
      readonly locked: boolean;
    }
  /** Leaves one authority open to edits and locks everything that is not its own. */
  | { readonly name: 'restrict-editing'; readonly planId: string; readonly authorityId: string }
  /** A plan whose school districts are the unions of a plan's catchments by cluster, and follow them. */
  | {
      readonly name: 'create-school-district-plan';
      readonly planName: string;
      readonly authorityId: string;
      readonly sourcePlanId: string;
    }
  /** Ends the following of a plan of school districts. */
  | { readonly name: 'cut-loose'; readonly planId: string }
  | { readonly name: 'activate-plan'; readonly planId: string }
  | { readonly name: 'archive-plan'; readonly planId: string }
  | { readonly name: 'delete-plan'; readonly planId: string }
  /** Says that a plan is in effect (last year's, as it came in): from then on it can't be edited, only branched. */
  | { readonly name: 'approve-plan'; readonly planId: string }
  /**
   * Gives a plan its number and content hash; from then on it can't be edited. Undeclared errors stand in the way
   * unless `waiver` says why they may stay; the reason is kept in the log.
   */
  | { readonly name: 'freeze-plan'; readonly planId: string; readonly waiver?: string }
  | { readonly name: 'create-agreement'; readonly terms: AgreementTerms }
  | {
      readonly name: 'edit-agreement';
      readonly agreementId: string;
      readonly changes: Partial<AgreementTerms>;
    }
  | { readonly name: 'delete-agreement'; readonly agreementId: string }
  /** A draft of the next version of an agreement in force, which stays as it is until the new one is in force. */
  | { readonly name: 'amend-agreement'; readonly agreementId: string }
  /** A draft with the same terms for the years that follow on an agreement's term. */
  | { readonly name: 'renew-agreement'; readonly agreementId: string; readonly toSchoolYear: number }
  /** Writes down how many seats children of one party took up in a school year. No term changes. */
  | {
      readonly name: 'record-used-seats';
      readonly agreementId: string;
      readonly schoolYear: number;
      readonly fromAuthorityId: string;
      readonly seats: number;
    }
  /** First party: draft → proposed. Second party: proposed → countersigned. */
  | {
      readonly name: 'sign-agreement';
      readonly agreementId: string;
      readonly authorityId: string;
      readonly signedBy: string;
    }
  /** countersigned → in-force; adds the service relations. */
  | {
      readonly name: 'bring-agreement-into-force';
      readonly agreementId: string;
      readonly by: string;
    }
  /** in-force → revoked (ended early); the service relations end with it. */
  | {
      readonly name: 'revoke-agreement';
      readonly agreementId: string;
      readonly by: string;
      readonly reason: string;
    }
  /**
   * 对口升学 or 多校划片: a campus that children of an estate may go to besides those that serve it in the plan at hand;
   * nobody is counted elsewhere for it.
   */
  | {
      readonly name: 'add-service';
      readonly planId: string;
      readonly service: Pick<
        ServiceRelation,
        'unitId' | 'campusId' | 'stage' | 'quota' | 'priority' | 'fromSchoolYear' | 'toSchoolYear' | 'basis'
      > & { readonly relationKind: 'feeder' | 'lottery' };
    }
  | { readonly name: 'remove-service'; readonly relationId: string }
  /** 立卷: the case of an estate at a border, with what was measured for it. */
  | {
      readonly name: 'open-case';
      readonly evidence: CaseEvidence;
      readonly claim: string;
      readonly receivedOn: string;
    }
  | {
      readonly name: 'edit-case';
      readonly caseId: string;
      readonly changes: Partial<Pick<BorderCase, 'claim' | 'receivedOn' | 'opinions' | 'attachments'>>;
    }
  | { readonly name: 'measure-case'; readonly caseId: string; readonly evidence: CaseEvidence }
  | {
      readonly name: 'decide-case';
      readonly caseId: string;
      readonly option: CaseOptionKind;
      readonly reason: string;
      readonly by: string;
    }
  | { readonly name: 'reopen-case'; readonly caseId: string }
  | { readonly name: 'delete-case'; readonly caseId: string }
  | {
      readonly name: 'edit-campus';
      readonly campusId: string;
      readonly changes: Partial<Pick<Campus, 'name' | 'address' | 'phone' | 'location' | 'stages'>>;
    }
  | {
      readonly name: 'edit-unit';
      readonly unitId: string;
      readonly changes: Partial<Pick<Unit, 'name' | 'community' | 'households' | 'children' | 'addresses'>>;
    }
  | {
      readonly name: 'edit-settings';
      readonly changes: Partial<
        Pick<
          ProjectSettings,
          'projectName' | 'sliverWidthMetres' | 'demonstrationNotice' | 'warningLevels' | 'smallestCount'
        >
      >;
    }
  | {
      readonly name: 'edit-notice';
      readonly planId: string;
      /** `mapBase` null takes the picture away. */
      readonly changes: Partial<Omit<Notice, 'kind' | 'id' | 'planId' | 'mapReviewHash' | 'mapBase'>> & {
        readonly mapBase?: MapBase | null;
      };
    }
  /** Registers what somebody said about a plan in public; nothing that names a person is taken. */
  | {
      readonly name: 'record-comment';
      readonly planId: string;
      readonly comment: Pick<NoticeComment, 'receivedOn' | 'channel' | 'unitIds' | 'request'>;
    }
  /** Corrects or answers a comment. What is not, or only partly, adopted needs a reason. */
  | {
      readonly name: 'edit-comment';
      readonly commentId: string;
      readonly changes: Partial<Omit<NoticeComment, 'kind' | 'id' | 'planId' | 'number'>>;
    }
  | { readonly name: 'delete-comment'; readonly commentId: string };

export type CommandName = ProjectCommand['name'];
export type CommandOf<Name extends CommandName> = Extract<ProjectCommand, { readonly name: Name }>;
/** A command that can be told what to do with estates it would cut. */
export type SplittingCommand = Extract<ProjectCommand, { readonly splits?: Splits }>;
