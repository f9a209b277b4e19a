// What a person can do to a project. A command is plain data; the function of the same name in this folder turns it
// and the state into a ChangeSet or a refusal.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Agreement, Campus, Catchment, Notice, Plan, ProjectSettings, Unit } from '../model/records.ts';

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
  | 'basis'
  | 'contact'
  | 'note'
>;

export type ProjectCommand =
  | {
      readonly name: 'create-catchment';
      readonly planId: string;
      readonly catchmentName: string;
      readonly authorityId: string | null;
      readonly campusIds: readonly string[];
      readonly geometry: Polygon | MultiPolygon;
    }
  | {
      readonly name: 'edit-catchment';
      readonly catchmentId: string;
      readonly changes: Partial<Pick<Catchment, 'name' | 'authorityId' | 'campusIds' | 'rangeText'>>;
    }
  | { readonly name: 'delete-catchment'; readonly catchmentId: string }
  /** Moves vertices of a plan from exactly one place to another, in every catchment that has them. */
  | {
      readonly name: 'move-vertices';
      readonly planId: string;
      readonly moves: readonly { readonly from: Position; readonly to: Position }[];
    }
  /** Puts a vertex on the edge between two places, in every catchment that has the edge (either direction). */
  | {
      readonly name: 'insert-vertex';
      readonly planId: string;
      readonly edge: readonly [Position, Position];
      readonly at: Position;
    }
  /** Makes borders of a plan that all but coincide coincide; nothing moves further than the tolerance (at most 10 m). */
  | { readonly name: 'snap-neighbours'; readonly planId: string; readonly toleranceMetres: number }
  /** Puts a sound outline in place of an invalid one. */
  | { readonly name: 'repair-catchment'; readonly catchmentId: string }
  | { readonly name: 'delete-vertex'; readonly planId: string; readonly at: Position }
  /** With a parent, the new plan starts as a copy of the parent's catchments. */
  | {
      readonly name: 'create-plan';
      readonly plan: Pick<Plan, 'name' | 'planType' | 'stage' | 'schoolYear' | 'parentId' | 'authorityId'>;
    }
  | {
      readonly name: 'edit-plan';
      readonly planId: string;
      readonly changes: Partial<Pick<Plan, 'name' | 'schoolYear'>>;
    }
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
        Pick<ProjectSettings, 'projectName' | 'sliverWidthMetres' | 'demonstrationNotice'>
      >;
    }
  | {
      readonly name: 'edit-notice';
      readonly planId: string;
      readonly changes: Partial<Omit<Notice, 'kind' | 'id' | 'planId'>>;
    };

export type CommandName = ProjectCommand['name'];
export type CommandOf<Name extends CommandName> = Extract<ProjectCommand, { readonly name: Name }>;
