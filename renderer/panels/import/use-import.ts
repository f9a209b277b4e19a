import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileInspection, ImportReport } from '../../../shared/api/project-api.ts';
import type { Plan } from '../../../shared/model/records.ts';
import { defaultSchoolYear } from '../../state/default-school-year.ts';
import { useRecords, useSession } from '../../state/use-session.ts';
import { baseName, type ImportChoice, proposeImport, requestOf } from './import-choice.ts';

/** A file that went in while the dialog was open, and what became of its rows. */
export interface ImportedFile {
  readonly name: string;
  readonly read: number;
  readonly imported: number;
  readonly refused: number;
}

const importExtensions = ['shp', 'zip', 'geojson', 'json', 'csv', 'txt', 'xlsx', 'xls'] as const;

/** The steps of an import and where they stand. A changed choice throws the trial away; a stored file makes room for the next. */
export function useImport(plan: Plan | null) {
  const { t } = useTranslation();
  const session = useSession();
  const records = useRecords();
  const year = plan?.schoolYear ?? defaultSchoolYear(records);
  const [inspection, setInspection] = useState<FileInspection | null>(null);
  const [choice, setChoice] = useState<ImportChoice>(() => proposeImport(null, plan, year));
  const [trial, setTrial] = useState<ImportReport | null>(null);
  const [stored, setStored] = useState<readonly ImportedFile[]>([]);
  const [isBusy, setBusy] = useState(false);
  const { showRefusal } = session.messages.getState();

  const inspect = async (path: string, crs: string, encoding: string) => {
    setBusy(true);
    const result = await session.runJob({ zh: '正在查看文件', en: 'Looking at the file' }, (jobId) =>
      session.remote.api.inspectFile({ path, crs, encoding, jobId }),
    );
    setBusy(false);
    if (!result.ok) showRefusal(result.refusal);
    return result.ok ? result.value : null;
  };
  const choose = async () => {
    const path = await session.files.getState().ask({
      purpose: 'open-file',
      title: t('import.chooseTitle'),
      suggestedName: '',
      filters: [{ name: t('import.dataFiles'), extensions: importExtensions }],
    });
    if (path === null) return;
    const found = await inspect(path, 'auto', 'auto');
    if (!found) return;
    setInspection(found);
    setChoice(proposeImport(found, plan, year));
    setTrial(null);
  };
  const change = (changes: Partial<ImportChoice>) => {
    const next = { ...choice, ...changes };
    setChoice(next);
    setTrial(null);
    if (inspection && (next.crs !== choice.crs || next.encoding !== choice.encoding)) {
      void inspect(inspection.path, next.crs, next.encoding).then((found) => found && setInspection(found));
    }
  };
  const run = async (how: { readonly dryRun: boolean; readonly skipRefused: boolean }) => {
    const { target } = choice;
    if (!inspection || !target) return;
    setBusy(true);
    const label = how.dryRun
      ? { zh: '正在试导入', en: 'Trying the import' }
      : { zh: '正在导入', en: 'Importing' };
    const result = await session.runJob(label, (jobId) =>
      session.remote.api.importFile(requestOf(inspection.path, { ...choice, target }, { ...how, jobId })),
    );
    setBusy(false);
    if (!result.ok) {
      showRefusal(result.refusal);
      return;
    }
    const report = result.value;
    setTrial(report);
    if (!report.change) return;
    session.project.getState().follow(report.change);
    const { read, imported, refused } = report;
    setStored([...stored, { name: baseName(inspection.path), read, imported, refused }]);
    setInspection(null);
    setTrial(null);
  };
  const reason =
    choice.target === null
      ? t('import.chooseTarget')
      : choice.target === 'catchments' && choice.planName.trim() === ''
        ? t('import.planReason')
        : null;
  return { inspection, choice, trial, stored, isBusy, reason, choose, change, run };
}
