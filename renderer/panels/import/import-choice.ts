import type {
  FileInspection,
  ImportReport,
  ImportRequest,
  ImportTarget,
} from '../../../shared/api/project-api.ts';
import { fieldsByTarget } from '../../../shared/import/field-aliases.ts';
import type { Plan } from '../../../shared/model/records.ts';
import type { Stage } from '../../../shared/model/stage.ts';

/** What the person decided about a file. Fields that are absent are recognised by name. */
export interface ImportChoice {
  readonly target: ImportTarget | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly crs: string;
  readonly encoding: string;
  readonly planName: string;
  readonly stage: Stage;
  readonly schoolYear: number;
  readonly key: string;
  /** Broken polygons are repaired instead of refused. */
  readonly repair: boolean;
}

export function baseName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

/** `/folder/小学服务片区2025.shp` → `小学服务片区2025` */
function nameWithoutEnding(path: string): string {
  return baseName(path).replace(/\.[^.]+$/u, '');
}

/** Whether a trial found every good row in the project already, so that an import would change nothing. */
export function isUnchanged({ issues }: Pick<ImportReport, 'issues'>): boolean {
  return issues.some(({ code }) => code === 'unchanged');
}

/**
 * What is proposed for a file: the target and fields it looks like; stage, year and plan as its name says, else those
 * of the plan on screen, else the usual year. Catchments get a plan of their own, so that no draft is written into by mistake.
 */
export function proposeImport(
  inspection: FileInspection | null,
  plan: Plan | null,
  usualYear: number,
): ImportChoice {
  const name = inspection ? nameWithoutEnding(inspection.path) : '';
  const yearInName = Number(/20\d\d/u.exec(name)?.[0] ?? 0);
  const stage = name.includes('初中') ? 'junior' : name.includes('小学') ? 'primary' : null;
  return {
    target: inspection?.suggestedTarget ?? null,
    fields: inspection?.suggestedFields ?? {},
    crs: 'auto',
    encoding: 'auto',
    planName: name,
    stage: stage ?? plan?.stage ?? 'primary',
    schoolYear: yearInName || usualYear,
    key: '',
    repair: false,
  };
}

export function requestOf(
  path: string,
  choice: ImportChoice & { readonly target: ImportTarget },
  run: { readonly dryRun: boolean; readonly skipRefused: boolean; readonly jobId: string },
): ImportRequest {
  const known = fieldsByTarget[choice.target];
  const fields = Object.fromEntries(Object.entries(choice.fields).filter(([field]) => field in known));
  return {
    path,
    as: choice.target,
    crs: choice.crs,
    encoding: choice.encoding,
    fields,
    ...(choice.target === 'catchments'
      ? { plan: choice.planName, stage: choice.stage, schoolYear: choice.schoolYear }
      : {}),
    ...(choice.target === 'units' ? { stage: choice.stage, schoolYear: choice.schoolYear } : {}),
    ...(choice.key === '' ? {} : { key: choice.key }),
    ...(choice.repair ? { repair: true } : {}),
    ...run,
  };
}
