// What an import says: one report for each file; where one was refused, every row that was and why.
import type { ImportIssue, ImportReport } from '../../shared/api/project-api.ts';
import type { CommandInput, CommandOutput } from './command.ts';
import { refusalAsJson } from './refusal-output.ts';

export interface FileReport extends ImportReport {
  readonly file: string;
}

/** Rows shown to people; `--json` has them all. */
const mostRowsShown = 50;

export function isRefusedWhole(report: ImportReport): boolean {
  return report.imported === 0 && report.issues.some((issue) => issue.severity === 'error');
}

/**
 * A refused file in `--json` keeps the report (what was read, every refused row) and adds the contract's error. Of
 * several files none is taken where one is refused: the rows of all count as refused.
 */
export function describeImport(reports: readonly FileReport[], input: CommandInput): CommandOutput {
  const refused = reports.find(isRefusedWhole);
  const documents = reports.map(({ change: _change, ...report }) => ({
    ...report,
    ...(refused ? { imported: 0, refused: report.read } : {}),
    issues: report.issues.map((issue) => ({ ...issue, message: issue.message[input.language] })),
  }));
  const json = documents.length === 1 ? documents[0] : asOne(documents);
  if (!refused) return { json, text: reports.flatMap((report) => describeReport(report, input)), status: 0 };
  const issue = refused.issues.find((candidate) => candidate.severity === 'error');
  const error = refusalAsJson(
    {
      code: issue?.code ?? 'refused-rows',
      message: issue?.message ?? { zh: '有被拒绝的行', en: 'Rows were refused' },
      hint: refusedHint,
      file: refused.file,
      ...(issue?.row ? { row: issue.row } : {}),
    },
    input.language,
  );
  process.stderr.write(`${describeRefused(refused, input).join('\n')}\n`);
  return { json: { ...(json as object), ...(error as object) }, text: [], status: 2 };
}

const refusedHint = {
  zh: '工程未改动；请改正后重新导入，或加 --skip-refused 只导入其余各行',
  en: 'the project is unchanged; mend these rows and import again, or add --skip-refused to take the other rows',
};

function describeReport(report: FileReport, { say, language, options }: CommandInput): string[] {
  const isDryRun = options['dry-run'] === true;
  const crs = report.crs ?? say({ zh: '无坐标', en: 'no coordinates' });
  return [
    say({
      zh: `${report.file}: ${isDryRun ? '试运行，没有存入：' : ''}读到 ${report.read} 行，导入 ${report.imported} 行，拒绝 ${report.refused} 行（编码 ${report.encoding}，坐标系 ${crs}）`,
      en: `${report.file}: ${isDryRun ? 'a dry run, nothing was stored: ' : ''}read ${report.read} rows, imported ${report.imported}, refused ${report.refused} (encoding ${report.encoding}, CRS ${crs})`,
    }),
    ...report.issues.map((issue) => {
      const kind = issue.severity === 'error' ? { zh: '拒绝', en: 'refused' } : { zh: '提醒', en: 'note' };
      return `${placeOf(report.file, issue)}: ${say(kind)}: ${issue.message[language]}`;
    }),
  ];
}

/** `file:row: what; what to do` for every refused row, then what became of the file. */
function describeRefused(report: FileReport, { say, language }: CommandInput): string[] {
  const rows = report.issues.filter((issue) => issue.severity === 'error' && issue.row !== null);
  const count = new Set(rows.map(({ row }) => row)).size;
  const more = rows.length - mostRowsShown;
  return [
    ...rows
      .slice(0, mostRowsShown)
      .map((issue) => `${placeOf(report.file, issue)}: ${issue.message[language]}`),
    ...(more > 0
      ? [`${report.file}: ${say({ zh: `另有 ${more} 处，见 --json`, en: `and ${more} more, see --json` })}`]
      : []),
    say({
      zh: `${report.file}: ${report.read} 行中有 ${count} 行有误，整个文件没有导入；${refusedHint.zh}`,
      en: `${report.file}: ${count} of ${report.read} rows are refused, nothing was imported; ${refusedHint.en}`,
    }),
  ];
}

function placeOf(file: string, { row }: ImportIssue): string {
  return row === null ? file : `${file}:${row}`;
}

type FileDocument = Omit<FileReport, 'change' | 'issues'> & {
  readonly issues: readonly (Omit<ImportIssue, 'message'> & { readonly message: string })[];
};

/** Several files in the fields of one; coordinate system and encoding where all have the same, else null. */
function asOne(files: readonly FileDocument[]) {
  const sum = (field: 'read' | 'imported' | 'refused') =>
    files.reduce((total, file) => total + file[field], 0);
  const common = (field: 'crs' | 'encoding') => {
    const values = new Set(files.map((file) => file[field]));
    return values.size === 1 ? (files[0]?.[field] ?? null) : null;
  };
  return {
    read: sum('read'),
    imported: sum('imported'),
    refused: sum('refused'),
    crs: common('crs'),
    encoding: common('encoding'),
    issues: files.flatMap(({ file, issues }) => issues.map((issue) => ({ ...issue, file }))),
    files,
  };
}
