import { InputNumber } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { largestSnapToleranceMetres, proposeSnap } from '../../../shared/commands/borders/propose-snap.ts';
import { describeWidth } from '../../../shared/overlap/describe-quantities.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { Field } from '../../components/field.tsx';
import { useProject, useRecords, useView } from '../../state/use-session.ts';
import { describeSnap } from './snap-preview.ts';

/** Twice the rounding of six decimals of a degree. */
const usualToleranceMetres = 0.2;

export interface SnapDialogProps {
  readonly planId: string;
  readonly onClose: () => void;
}

/** Asks for a tolerance and says what would move, how far, before anything does. */
export function SnapDialog({ planId, onClose }: SnapDialogProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const language = useView((view) => view.language);
  const runCommand = useProject((project) => project.runCommand);
  const [tolerance, setTolerance] = useState<number | null>(usualToleranceMetres);
  // Typing stays fluent on a large plan: the preview follows.
  const previewed = useDeferredValue(tolerance);
  const proposal = useMemo(
    () => (isTolerance(previewed) ? proposeSnap(records, planId, previewed) : null),
    [records, planId, previewed],
  );
  const most = largestSnapToleranceMetres;
  const nothing =
    proposal?.updates.length === 0
      ? t('repair.nothingToSnap', { width: describeWidth(previewed ?? 0)[language] })
      : null;
  const reason = !isTolerance(tolerance)
    ? t('repair.toleranceNeeded', { most })
    : previewed !== tolerance
      ? t('repair.computing')
      : nothing;
  const run = async () => {
    if (reason !== null || tolerance === null) return;
    const result = await runCommand({ name: 'snap-neighbours', planId, toleranceMetres: tolerance });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      open
      title={t('repair.snapTitle')}
      width={440}
      onCancel={onClose}
      footer={
        <DialogButtons onCancel={onClose} unavailableReason={reason} onPress={() => void run()}>
          {t('repair.apply')}
        </DialogButtons>
      }
    >
      <div className="form-grid">
        <p className="field soft">{t('repair.snapIntroduction')}</p>
        <Field label={t('repair.tolerance')} hint={t('repair.toleranceHint', { most })}>
          {(id) => (
            <InputNumber<number>
              id={id}
              data-takes-focus
              step={0.1}
              value={tolerance}
              status={isTolerance(tolerance) ? '' : 'error'}
              onChange={setTolerance}
              onPressEnter={() => void run()}
            />
          )}
        </Field>
      </div>
      <div role="status">
        {nothing === null ? null : <p>{nothing}</p>}
        {proposal ? (
          <FactList
            facts={describeSnap(proposal, language).map(({ key, value }) => ({
              label: t(`repair.${key}`),
              value,
            }))}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

function isTolerance(metres: number | null): metres is number {
  return metres !== null && metres > 0 && metres <= largestSnapToleranceMetres;
}
