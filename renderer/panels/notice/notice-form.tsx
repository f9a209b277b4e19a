import { Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../shared/model/is-day.ts';
import { noticeTemplates } from '../../../shared/model/notice-record.ts';
import type { Notice } from '../../../shared/model/records.ts';
import { noticeTemplateWords } from '../../../shared/notice/notice-templates.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { useProject } from '../../state/use-session.ts';
import { NoticeContacts } from './notice-contacts.tsx';
import { isSameWords, type NoticeWords, wordsOf } from './notice-words.ts';

/** A notice is a Chinese document in every language of the window; a screen reader has to know. */
const documentLanguage = 'zh-CN';

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
    (key: 'title' | 'issuer' | 'closing' | 'mapReviewNumber' | 'mapReviewDocument', placeholder = '') =>
    (id: string) => (
      <div lang={documentLanguage}>
        <Input
          id={id}
          placeholder={placeholder}
          value={words[key] ?? ''}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      </div>
    );
  const template = words.template ?? 'publicity';
  const usual = noticeTemplateWords[template];
  const paragraphs =
    (key: 'introduction' | 'invitation' | 'adjustmentReason', placeholder = '') =>
    (id: string) => (
      <div lang={documentLanguage}>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder={placeholder}
          value={words[key] ?? ''}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      </div>
    );
  const day = (key: 'periodFrom' | 'periodTo' | 'issuedOn' | 'mapReviewDate') => (id: string) => (
    <DayInput id={id} value={words[key]} onChange={(next) => change({ [key]: next })} />
  );
  return (
    <section>
      <h2>{t('notice.words')}</h2>
      <div className="form-grid">
        <Field label={t('notice.template')} hint={t(`notice.templateHints.${template}`)}>
          {(id) => (
            <Select
              id={id}
              value={template}
              options={noticeTemplates.map((value) => ({ value, label: t(`notice.templates.${value}`) }))}
              onChange={(next) => change({ template: next })}
            />
          )}
        </Field>
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
        <Field label={t('notice.introduction')}>{paragraphs('introduction')}</Field>
        <Field label={t('notice.adjustmentReason')} hint={t('notice.adjustmentReasonHint')}>
          {paragraphs('adjustmentReason')}
        </Field>
        {usual.periodLabel === '' ? null : (
          <>
            <Field label={`${t('notice.period')} · ${t('notice.periodFrom')}`} width="third">
              {day('periodFrom')}
            </Field>
            <Field label={`${t('notice.period')} · ${t('notice.periodTo')}`} width="third">
              {day('periodTo')}
            </Field>
          </>
        )}
        <Field label={t('notice.issuedOn')} width="third">
          {day('issuedOn')}
        </Field>
        <Field label={t('notice.invitation')}>{paragraphs('invitation', usual.invitation)}</Field>
        <NoticeContacts contacts={words.contacts} onChange={(contacts) => change({ contacts })} />
        <Field label={t('notice.closing')}>{line('closing', usual.closing)}</Field>
        <Field label={t('notice.reviewNumber')} hint={t('notice.reviewHint')}>
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
