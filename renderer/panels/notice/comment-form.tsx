import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentChannels, commentOutcomes } from '../../../shared/model/comment-record.ts';
import { isDay } from '../../../shared/model/is-day.ts';
import type { NoticeComment } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { useProject, useRecords } from '../../state/use-session.ts';

type CommentFacts = Omit<NoticeComment, 'kind' | 'id' | 'planId' | 'number'>;

const nothing: CommentFacts = {
  receivedOn: '',
  channel: 'phone',
  unitIds: [],
  request: '',
  outcome: 'open',
  answer: '',
  answeredOn: '',
};

/** Registers a comment (`comment` null), or corrects and answers one. What the program refuses stays in the form. */
export function CommentForm(props: {
  readonly planId: string;
  readonly comment: NoticeComment | null;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { planId, comment, onDone } = props;
  const records = useRecords();
  const runCommand = useProject((project) => project.runCommand);
  const [facts, setFacts] = useState<CommentFacts>(() => factsOf(comment));
  const change = (changes: Partial<CommentFacts>) => setFacts({ ...facts, ...changes });
  const units = [...records.unit.values()]
    .map(({ id, name, community }) => ({
      value: id,
      label: community === '' ? name : `${name}（${community}）`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
  const save = async () => {
    const { receivedOn, channel, unitIds, request } = facts;
    const result = await runCommand(
      comment === null
        ? { name: 'record-comment', planId, comment: { receivedOn, channel, unitIds, request } }
        : { name: 'edit-comment', commentId: comment.id, changes: facts },
    );
    if (result.ok || result.refusal.code === 'nothing-changed') onDone();
  };
  const remove = async () => {
    if (comment === null) return;
    const result = await runCommand({ name: 'delete-comment', commentId: comment.id });
    if (result.ok) onDone();
  };
  const text = (key: 'request' | 'answer') => (id: string) => (
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 2, maxRows: 8 }}
      value={facts[key]}
      onChange={(event) => change({ [key]: event.target.value })}
    />
  );
  return (
    <div className="form-grid comment-form">
      <Field label={t('comments.receivedOn')} width="half">
        {(id) => (
          <DayInput id={id} value={facts.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
        )}
      </Field>
      <Field label={t('comments.channel')} width="half">
        {(id) => (
          <Select
            id={id}
            value={facts.channel}
            options={commentChannels.map((value) => ({ value, label: t(`comments.channels.${value}`) }))}
            onChange={(channel) => change({ channel })}
          />
        )}
      </Field>
      <Field label={t('comments.units')}>
        {(id) => (
          <Select<string[]>
            id={id}
            mode="multiple"
            placeholder={t('comments.wholePlan')}
            showSearch={{ optionFilterProp: 'label' }}
            value={[...facts.unitIds]}
            options={units}
            onChange={(unitIds) => change({ unitIds })}
          />
        )}
      </Field>
      <Field label={t('comments.request')} hint={t('comments.requestHint')}>
        {text('request')}
      </Field>
      {comment === null ? null : (
        <>
          <Field label={t('comments.outcome')}>
            {(id) => (
              <Select
                id={id}
                value={facts.outcome}
                options={commentOutcomes.map((value) => ({ value, label: t(`comments.outcomes.${value}`) }))}
                onChange={(outcome) => change({ outcome })}
              />
            )}
          </Field>
          <Field label={t('comments.answer')}>{text('answer')}</Field>
        </>
      )}
      <div className="field row" style={{ flexDirection: 'row' }}>
        <ActionButton
          type="primary"
          unavailableReason={isDay(facts.receivedOn) ? null : t('notice.wrongDay')}
          onPress={() => void save()}
        >
          {t('app.save')}
        </ActionButton>
        <ActionButton onPress={onDone}>{t('app.cancel')}</ActionButton>
        {comment === null ? null : (
          <ActionButton type="text" onPress={() => void remove()}>
            {t('comments.delete')}
          </ActionButton>
        )}
      </div>
    </div>
  );
}

function factsOf(comment: NoticeComment | null): CommentFacts {
  if (comment === null) return nothing;
  const { kind: _kind, id: _id, planId: _planId, number: _number, ...facts } = comment;
  return facts;
}
