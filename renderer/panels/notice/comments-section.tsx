import { Select } from 'antd';
import { MessageSquarePlus, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommentOutcome, commentOutcomes } from '../../../shared/model/comment-record.ts';
import type { Notice, NoticeComment, Plan } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { useRecords } from '../../state/use-session.ts';
import { CommentForm } from './comment-form.tsx';

/** What people said about the plan, one by one, with the answer; those of one outcome on demand. */
export function CommentsSection({ plan, notice }: { readonly plan: Plan; readonly notice: Notice | null }) {
  const { t } = useTranslation();
  const comments = [...useRecords().comment.values()]
    .filter(({ planId }) => planId === plan.id)
    .sort((a, b) => a.number - b.number);
  const [outcome, setOutcome] = useState<CommentOutcome | 'all'>('all');
  const [openId, setOpenId] = useState<string | null>(null);
  const shown = comments.filter((comment) => outcome === 'all' || comment.outcome === outcome);
  const close = () => setOpenId(null);
  return (
    <section className="stack" aria-label={t('comments.title')}>
      <h2>
        {t('comments.title')} <span className="count-badge">{comments.length}</span>
      </h2>
      <div className="row">
        <Select<CommentOutcome | 'all'>
          aria-label={t('comments.filter')}
          style={{ flex: 1 }}
          value={outcome}
          options={[
            { value: 'all', label: t('comments.all', { count: comments.length }) },
            ...commentOutcomes.map((value) => ({
              value,
              label: t('comments.outcomeCount', {
                name: t(`comments.outcomes.${value}`),
                count: comments.filter((comment) => comment.outcome === value).length,
              }),
            })),
          ]}
          onChange={setOutcome}
        />
        <ActionButton icon={<MessageSquarePlus />} onPress={() => setOpenId('new')}>
          {t('comments.add')}
        </ActionButton>
      </div>
      {openId === 'new' ? <CommentForm planId={plan.id} comment={null} onDone={close} /> : null}
      {comments.length === 0 && openId !== 'new' ? (
        <EmptyState title={t('comments.empty')} hint={t('comments.emptyHint')} />
      ) : null}
      {comments.length > 0 && shown.length === 0 ? (
        <p className="soft">{t('comments.emptyFiltered')}</p>
      ) : null}
      <ul className="comment-list">
        {shown.map((comment) => (
          <li key={comment.id}>
            {openId === comment.id ? (
              <CommentForm planId={plan.id} comment={comment} onDone={close} />
            ) : (
              <CommentView comment={comment} notice={notice} onEdit={() => setOpenId(comment.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CommentView(props: {
  readonly comment: NoticeComment;
  readonly notice: Notice | null;
  readonly onEdit: () => void;
}) {
  const { t } = useTranslation();
  const { comment, notice } = props;
  return (
    <>
      <div className="row">
        <strong>{t('comments.number', { number: comment.number })}</strong>
        <span className={`comment-outcome is-${comment.outcome}`}>
          {t(`comments.outcomes.${comment.outcome}`)}
        </span>
        <span className="faint grow">
          {comment.receivedOn} · {t(`comments.channels.${comment.channel}`)}
          {isOutside(comment.receivedOn, notice) ? ` · ${t('comments.outsidePeriod')}` : ''}
        </span>
        <IconButton
          label={`${t('comments.edit')}: ${t('comments.number', { number: comment.number })}`}
          icon={<Pencil />}
          onPress={props.onEdit}
        />
      </div>
      <p className="faint comment-text comment-units">
        {comment.unitIds.length === 0 ? t('comments.wholePlan') : null}
        {comment.unitIds.map((id) => (
          <RecordLink key={id} kind="unit" id={id} />
        ))}
      </p>
      <p className="comment-text">{comment.request}</p>
      {comment.answer === '' ? null : (
        <p className="comment-text soft">
          {t('comments.answer')}：{comment.answer}
        </p>
      )}
    </>
  );
}

/** Days are written so that their order is the order of the texts. */
function isOutside(day: string, notice: Notice | null): boolean {
  if (!notice || notice.periodFrom === '' || notice.periodTo === '') return false;
  return day < notice.periodFrom || day > notice.periodTo;
}
