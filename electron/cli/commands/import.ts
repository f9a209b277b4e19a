import {
  type ImportRequest,
  type ImportTarget,
  importTargets,
  type ProjectApi,
} from '../../../shared/api/project-api.ts';
import { type Result, succeed } from '../../../shared/model/result.ts';
import { type Command, type CommandInput, textOption } from '../command.ts';
import { describeImport, type FileReport, isRefusedWhole } from '../import-output.ts';
import { fieldsOption, schoolYearOption, stageOption, wrongOption } from '../read-options.ts';
import { rehearseOnCopy } from '../rehearse-on-copy.ts';
import { withProject } from '../with-project.ts';

export const importCommand: Command = {
  usage: `PROJECT FILE… --as ${importTargets.join('|')} [--plan NAME] [--stage primary|junior] [--school-year YEAR] [--crs auto|EPSG:n|gcj02|bd09] [--encoding auto|utf-8|gb18030|…] [--fields target=column,…] [--key column] [--dry-run] [--skip-refused] [--repair]`,
  summary: {
    zh: '把文件读入工程：要么全部读入，要么一行不动',
    en: 'reads a file into the project: all of it or nothing',
  },
  options: {
    as: { type: 'string' },
    plan: { type: 'string' },
    stage: { type: 'string' },
    'school-year': { type: 'string' },
    crs: { type: 'string' },
    encoding: { type: 'string' },
    fields: { type: 'string' },
    key: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'skip-refused': { type: 'boolean' },
    repair: { type: 'boolean' },
  },
  positionals: [2, 1_000],
  run: async (input) => {
    const [project = '', ...files] = input.positionals;
    const request = readRequest(input);
    if (!request.ok) return request;
    return withProject(project, input.onEvent, async ({ api }) => {
      const importAll = (target: ProjectApi) => importFiles(target, files, request.value);
      const rehearsed = files.length > 1 ? await rehearseOnCopy(api, importAll) : null;
      if (rehearsed && (!rehearsed.ok || rehearsed.value.some(isRefusedWhole))) {
        return rehearsed.ok ? succeed(describeImport(rehearsed.value, input)) : rehearsed;
      }
      const reports = await importAll(api);
      return reports.ok ? succeed(describeImport(reports.value, input)) : reports;
    });
  },
};

/** Files one after the other, up to the first that is refused. */
async function importFiles(
  api: ProjectApi,
  files: readonly string[],
  request: Omit<ImportRequest, 'path'>,
): Promise<Result<FileReport[]>> {
  const reports: FileReport[] = [];
  for (const file of files) {
    const report = await api.importFile({ ...request, path: file });
    if (!report.ok) return report;
    reports.push({ ...report.value, file });
    if (isRefusedWhole(report.value)) break;
  }
  return succeed(reports);
}

function readRequest(input: CommandInput): Result<Omit<ImportRequest, 'path'>> {
  const target = textOption(input, 'as');
  if (!isTarget(target)) return wrongOption('--as', target, importTargets);
  const stage = stageOption(input);
  if (!stage.ok) return stage;
  const year = schoolYearOption(input);
  if (!year.ok) return year;
  const fields = fieldsOption(input);
  if (!fields.ok) return fields;
  return succeed({
    as: target,
    plan: textOption(input, 'plan'),
    stage: stage.value,
    schoolYear: year.value,
    crs: textOption(input, 'crs') ?? 'auto',
    encoding: textOption(input, 'encoding') ?? 'auto',
    fields: fields.value,
    key: textOption(input, 'key'),
    dryRun: input.options['dry-run'] === true,
    skipRefused: input.options['skip-refused'] === true,
    repair: input.options.repair === true,
    jobId: 'command-line',
  });
}

function isTarget(value: string | undefined): value is ImportTarget {
  return importTargets.some((target) => target === value);
}
