import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewedChange } from '../../../shared/negotiation/package-review.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { useProject, useSession, useView } from '../../state/use-session.ts';
import { formatMoment } from '../../words/format.ts';
import { useShowAgreement } from '../agreements/use-show-agreement.ts';
import type { OpenedPackage } from './packages-section.tsx';

/** What came in: from whom, with which keys, and all that receiving it would change here. Nothing has changed yet. */
export function PackageReviewSheet(props: { readonly opened: OpenedPackage; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const language = useView((view) => view.language);
  const follow = useProject((project) => project.follow);
  const show = useShowAgreement();
  const [isConfirmed, setConfirmed] = useState(false);
  const { path, review } = props.opened;
  const needsConfirmation = review.signers.some(({ standing }) => standing === 'changed');
  const receive = async () => {
    const { contentSha256 } = review;
    const answer = await session.remote.api.acceptPackage({
      path,
      contentSha256,
      confirmsKeys: isConfirmed,
    });
    if (!answer.ok) {
      session.messages.getState().showRefusal(answer.refusal);
      return;
    }
    follow(answer.value);
    props.onClose();
    show(review.agreement.id);
  };
  return (
    <section className="swap-card package-review" aria-label={t('packages.review')}>
      <h3>
        {t(`packages.purposes.${review.purpose}`)}：{review.agreement.title}
      </h3>
      <p className="faint">{t('packages.madeAt', { at: formatMoment(review.madeAt, language) })}</p>
      <ul>
        {review.signers.map(({ authorityId, name, signedBy, fingerprint, standing }) => (
          <li key={authorityId}>
            {t('packages.sealed', { name, by: signedBy })}
            <span className="fingerprint cell-below">{fingerprint}</span>
            <span className={standing === 'changed' ? 'is-warning' : 'soft'}>
              {t(`packages.standings.${standing}`)}
            </span>
          </li>
        ))}
      </ul>
      <Changes title={t('packages.terms')} changes={review.terms} none={t('packages.sameTerms')} />
      {review.differences.length > 0 ? (
        <Changes title={t('packages.differences')} changes={review.differences} none="" />
      ) : null}
      {review.added.length > 0 ? (
        <p>
          {t('packages.added')}：{review.added.map((text) => text[language]).join('、')}
        </p>
      ) : null}
      {needsConfirmation ? (
        <Checkbox checked={isConfirmed} onChange={(event) => setConfirmed(event.target.checked)}>
          {t('packages.confirm')}
        </Checkbox>
      ) : null}
      <div className="row">
        <ActionButton
          type="primary"
          unavailableReason={needsConfirmation && !isConfirmed ? t('packages.confirmFirst') : null}
          onPress={() => void receive()}
        >
          {t('packages.receive')}
        </ActionButton>
        <ActionButton onPress={props.onClose}>{t('packages.leave')}</ActionButton>
      </div>
      <p className="faint">{t('packages.afterwards')}</p>
    </section>
  );
}

function Changes(props: {
  readonly title: string;
  readonly changes: readonly ReviewedChange[];
  readonly none: string;
}) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  if (props.changes.length === 0) return <p className="soft">{props.none}</p>;
  return (
    <table className="data-table" aria-label={props.title}>
      <thead>
        <tr>
          <th scope="col">{props.title}</th>
          <th scope="col">{t('packages.ours')}</th>
          <th scope="col">{t('packages.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {props.changes.map(({ what, before, after }) => (
          <tr key={what.zh}>
            <td>{what[language]}</td>
            <td className="soft">{before?.[language] ?? '—'}</td>
            <td>{after?.[language] ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
