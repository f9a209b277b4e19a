import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BorderCase } from '../../../shared/model/records.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogButtons } from '../../components/dialog-buttons.tsx';
import { Field } from '../../components/field.tsx';
import { useProject, useRecords } from '../../state/use-session.ts';
import { DocumentsForm } from '../agreements/documents-form.tsx';
import { OpinionsForm } from './opinions-form.tsx';

type Written = Pick<BorderCase, 'claim' | 'receivedOn' | 'opinions' | 'attachments'>;

/** What people write into an open case: claim, opinions, photos and documents. */
export function CaseDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const records = useRecords();
  const runCommand = useProject((project) => project.runCommand);
  const stored = records.case.get(caseId);
  const [changes, setChanges] = useState<Partial<Written>>({});
  if (!stored) return null;
  const words: Written = { ...stored, ...changes };
  const change = (more: Partial<Written>) => setChanges({ ...changes, ...more });
  const save = async () => {
    if ((await runCommand({ name: 'edit-case', caseId, changes })).ok) onClose();
  };
  return (
    <Dialog
      open
      title={`${t('cases.kind')} · ${records.unit.get(stored.unitId)?.name ?? ''}`}
      width={720}
      style={{ top: 48 }}
      onCancel={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          unavailableReason={Object.keys(changes).length === 0 ? t('notice.saved') : null}
          onPress={() => void save()}
        >
          {t('app.save')}
        </DialogButtons>
      }
    >
      <div className="stack" style={{ gap: 14 }}>
        <div className="form-grid">
          <Field label={t('cases.claim')} hint={t('cases.claimHint')}>
            {(id) => (
              <Input.TextArea
                id={id}
                data-takes-focus
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={words.claim}
                onChange={(event) => change({ claim: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('cases.receivedOn')} width="third">
            {(id) => (
              <DayInput id={id} value={words.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
            )}
          </Field>
        </div>
        <OpinionsForm opinions={words.opinions} onChange={(opinions) => change({ opinions })} />
        <DocumentsForm
          title={t('cases.attachments')}
          documents={words.attachments}
          onChange={(attachments) => change({ attachments })}
        />
      </div>
    </Dialog>
  );
}
