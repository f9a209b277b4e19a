import { Input, Select } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../shared/model/is-day.ts';
import { mapLabelKinds, noticeTemplates } from '../../../shared/model/notice-record.ts';
import type { Notice, Plan } from '../../../shared/model/records.ts';
import {
  type CarriedField,
  fillEmptyWords,
  findEarlierWords,
  movedFields,
  sameFields,
} from '../../../shared/notice/words/earlier-words.ts';
import { noticeTemplateWords } from '../../../shared/notice/words/notice-templates.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { useProject, useRecords } from '../../state/use-session.ts';
import { EarlierWordsOffer } from './earlier-words-offer.tsx';
import { MapBaseField } from './map-base-field.tsx';
import { NoticeContacts } from './notice-contacts.tsx';
import { isSameWords, type NoticeWords, wordsOf } from './notice-words.ts';

/** A notice is a Chinese document in every language of the window; a screen reader has to know. */
const documentLanguage = 'zh-CN';

/** The words of the notice. They are kept in the project as one edit when saved; undo brings the earlier ones back. */
export function NoticeForm({ plan, notice }: { readonly plan: Plan; readonly notice: Notice | null }) {
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
  const template = words.template ?? 'publicity';
  const usual = noticeTemplateWords[template];
  const records = useRecords();
  const earlier = useMemo(() => findEarlierWords(records, plan, template), [records, plan, template]);
  const offered = earlier ? fillEmptyWords(words, earlier.words) : {};
  const same = new Set(earlier ? sameFields(words, earlier.words) : []);
  const moves = earlier !== null && earlier.plan.schoolYear !== plan.schoolYear;
  /** Says that a field comes from the earlier notice, behind what it says anyway. */
  const hintOf = (field: CarriedField, hint = '') => {
    const source = moves && movedFields.includes(field) ? 'notice.movedFromEarlier' : 'notice.asEarlier';
    const carried = same.has(field) ? t(source, { plan: earlier?.plan.name ?? '' }) : '';
    return [hint, carried].filter((text) => text !== '').join(t('notice.sentenceGap')) || undefined;
  };
  const save = () => void runCommand({ name: 'edit-notice', planId: plan.id, changes: words });
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
        <EarlierWordsOffer
          planName={earlier?.plan.name ?? ''}
          offered={offered}
          onTake={() => change(offered)}
        />
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
        <Field label={t('notice.noticeTitle')} hint={hintOf('title')}>
          {line('title')}
        </Field>
        <Field label={t('notice.issuer')} hint={hintOf('issuer')}>
          {line('issuer')}
        </Field>
        <Field label={t('notice.basis')} hint={hintOf('basis')}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={words.basis.join('\n')}
              onChange={(event) => change({ basis: event.target.value.split('\n') })}
            />
          )}
        </Field>
        <Field label={t('notice.introduction')} hint={hintOf('introduction')}>
          {paragraphs('introduction')}
        </Field>
        <Field
          label={t('notice.adjustmentReason')}
          hint={hintOf('adjustmentReason', t('notice.adjustmentReasonHint'))}
        >
          {paragraphs('adjustmentReason')}
        </Field>
        {usual.periodLabel === '' ? null : (
          <>
            <Field
              label={`${t('notice.period')} · ${t('notice.periodFrom')}`}
              width="third"
              hint={hintOf('periodFrom')}
            >
              {day('periodFrom')}
            </Field>
            <Field
              label={`${t('notice.period')} · ${t('notice.periodTo')}`}
              width="third"
              hint={hintOf('periodTo')}
            >
              {day('periodTo')}
            </Field>
          </>
        )}
        <Field label={t('notice.issuedOn')} width="third" hint={hintOf('issuedOn')}>
          {day('issuedOn')}
        </Field>
        <Field label={t('notice.invitation')} hint={hintOf('invitation')}>
          {paragraphs('invitation', usual.invitation)}
        </Field>
        <NoticeContacts
          contacts={words.contacts}
          hint={hintOf('contacts')}
          onChange={(contacts) => change({ contacts })}
        />
        <Field label={t('notice.closing')} hint={hintOf('closing')}>
          {line('closing', usual.closing)}
        </Field>
        <Field label={t('notice.mapLabels')} hint={t('notice.mapLabelsHint')}>
          {(id) => (
            <Select
              id={id}
              value={words.mapLabels ?? 'chinese'}
              options={mapLabelKinds.map((value) => ({ value, label: t(`notice.mapLabelKinds.${value}`) }))}
              onChange={(next) => change({ mapLabels: next })}
            />
          )}
        </Field>
        <MapBaseField plan={plan} notice={notice} />
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
