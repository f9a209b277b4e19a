import { App } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { agreementBalance } from '../../../shared/agreements/balance.ts';
import { termsOfAgreement } from '../../../shared/agreements/draft-agreement.ts';
import type { Agreement } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { useProject, useRecords, useView } from '../../state/use-session.ts';
import { InForceSteps } from './in-force-steps.tsx';

/**
 * What can still be done with an agreement, in the order of its life. A step that has to wait says what for; a step
 * whose time has passed is gone.
 */
export function AgreementSteps({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation();
  const { authority } = useRecords();
  const { modal } = App.useApp();
  const look = useView((view) => view.look);
  const runCommand = useProject((project) => project.runCommand);
  const isDraft = agreement.status === 'draft';
  const isOpen = isDraft || agreement.status === 'proposed';
  const signReason = (authorityId: string) => {
    const name = authority.get(authorityId)?.name ?? authorityId;
    const isInside = agreement.partyIds[0] === agreement.partyIds[1];
    if (!isInside && agreement.signatures.some((one) => one.authorityId === authorityId)) {
      return t('border.signedAlready', { name });
    }
    return whyNotReady(agreement, t);
  };
  const remove = () =>
    void modal.confirm({
      title: `${t('border.delete')}: ${agreement.title}`,
      okText: t('app.delete'),
      okButtonProps: { danger: true },
      onOk: async () => {
        await runCommand({ name: 'delete-agreement', agreementId: agreement.id });
      },
    });
  const step = (step: 'sign' | 'bring-into-force', authorityId: string | null = null) =>
    look({ dialog: { type: 'agreement-step', agreementId: agreement.id, step, authorityId } });
  return (
    <div className="row is-wrapping" style={{ gap: 6 }}>
      {isOpen ? (
        <>
          <ActionButton
            onPress={() =>
              look({
                dialog: { type: 'agreement', agreementId: agreement.id, terms: termsOfAgreement(agreement) },
              })
            }
          >
            {t('border.edit')}
          </ActionButton>
          {[...new Set(agreement.partyIds)].map((id) => (
            <ActionButton
              key={id}
              type={signReason(id) === null ? 'primary' : 'default'}
              unavailableReason={signReason(id)}
              onPress={() => step('sign', id)}
            >
              {t('border.signAs', { name: authority.get(id)?.name ?? id })}
            </ActionButton>
          ))}
        </>
      ) : null}
      {isOpen || agreement.status === 'countersigned' ? (
        <ActionButton
          type={isOpen ? 'default' : 'primary'}
          unavailableReason={isOpen ? t('border.onlyCountersigned') : null}
          onPress={() => step('bring-into-force')}
        >
          {t('border.bringIntoForce')}
        </ActionButton>
      ) : null}
      {agreement.status === 'in-force' ? <InForceSteps agreement={agreement} /> : null}
      {isDraft ? (
        <ActionButton isDanger onPress={remove}>
          {t('border.delete')}
        </ActionButton>
      ) : null}
    </div>
  );
}

/** What is still missing before anyone can sign; null where nothing is. */
function whyNotReady(agreement: Agreement, t: TFunction): string | null {
  if (agreement.number.trim() === '') return t('border.numberFirst');
  const isSwap = agreement.agreementKind === 'parity-swap';
  return isSwap && !agreementBalance(agreement).isBalanced ? t('border.mustBeEqual') : null;
}
