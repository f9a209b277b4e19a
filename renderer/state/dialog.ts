import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { AgreementTerms, SplittingCommand } from '../../shared/commands/command.ts';
import type { Refusal } from '../../shared/model/result.ts';

/** What a new catchment is made from: an outline, or estates that the program draws a border around. */
export type NewGround =
  | { readonly geometry: Polygon | MultiPolygon }
  | { readonly unitIds: readonly string[] };

/** The one dialog that may be open over the desk. */
export type Dialog =
  | { readonly type: 'palette' }
  | { readonly type: 'find' }
  | { readonly type: 'keys' }
  | { readonly type: 'import' }
  | { readonly type: 'new-plan'; readonly parentId: string | null }
  | { readonly type: 'new-catchment'; readonly from: NewGround }
  | { readonly type: 'split-catchment'; readonly catchmentId: string; readonly line: readonly Position[] }
  | { readonly type: 'copy-catchment'; readonly catchmentId: string }
  /** An edit would cut estates: whole to one side, or cut for a reason. `cause`: the dialog that it was made in. */
  | {
      readonly type: 'split-units';
      readonly command: SplittingCommand;
      readonly refusal: Refusal;
      readonly cause: Dialog | null;
    }
  /** `agreementId` null: a new one that starts from `terms`. */
  | { readonly type: 'agreement'; readonly agreementId: string | null; readonly terms: AgreementTerms }
  | { readonly type: 'open-case'; readonly unitId: string | null; readonly otherAuthorityId: string | null }
  | { readonly type: 'add-service'; readonly unitId: string }
  | { readonly type: 'case'; readonly caseId: string }
  | { readonly type: 'decide-case'; readonly caseId: string }
  | { readonly type: 'used-seats'; readonly agreementId: string }
  | {
      readonly type: 'agreement-step';
      readonly agreementId: string;
      readonly step: 'sign' | 'bring-into-force' | 'revoke';
      readonly authorityId: string | null;
    };
