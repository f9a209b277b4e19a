import { FileSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { JobBars } from '../../app/job-bars.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useCurrentPlan } from '../../state/use-session.ts';
import { FileInspectionView } from './file-inspection-view.tsx';
import { isUnchanged } from './import-choice.ts';
import { ImportMapping } from './import-mapping.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportedFiles } from './imported-files.tsx';
import { useImport } from './use-import.ts';

/**
 * File → what it is → what becomes of it → a trial → the import → the next file. Nothing is stored before the import,
 * and the dialog stays, for a bureau's files come by the dozen.
 */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const plan = useCurrentPlan();
  const work = useImport(plan);
  const { inspection, choice, trial, stored, isBusy, reason } = work;
  const hasErrors = (trial?.refused ?? 0) > 0;
  const isNext = !inspection && stored.length > 0;
  const whyNotImport = !trial
    ? t('import.tryReason')
    : trial.imported === 0
      ? t('import.nothingFit')
      : isUnchanged(trial)
        ? t('import.unchangedReason')
        : null;
  return (
    <Dialog
      open
      title={t('import.title')}
      width={860}
      style={{ top: 28 }}
      onCancel={onClose}
      footer={
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <ActionButton onPress={onClose}>{t('app.close')}</ActionButton>
          {inspection ? (
            <>
              <ActionButton
                type={trial ? 'default' : 'primary'}
                isBusy={isBusy}
                unavailableReason={reason}
                onPress={() => void work.run({ dryRun: true, skipRefused: true })}
              >
                {t('import.tryFirst')}
              </ActionButton>
              <ActionButton
                type={trial ? 'primary' : 'default'}
                isBusy={isBusy}
                unavailableReason={reason ?? whyNotImport}
                onPress={() => void work.run({ dryRun: false, skipRefused: hasErrors })}
              >
                {hasErrors ? t('import.importRest', { count: trial?.imported ?? 0 }) : t('import.import')}
              </ActionButton>
            </>
          ) : null}
          {isNext ? (
            <ActionButton
              type="primary"
              icon={<FileSearch />}
              isBusy={isBusy}
              takesFocus
              onPress={() => void work.choose()}
            >
              {t('import.next')}
            </ActionButton>
          ) : null}
        </div>
      }
    >
      <div className="stack" style={{ gap: 14 }}>
        {isNext ? (
          <ImportedFiles files={stored} />
        ) : (
          <div className="row">
            <ActionButton icon={<FileSearch />} isBusy={isBusy} onPress={() => void work.choose()}>
              {t('import.choose')}
            </ActionButton>
            <span className={inspection ? 'cut' : 'soft'} title={inspection?.path}>
              {inspection?.path ?? t('import.explain')}
            </span>
          </div>
        )}
        <JobBars />
        {inspection ? (
          <>
            <FileInspectionView inspection={inspection} choice={choice} onChange={work.change} />
            <ImportMapping inspection={inspection} choice={choice} onChange={work.change} />
          </>
        ) : null}
        {trial ? <ImportResult report={trial} /> : null}
      </div>
    </Dialog>
  );
}
