import { Input } from 'antd';
import { FileOutput, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementBalance } from '../../../shared/agreements/balance.ts';
import type { Agreement } from '../../../shared/model/records.ts';
import { packageExtension } from '../../../shared/negotiation/agreement-package.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Field } from '../../components/field.tsx';
import { useProject, useRecords, useSession } from '../../state/use-session.ts';
import { AgreementStatusTag } from '../agreements/agreement-status-tag.tsx';
import { useShowAgreement } from '../agreements/use-show-agreement.ts';

/** An agreement that may go to the other office: who has sealed it, and for whom this office signs or exports. */
export function PackageAgreement(props: {
  readonly agreement: Agreement;
  readonly onSealed: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const session = useSession();
  const { authority } = useRecords();
  const follow = useProject((project) => project.follow);
  const show = useShowAgreement();
  const [signing, setSigning] = useState<string | null>(null);
  const [signedBy, setSignedBy] = useState('');
  const { agreement } = props;
  const nameOf = (id: string) => authority.get(id)?.name ?? id;
  const messages = session.messages.getState();
  const isUnbalanced = agreement.agreementKind === 'parity-swap' && !agreementBalance(agreement).isBalanced;
  const whyNotSign =
    agreement.number.trim() === '' ? t('border.numberFirst') : isUnbalanced ? t('border.mustBeEqual') : null;
  const unsealed = agreement.signatures.some(({ seal }) => !seal);
  const exportAs = async (authorityId: string) => {
    const out = await session.files.getState().ask({
      purpose: 'save-file',
      title: t('packages.export'),
      suggestedName: `${(agreement.number || agreement.title).replace(/[\\/:*?"<>|]/gu, '-')}-${nameOf(authorityId)}.${packageExtension}`,
      filters: [{ name: t('packages.file'), extensions: [packageExtension] }],
    });
    if (out === null) return;
    const request = { agreementId: agreement.id, fromAuthorityId: authorityId, out };
    const written = await session.remote.api.exportPackage(request);
    if (written.ok) {
      messages.showDone({ zh: `已写出 ${written.value.path}`, en: `Wrote ${written.value.path}` });
    } else messages.showRefusal(written.refusal);
  };
  const seal = async (authorityId: string) => {
    const sealed = await session.remote.api.sealAgreement({
      agreementId: agreement.id,
      authorityId,
      signedBy: signedBy.trim(),
    });
    if (!sealed.ok) {
      messages.showRefusal(sealed.refusal);
      return;
    }
    follow(sealed.value);
    setSigning(null);
    await props.onSealed();
  };
  return (
    <section className="swap-card" aria-label={agreement.title}>
      <button type="button" className="plain-button swap-head" onClick={() => show(agreement.id)}>
        <strong>{agreement.title}</strong>
        <AgreementStatusTag status={agreement.status} />
      </button>
      {agreement.partyIds.map((id) => {
        const signature = agreement.signatures.find(({ authorityId }) => authorityId === id);
        return (
          <div key={id} className="row">
            <span className="grow">
              {signature
                ? t(signature.seal ? 'packages.sealed' : 'packages.onPaper', {
                    name: nameOf(id),
                    by: signature.signedBy,
                  })
                : t('border.notSigned', { name: nameOf(id) })}
            </span>
            {signature ? (
              <ActionButton
                size="small"
                icon={<FileOutput />}
                unavailableReason={unsealed ? t('packages.needSeal') : null}
                onPress={() => void exportAs(id)}
              >
                {t('packages.exportAs', { name: nameOf(id) })}
              </ActionButton>
            ) : (
              <ActionButton
                size="small"
                icon={<KeyRound />}
                unavailableReason={whyNotSign}
                onPress={() => setSigning(id)}
              >
                {t('packages.sealAs', { name: nameOf(id) })}
              </ActionButton>
            )}
          </div>
        );
      })}
      {signing === null ? null : (
        <div className="form-grid">
          <Field label={t('packages.signedBy', { name: nameOf(signing) })}>
            {(id) => (
              <Input
                id={id}
                autoFocus
                value={signedBy}
                onChange={(event) => setSignedBy(event.target.value)}
                onPressEnter={() => signedBy.trim() !== '' && void seal(signing)}
              />
            )}
          </Field>
          <div className="field row">
            <ActionButton
              type="primary"
              size="small"
              unavailableReason={signedBy.trim() === '' ? t('border.signedBy') : null}
              onPress={() => void seal(signing)}
            >
              {t('packages.seal')}
            </ActionButton>
            <ActionButton size="small" onPress={() => setSigning(null)}>
              {t('app.cancel')}
            </ActionButton>
          </div>
        </div>
      )}
    </section>
  );
}
