import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { useProject, useRecords, useView } from '../../state/use-session.ts';

/** What goes on from an agreement in force: its next version, its renewal, the seats used, its end. */
export function InForceSteps({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation();
  const records = useRecords();
  const { look, select } = useView((view) => view);
  const runCommand = useProject((project) => project.runCommand);
  const isUnderWay = (succession: 'amendment' | 'renewal') =>
    [...records.agreement.values()].some(
      ({ predecessor, status }) =>
        predecessor?.agreementId === agreement.id &&
        predecessor.succession === succession &&
        status !== 'revoked',
    );
  const draft = async (command: Parameters<typeof runCommand>[0]) => {
    const done = await runCommand(command);
    const made = done.ok ? done.value.changeSet.added.find(({ kind }) => kind === 'agreement') : undefined;
    if (made) select({ kind: 'agreement', id: made.id });
  };
  const { id, fromSchoolYear, toSchoolYear } = agreement;
  const renewedUntil = toSchoolYear + (toSchoolYear - fromSchoolYear + 1);
  return (
    <>
      <ActionButton
        unavailableReason={isUnderWay('amendment') ? t('border.amendmentUnderWay') : null}
        onPress={() => void draft({ name: 'amend-agreement', agreementId: id })}
      >
        {t('border.amend')}
      </ActionButton>
      <ActionButton
        unavailableReason={isUnderWay('renewal') ? t('border.renewalUnderWay') : null}
        onPress={() => void draft({ name: 'renew-agreement', agreementId: id, toSchoolYear: renewedUntil })}
      >
        {t('border.renew')}
      </ActionButton>
      <ActionButton onPress={() => look({ dialog: { type: 'used-seats', agreementId: id } })}>
        {t('border.recordUsed')}
      </ActionButton>
      <ActionButton
        onPress={() =>
          look({ dialog: { type: 'agreement-step', agreementId: id, step: 'revoke', authorityId: null } })
        }
      >
        {t('border.revoke')}
      </ActionButton>
    </>
  );
}
