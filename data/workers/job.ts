// What heavy work looks like from both sides of a thread: plain input, progress, a Result. `now` is ISO 8601.
import type {
  ChosenMapBase,
  ExportedLayer,
  FileInspection,
  ImportRequest,
  NoticeFormat,
  RequestOf,
  WrittenFile,
} from '../../shared/api/project-api.ts';
import type { PlanComparison } from '../../shared/checks/compare-plans.ts';
import type { CheckReport } from '../../shared/checks/finding.ts';
import type { DissolvedUnits, DissolveRequest } from '../../shared/commands/areas/dissolve-units.ts';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { CaseEvidence } from '../../shared/model/records.ts';
import type { Result } from '../../shared/model/result.ts';
import type { BeltRequest, BorderBelt } from '../../shared/negotiation/border-belt.ts';
import type { CaseRequest } from '../../shared/negotiation/case-options.ts';
import type { SwapProposals, SwapRequest } from '../../shared/negotiation/propose-swaps.ts';
import type { SheetPicture, SheetRequest } from '../../shared/notice/sheets/choose-sheet.ts';
import type { Paper } from '../../shared/notice/sheets/paper.ts';
import type { NoticeOutput } from '../../shared/notice/words/notice-words.ts';
import type { RangeReport, RangesAsked } from '../../shared/ranges/report-ranges.ts';
import type { WriteCaseRequest } from '../negotiation/write-case.ts';
import type { LocatedPoints } from './locate-points-job.ts';
import type { PreparedImport } from './prepare-import.ts';
import type { ProposalChoices, TimedProposal } from './propose-assignment-job.ts';
import type { CatchmentsRequest, ProposedCatchments } from './propose-catchments-job.ts';

export interface JobProgress {
  readonly label: LocalizedText;
  /** 0…1, or null while the amount is unknown. */
  readonly fraction: number | null;
}

/** Input and output of every job. All of it survives a structured clone: maps do, functions don't. */
export interface JobTypes {
  'check-plan': {
    readonly input: { readonly state: ProjectState; readonly planId: string };
    readonly output: CheckReport;
  };
  'compare-plans': {
    readonly input: {
      readonly state: ProjectState;
      readonly fromPlanId: string;
      readonly toPlanId: string;
    };
    readonly output: PlanComparison;
  };
  'border-belt': {
    readonly input: { readonly state: ProjectState; readonly request: BeltRequest };
    readonly output: BorderBelt;
  };
  'propose-swaps': {
    readonly input: { readonly state: ProjectState; readonly request: SwapRequest };
    readonly output: SwapProposals;
  };
  /** The solver alone, on an instance file. */
  'propose-assignment': {
    readonly input: { readonly path: string; readonly choices: ProposalChoices };
    readonly output: TimedProposal;
  };
  'propose-catchments': {
    readonly input: { readonly state: ProjectState; readonly request: CatchmentsRequest };
    readonly output: ProposedCatchments;
  };
  'range-texts': {
    readonly input: RangesAsked & { readonly state: ProjectState };
    readonly output: readonly RangeReport[];
  };
  'measure-case': {
    readonly input: { readonly state: ProjectState; readonly request: CaseRequest };
    readonly output: CaseEvidence;
  };
  'write-case': { readonly input: WriteCaseRequest; readonly output: readonly WrittenFile[] };
  /** The engine alone: overlaps inside one GeoJSON file, or between two. */
  'overlap-files': {
    readonly input: { readonly paths: readonly string[]; readonly sliverWidthMetres: number };
    readonly output: CheckReport;
  };
  'inspect-file': {
    readonly input: { readonly path: string; readonly crs: string; readonly encoding: string };
    readonly output: FileInspection;
  };
  'prepare-import': {
    readonly input: { readonly state: ProjectState; readonly request: ImportRequest; readonly now: string };
    readonly output: PreparedImport;
  };
  'locate-points': {
    readonly input: {
      readonly state: ProjectState;
      readonly planId: string;
      readonly path: string;
      readonly crs: string;
      readonly encoding: string;
      readonly fields: Readonly<Record<string, string>>;
    };
    readonly output: LocatedPoints;
  };
  'dissolve-units': {
    readonly input: {
      readonly state: ProjectState;
      readonly request: DissolveRequest;
      readonly now: string;
      readonly author: string;
    };
    readonly output: DissolvedUnits;
  };
  'write-notice': {
    readonly input: {
      readonly state: ProjectState;
      readonly planId: string;
      readonly folder: string;
      readonly formats: readonly NoticeFormat[];
      readonly allowDraft: boolean;
      readonly output: NoticeOutput;
      readonly changeReasons: ReadonlyMap<string, string>;
      readonly mapPaper?: Paper | undefined;
    };
    readonly output: readonly WrittenFile[];
  };
  'draw-sheet': {
    readonly input: SheetRequest & { readonly state: ProjectState };
    readonly output: SheetPicture;
  };
  'choose-map-base': {
    readonly input: {
      readonly state: ProjectState;
      readonly planId: string;
      readonly file: string;
      readonly crs: string | null;
    };
    readonly output: ChosenMapBase;
  };
  'export-layer': {
    readonly input: {
      readonly state: ProjectState;
      readonly request: Omit<RequestOf<'exportLayer'>, 'jobId'>;
      readonly now: string;
    };
    readonly output: ExportedLayer;
  };
}

export type JobName = keyof JobTypes;
export type JobInput<Name extends JobName> = JobTypes[Name]['input'];
export type JobOutput<Name extends JobName> = JobTypes[Name]['output'];

export type Job<Name extends JobName> = (
  input: JobInput<Name>,
  onProgress: (progress: JobProgress) => void,
) => Result<JobOutput<Name>> | Promise<Result<JobOutput<Name>>>;

export interface JobOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: JobProgress) => void) | undefined;
}

/** Runs a job elsewhere. Never rejects: a cancelled, failed or killed job is a refusal. */
export type RunJob = <Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
  options?: JobOptions,
) => Promise<Result<JobOutput<Name>>>;
