import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SheetNames, sheetTypes } from '../../../shared/notice/sheets/choose-sheet.ts';
import type { Paper } from '../../../shared/notice/sheets/paper.ts';
import type { NoticeOutput } from '../../../shared/notice/words/notice-words.ts';
import { JobBar } from '../../app/job-bars.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { useJobs, useView } from '../../state/use-session.ts';
import { useNoticeSheet } from './use-notice-sheet.ts';

export interface MapSheetViewProps {
  readonly planId: string;
  readonly title: string;
  readonly paper: Paper;
  readonly output: NoticeOutput;
}

const noNames: SheetNames = { book: [], phone: [] };

/** What the files will show: the map of the papers, any sheet of the map book, any picture for phones. */
export function MapSheetView({ planId, title, paper, output }: MapSheetViewProps) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const [chosen, setChosen] = useState('notice 0');
  const [names, setNames] = useState(noNames);
  const [typeName = 'notice', place = '0'] = chosen.split(' ');
  const sheetType = sheetTypes.find((each) => each === typeName) ?? 'notice';
  const { sheet, jobId, drawAgain } = useNoticeSheet({
    planId,
    paper,
    output,
    sheetType,
    place: Number(place),
  });
  const job = useJobs((state) => state.jobs.find(({ id }) => id === jobId));
  const shownNames = sheet?.ok ? sheet.value.names : names;
  if (shownNames !== names) setNames(shownNames);
  const group = (type: 'book' | 'phone') => ({
    label: t(`notice.sheetGroups.${type}`),
    title: type,
    options: shownNames[type].map((label, index) => ({ value: `${type} ${index}`, label })),
  });
  return (
    <>
      <Select
        aria-label={t('notice.sheet')}
        style={{ minWidth: 240, marginBottom: 12 }}
        value={chosen}
        options={[
          { value: 'notice 0', label: t('notice.sheetInNotice') },
          ...(['book', 'phone'] as const)
            .filter((type) => shownNames[type].length > 0)
            .map((type) => group(type)),
        ]}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={setChosen}
      />
      {job ? <JobBar job={job} /> : null}
      {sheet && !sheet.ok && jobId === null ? (
        <div className="row" role="status">
          <p className="is-flush is-error">
            {sheet.refusal.code === 'cancelled'
              ? t('notice.sheetCancelled')
              : sheet.refusal.message[language]}
          </p>
          <ActionButton onPress={drawAgain}>{t('notice.drawAgain')}</ActionButton>
        </div>
      ) : null}
      {sheet?.ok ? (
        <img
          className={`${sheetType === 'phone' ? 'phone-picture' : ''} ${jobId === null ? '' : 'is-old'}`}
          aria-busy={jobId !== null}
          src={sheet.value.address}
          alt={title}
        />
      ) : null}
    </>
  );
}
