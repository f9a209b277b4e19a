import { FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { packageExtension } from '../../../shared/negotiation/agreement-package.ts';
import type { PackageReview } from '../../../shared/negotiation/package-review.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { concernsPair } from '../../state/authority-pair.ts';
import { useRecords, useSession, useView } from '../../state/use-session.ts';
import { PackageAgreement } from './package-agreement.tsx';
import { PackageReviewSheet } from './package-review-sheet.tsx';

export interface OpenedPackage {
  readonly path: string;
  readonly review: PackageReview;
}

/** Settling with another office by files: sign and export what is to go out, look at what came in. */
export function PackagesSection() {
  const { t } = useTranslation();
  const session = useSession();
  const { agreement, authority } = useRecords();
  const pair = useView((view) => view.authorityPair);
  const [opened, setOpened] = useState<OpenedPackage | null>(null);
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  const readKeys = async () => {
    const answer = await session.remote.api.authorityKeys({});
    if (answer.ok) setKeys(new Map(answer.value.map((key) => [key.authorityId, key.fingerprint])));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; signing reads them again
  useEffect(() => void readKeys(), []);
  const agreements = [...agreement.values()]
    .filter(({ partyIds }) => partyIds[0] !== partyIds[1] && concernsPair(pair, partyIds))
    .filter(({ status }) => status === 'draft' || status === 'proposed' || status === 'countersigned')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const open = async () => {
    const path = await session.files.getState().ask({
      purpose: 'open-file',
      title: t('packages.open'),
      suggestedName: '',
      filters: [{ name: t('packages.file'), extensions: [packageExtension] }],
    });
    if (path === null) return;
    const answer = await session.remote.api.openPackage({ path });
    setOpened(answer.ok ? { path, review: answer.value } : null);
    if (!answer.ok) session.messages.getState().showRefusal(answer.refusal);
  };
  const named = [...keys].flatMap(([id, print]) => {
    const name = authority.get(id)?.name;
    return name === undefined ? [] : [{ id, name, print }];
  });
  return (
    <div className="negotiation">
      <p className="soft">{t('packages.how')}</p>
      <div className="row">
        <ActionButton type="primary" icon={<FileInput />} onPress={() => void open()}>
          {t('packages.open')}
        </ActionButton>
      </div>
      {opened ? <PackageReviewSheet opened={opened} onClose={() => setOpened(null)} /> : null}
      {agreements.length === 0 ? (
        <EmptyState title={t('packages.empty')} hint={t('packages.emptyHint')} />
      ) : (
        agreements.map((one) => <PackageAgreement key={one.id} agreement={one} onSealed={readKeys} />)
      )}
      {named.length > 0 ? (
        <section className="stack" style={{ gap: 4 }}>
          <h3>{t('packages.keys')}</h3>
          <p className="faint">{t('packages.keysHint')}</p>
          <dl className="fact-list">
            {named.map(({ id, name, print }) => (
              <div key={id} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd className="fingerprint">{print}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </div>
  );
}
