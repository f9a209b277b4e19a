import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../shared/model/is-day.ts';
import type { Notice } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { useProject } from '../../state/use-session.ts';
import { NoticeContacts } from './notice-contacts.tsx';
import { isSameWords, type NoticeWords, wordsOf } from './notice-words.ts';

/** The words of the notice. They are kept in the project as one edit when saved; undo brings the earlier ones back. */
export function NoticeForm({ planId, notice }: { readonly planId: string; readonly notice: Notice | null }) {
  const { t } = useTranslation();
  const runCommand = useProject((project) => project.runCommand);
  const [words, setWords] = useState(() => wordsOf(notice));
  const kept = useRef(notice);
  useEffect(() => {
    if (kept.current === notice) return;
    kept.current = notice;
    setWords(wordsOf(notice));
  }, [notice]);
  const isSaved = isSameWords(words, wordsOf(notice));
  const hasWrongDay = [words.periodFrom, words.periodTo, words.issuedOn, words.mapReviewDate].some(
    (day) => day !== '' && !isDay(day),
  );
  const change = (changes: Partial<NoticeWords>) => setWords({ ...words, ...changes });
  const save = () => void runCommand({ name: 'edit-notice', planId, changes: words });
  const line =
    (key: 'title' | 'issuer' | 'mapReviewNumber' | 'mapReviewDocument', placeholder = '') =>
    (id: string) => (
      <Input
        id={id}
        placeholder={placeholder}
        value={words[key]}
        onChange={(event) => change({ [key]: event.target.value })}
      />
    );
  const day = (key: 'periodFrom' | 'periodTo' | 'issuedOn' | 'mapReviewDate') => (id: string) => (
    <DayInput id={id} value={words[key]} onChange={(next) => change({ [key]: next })} />
  );
  return (
    <section>
      <h2>{t('notice.words')}</h2>
      <div className="form-grid">
        <Field label={t('notice.noticeTitle')}>{line('title')}</Field>
        <Field label={t('notice.issuer')}>{line('issuer')}</Field>
        <Field label={t('notice.basis')}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={words.basis.join('\n')}
              onChange={(event) => change({ basis: event.target.value.split('\n') })}
            />
          )}
        </Field>
        <Field label={t('notice.introduction')}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={words.introduction}
              onChange={(event) => change({ introduction: event.target.value })}
            />
          )}
        </Field>
        <Field label={`${t('notice.period')} · ${t('notice.periodFrom')}`} width="third">
          {day('periodFrom')}
        </Field>
        <Field label={`${t('notice.period')} · ${t('notice.periodTo')}`} width="third">
          {day('periodTo')}
        </Field>
        <Field label={t('notice.issuedOn')} width="third">
          {day('issuedOn')}
        </Field>
        <NoticeContacts contacts={words.contacts} onChange={(contacts) => change({ contacts })} />
        <Field label={t('notice.reviewNumber')} hint={t('notice.reviewHint')} width="third">
          {line('mapReviewNumber')}
        </Field>
        <Field label={t('notice.reviewDate')} width="third">
          {day('mapReviewDate')}
        </Field>
        <Field label={t('notice.reviewDocument')} width="third">
          {line('mapReviewDocument')}
        </Field>
        <div className="field row" style={{ flexDirection: 'row' }}>
          <ActionButton
            type="primary"
            unavailableReason={isSaved ? t('notice.saved') : hasWrongDay ? t('notice.wrongDay') : null}
            onPress={save}
          >
            {t('app.save')}
          </ActionButton>
          <span className="faint" role="status">
            {isSaved ? '' : t('notice.unsaved')}
          </span>
        </div>
      </div>
    </section>
  );
}
