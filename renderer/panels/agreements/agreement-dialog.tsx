import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementBalance } from '../../../shared/agreements/balance.ts';
import type { AgreementTerms } from '../../../shared/commands/command.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useProject, useView } from '../../state/use-session.ts';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementItems } from './agreement-items.tsx';
import { ConsultationsForm } from './consultations-form.tsx';
import { DirectionBalance } from './direction-balance.tsx';
import { DocumentsForm } from './documents-form.tsx';
import { levelSeats } from './level-seats.ts';
import { PoolForm } from './pool-form.tsx';

export interface AgreementDialogProps {
  readonly agreementId: string | null;
  readonly terms: AgreementTerms;
  readonly onClose: () => void;
}

/** Writing an agreement. It may be saved unbalanced as a draft; a parity swap says by how much it is off. */
export function AgreementDialog({ agreementId, terms: firstTerms, onClose }: AgreementDialogProps) {
  const { t } = useTranslation();
  const runCommand = useProject((project) => project.runCommand);
  const select = useView((view) => view.select);
  const [terms, setTerms] = useState(firstTerms);
  const change = (changes: Partial<AgreementTerms>) => setTerms({ ...terms, ...changes });
  const save = async () => {
    const result = await runCommand(
      agreementId === null
        ? { name: 'create-agreement', terms }
        : { name: 'edit-agreement', agreementId, changes: terms },
    );
    if (!result.ok) return;
    const made = result.value.changeSet.added.find(({ kind }) => kind === 'agreement');
    if (made) select({ kind: 'agreement', id: made.id });
    onClose();
  };
  const balance = agreementBalance(terms);
  const isParity = terms.agreementKind === 'parity-swap';
  const levelReason = balance.isBalanced
    ? t('border.isLevel')
    : balance.seatsForFirst === 0 || balance.seatsForSecond === 0
      ? t('border.cannotLevel')
      : null;
  const saveReason = terms.items.length === 0 ? t('border.noItems') : null;
  return (
    <Dialog
      open
      title={agreementId === null ? t('border.new') : t('border.edit')}
      width={860}
      style={{ top: 32 }}
      onCancel={onClose}
      footer={
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          {isParity && !balance.isBalanced ? (
            <span className="is-error grow" style={{ textAlign: 'start' }}>
              {t('border.mustBeEqual')}
            </span>
          ) : null}
          <ActionButton onPress={onClose}>{t('app.cancel')}</ActionButton>
          <ActionButton type="primary" unavailableReason={saveReason} onPress={() => void save()}>
            {t(agreementId === null ? 'border.create' : 'app.save')}
          </ActionButton>
        </div>
      }
    >
      <div className="stack" style={{ gap: 14 }}>
        <AgreementForm terms={terms} onChange={change} />
        <div className="row">
          <div className="grow">
            <DirectionBalance terms={terms} />
          </div>
          {isParity ? (
            <ActionButton
              unavailableReason={levelReason}
              onPress={() => change({ items: levelSeats(terms.items, terms.partyIds) })}
            >
              {t('border.level')}
            </ActionButton>
          ) : null}
        </div>
        <AgreementItems terms={terms} onChange={(items) => change({ items })} />
        {terms.agreementKind === 'shared-pool' ? (
          <PoolForm terms={terms} onChange={(pool) => change({ pool })} />
        ) : null}
        <ConsultationsForm
          consultations={terms.consultations ?? []}
          onChange={(consultations) => change({ consultations })}
        />
        <DocumentsForm
          title={t('border.documents')}
          documents={terms.documents ?? []}
          onChange={(documents) => change({ documents })}
        />
      </div>
    </Dialog>
  );
}
