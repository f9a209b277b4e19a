// The one contract between the program and its hosts (desktop window, local browser, command line, tests). A method is
// declared here once; IPC channels, HTTP routes and argument validators are derived from this interface.
// Every method takes one argument object, which can be sent as JSON, and answers with a Result.
import type { PlanComparison } from '../checks/compare-plans.ts';
import type { CheckReport } from '../checks/finding.ts';
import type { ProjectCommand } from '../commands/command.ts';
import type { SeenProject } from '../first-look/take-first-look.ts';
import type { ChangeSet } from '../history/change-set.ts';
import type { FileInspection, ImportRequest, ImportSummary } from '../import/import-request.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { MapBase } from '../model/notice-record.ts';
import type { AgreementDocument, CaseEvidence, ProjectRecord } from '../model/records.ts';
import type { Result } from '../model/result.ts';
import type { Stage } from '../model/stage.ts';
import type { BeltRequest, BorderBelt } from '../negotiation/border-belt.ts';
import type { PackageReview } from '../negotiation/package-review.ts';
import type { SwapProposals, SwapRequest } from '../negotiation/propose-swaps.ts';
import type { SheetChoice, SheetPicture } from '../notice/sheets/choose-sheet.ts';
import type { Paper } from '../notice/sheets/paper.ts';
import type { NoticeOutput } from '../notice/words/notice-words.ts';
import type { RangeReport, RangesAsked } from '../ranges/report-ranges.ts';

export {
  type FileInspection,
  type ImportIssue,
  type ImportRequest,
  type ImportSummary,
  type ImportTarget,
  importTargets,
} from '../import/import-request.ts';

export interface ProjectSnapshot {
  readonly path: string;
  readonly schemaVersion: number;
  /** Sequence number of the last row of the edit log; 0 for an empty log. */
  readonly revision: number;
  readonly records: readonly ProjectRecord[];
  /** What undo and redo would do; null where there is nothing. */
  readonly undoLabel: LocalizedText | null;
  readonly redoLabel: LocalizedText | null;
}

export interface RecentProject {
  readonly path: string;
  readonly name: string;
  readonly openedAt: string;
}

export type HistoryAction = 'do' | 'undo' | 'redo';

/** An edit as it was committed: already on disk when a host hears of it. */
export interface CommittedChange {
  readonly revision: number;
  readonly action: HistoryAction;
  /** As applied: for an undo, the inverse of what is undone. */
  readonly changeSet: ChangeSet;
  readonly undoLabel: LocalizedText | null;
  readonly redoLabel: LocalizedText | null;
}

export interface HistoryEntry {
  readonly sequence: number;
  readonly commandId: string;
  readonly command: string;
  readonly label: LocalizedText;
  readonly at: string;
  readonly action: HistoryAction;
  /**
   * Where an edit stands: `current` is the last one that stands, `redoable` was undone and can be done again, `dropped`
   * was undone and others were made in its place. Null for the undos and redos themselves.
   */
  readonly standing: 'done' | 'current' | 'redoable' | 'dropped' | null;
  /** Whether a later undo has taken it back. */
  readonly isUndone: boolean;
  /** SHA-256 over this row and the hash before it. */
  readonly hash: string;
}

/** imported + refused = read, always. */
export interface ImportReport extends ImportSummary {
  /** Null for a dry run. */
  readonly change: CommittedChange | null;
}

/**
 * `map`: the overview as a PDF of its own; `book`: overview, index and a sheet for every school as one PDF; `phone`: a
 * folder of tall pictures, one a school; `letters`: one .docx with a letter to every estate that changes schools;
 * `comments`: opinions and answers as .xlsx.
 */
export const noticeFormats = [
  'pdf',
  'docx',
  'xlsx',
  'html',
  'map',
  'book',
  'svg',
  'png',
  'phone',
  'letters',
  'comments',
] as const;
export type NoticeFormat = (typeof noticeFormats)[number];

export const caseFormats = ['pdf', 'docx'] as const;
export type CaseFormat = (typeof caseFormats)[number];

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/** A picture that may lie under the maps: `base` is what the notice keeps, the rest is for people. */
export interface ChosenMapBase {
  readonly base: MapBase;
  readonly systemName: LocalizedText;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** On the ground, in the middle of the picture. */
  readonly metresPerPixel: number;
}

/**
 * A layer on disk. `hiddenCounts`: cells left empty, or said as “fewer than”, because they count few children.
 * `rowsWithoutPlace`: rows that a shapefile could not hold.
 */
export interface ExportedLayer {
  readonly files: readonly WrittenFile[];
  readonly hiddenCounts: number;
  readonly rowsWithoutPlace: number;
}

export const exportFormats = ['geojson', 'gpkg', 'shp', 'kml', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface FolderListing {
  readonly path: string;
  readonly parent: string | null;
  readonly entries: readonly {
    readonly name: string;
    readonly path: string;
    readonly isFolder: boolean;
    readonly bytes: number;
    readonly modifiedAt: string;
  }[];
}

/** A project with no more than shows from afar; it travels as a snapshot does. */
export type FirstLook = ProjectSnapshot & SeenProject;

export interface ProjectApi {
  recentProjects(request: Record<string, never>): Promise<Result<readonly RecentProject[]>>;
  /** Makes a new project file and opens it. Refuses where a file of that name is there. */
  createProject(request: { path: string; sample: boolean; jobId: string }): Promise<Result<ProjectSnapshot>>;
  openProject(request: { path: string }): Promise<Result<ProjectSnapshot>>;
  /** The project that is open in this session; null where none is. */
  currentProject(request: Record<string, never>): Promise<Result<ProjectSnapshot | null>>;
  /** What is seen of the open project from afar, to be drawn before the project itself is there; null where none is. */
  firstLook(request: Record<string, never>): Promise<Result<FirstLook | null>>;
  closeProject(request: Record<string, never>): Promise<Result<null>>;
  backupProject(request: { out: string }): Promise<Result<WrittenFile>>;

  /** With a command id, sending the same request twice edits once and answers twice. */
  runCommand(request: {
    command: ProjectCommand;
    commandId?: string | undefined;
  }): Promise<Result<CommittedChange>>;
  undo(request: Record<string, never>): Promise<Result<CommittedChange>>;
  redo(request: Record<string, never>): Promise<Result<CommittedChange>>;
  /**
   * Undoes or redoes in a row until the edit of that sequence is the last one that stands; 0 is before the first edit.
   * Each step is a row of the log. Cancelled, it stops where it is. Answers with the last step.
   */
  goToRevision(request: { sequence: number; jobId: string }): Promise<Result<CommittedChange>>;
  /** Newest first; `onlyEdits` leaves out the undos and redos themselves. */
  history(request: {
    limit: number;
    onlyEdits?: boolean | undefined;
  }): Promise<Result<readonly HistoryEntry[]>>;

  checkPlan(request: { planId: string; jobId: string }): Promise<Result<CheckReport>>;
  /** Who moves where the second plan takes the place of the first. Refuses plans of two stages or kinds. */
  comparePlans(request: {
    fromPlanId: string;
    toPlanId: string;
    jobId: string;
  }): Promise<Result<PlanComparison>>;

  /** The estates near the border of two authorities, with the ways to all schools of both, measured today. */
  borderBelt(request: Omit<BeltRequest, 'measuredOn'> & { jobId: string }): Promise<Result<BorderBelt>>;
  /** Swaps that balance in every year of a term and save the most walking. */
  proposeSwaps(request: Omit<SwapRequest, 'measuredOn'> & { jobId: string }): Promise<Result<SwapProposals>>;
  /** Range texts of a plan, made from the polygons or as stored, each read back and compared with its polygon. */
  rangeTexts(request: RangesAsked & { jobId: string }): Promise<Result<readonly RangeReport[]>>;

  /** Evidence and options of an estate at a border, measured today: what `open-case` and `measure-case` take. */
  measureCase(request: {
    planId: string;
    unitId: string;
    otherAuthorityId: string;
    jobId: string;
  }): Promise<Result<CaseEvidence>>;
  /** The case file: what is stored in the case, as papers that people write the rest on. */
  exportCase(request: {
    caseId: string;
    folder: string;
    formats: readonly CaseFormat[];
    jobId: string;
  }): Promise<Result<readonly WrittenFile[]>>;
  /** Name, size and SHA-256 of a file that something rests on. The file is read, not kept. */
  hashDocument(request: { path: string }): Promise<Result<AgreementDocument>>;
  /** Signs an agreement with the key that the authority has on this machine; it is made when it is first needed. */
  sealAgreement(request: {
    agreementId: string;
    authorityId: string;
    signedBy: string;
  }): Promise<Result<CommittedChange>>;
  /** Writes an agreement that is signed with keys as one file for the other party. */
  exportPackage(request: {
    agreementId: string;
    fromAuthorityId: string;
    out: string;
  }): Promise<Result<WrittenFile>>;
  /** What receiving the other party's file would change here; refuses a file that must not be received. */
  openPackage(request: { path: string }): Promise<Result<PackageReview>>;
  /** Receives the file that was looked at. `confirmsKeys`: somebody has compared a key that changed. */
  acceptPackage(request: {
    path: string;
    contentSha256: string;
    confirmsKeys: boolean;
  }): Promise<Result<CommittedChange>>;
  /** Fingerprints of the keys on this machine. */
  authorityKeys(
    request: Record<string, never>,
  ): Promise<Result<readonly { readonly authorityId: string; readonly fingerprint: string }[]>>;

  inspectFile(request: {
    path: string;
    crs: string;
    encoding: string;
    jobId: string;
  }): Promise<Result<FileInspection>>;
  importFile(request: ImportRequest): Promise<Result<ImportReport>>;
  /** A new draft plan whose catchments are the units grouped by one of their columns. */
  dissolveUnits(request: {
    planName: string;
    by: string;
    stage: Stage;
    schoolYear: number;
    jobId: string;
  }): Promise<Result<{ planId: string; change: CommittedChange; warnings: readonly LocalizedText[] }>>;

  /**
   * Writes the notice of a frozen plan; any other plan prints as a draft, stamped so on every page. A public map needs
   * a review number with its date and paper, typed for the map as it is.
   */
  exportNotice(request: {
    planId: string;
    folder: string;
    formats: readonly NoticeFormat[];
    /** Left out: `internal`. A plan that is not frozen is internal whatever is asked. */
    output?: NoticeOutput | undefined;
    /** Of the maps; A4 where not said. */
    mapPaper?: Paper | undefined;
    jobId: string;
  }): Promise<Result<readonly WrittenFile[]>>;
  /**
   * A sheet of the notice as it would be written, to be looked at first. A public map that may not be written yet is
   * drawn as an internal one.
   */
  drawNoticeSheet(request: {
    planId: string;
    output: NoticeOutput;
    mapPaper: Paper;
    sheet: SheetChoice;
    jobId: string;
  }): Promise<Result<SheetPicture>>;
  /**
   * Looks at a picture with its world file, to lie under the maps of a plan; `edit-notice` with its `base` keeps it.
   * `crs` null: the zone of the project.
   */
  chooseMapBase(request: {
    planId: string;
    path: string;
    crs: string | null;
    jobId: string;
  }): Promise<Result<ChosenMapBase>>;
  /** By unit id: why an estate changed schools since the plan that the notice is held against, as the edit log has it. */
  changeReasons(request: { planId: string }): Promise<Result<readonly (readonly [string, string])[]>>;
  exportLayer(request: {
    layer: string;
    planId: string | null;
    format: ExportFormat;
    out: string;
    crs: string;
    /** Tells counts of few children too, for the office itself. */
    exactCounts?: boolean | undefined;
    jobId: string;
  }): Promise<Result<ExportedLayer>>;

  /** Folders and files of this machine, for the file dialog of the browser host. Null: the start folder. */
  listFolder(request: { path: string | null; extensions: readonly string[] }): Promise<Result<FolderListing>>;
  cancelJob(request: { jobId: string }): Promise<Result<null>>;
}

export type ProjectApiMethod = keyof ProjectApi;
export type RequestOf<Method extends ProjectApiMethod> = Parameters<ProjectApi[Method]>[0];

/** What the program says without being asked. */
export type ProjectEvent =
  | {
      readonly type: 'job-progress';
      readonly jobId: string;
      readonly label: LocalizedText;
      /** 0…1, or null while the amount is unknown. */
      readonly fraction: number | null;
    }
  | { readonly type: 'project-changed'; readonly change: CommittedChange };

export type ProjectEventListener = (event: ProjectEvent) => void;
