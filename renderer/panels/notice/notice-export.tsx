import { Checkbox, Radio } from 'antd';
import { FileCheck2, FolderDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeFormat, WrittenFile } from '../../../shared/api/project-api.ts';
import type { Plan } from '../../../shared/model/records.ts';
import { type NoticeOutput, noticeOutputs } from '../../../shared/notice/words/notice-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { useSession } from '../../state/use-session.ts';
import { formatBytes } from '../../words/format.ts';
import { HideBelow } from './hide-below.tsx';
import { MapPaperChoice, type MapPaperChoiceProps } from './map-paper-choice.tsx';

export interface NoticeExportProps extends MapPaperChoiceProps {
  readonly plan: Plan;
  readonly output: NoticeOutput;
  readonly onOutputChange: (output: NoticeOutput) => void;
}

/** Writes the notice of a frozen plan into a folder and lists what was written. */
export function NoticeExport({ plan, output, onOutputChange, ...maps }: NoticeExportProps) {
  const { t } = useTranslation();
  const session = useSession();
  const [formats, setFormats] = useState<NoticeFormat[]>(['pdf', 'xlsx']);
  const [written, setWritten] = useState<readonly WrittenFile[]>([]);
  const [isBusy, setBusy] = useState(false);
  const reason =
    plan.status !== 'frozen' && output !== 'internal'
      ? t('notice.onlyFrozen')
      : formats.length === 0
        ? t('notice.onlyFormats')
        : null;
  const write = async () => {
    const folder = await session.files.getState().ask({
      purpose: 'choose-folder',
      title: t('notice.exportFolder'),
      suggestedName: '',
      filters: [],
    });
    if (folder === null) return;
    setBusy(true);
    const result = await session.runJob({ zh: '正在导出公示', en: 'Exporting the notice' }, (jobId) =>
      session.remote.api.exportNotice({
        planId: plan.id,
        folder,
        formats,
        output,
        mapPaper: maps.paper,
        jobId,
      }),
    );
    setBusy(false);
    if (result.ok) setWritten(result.value);
    else session.messages.getState().showRefusal(result.refusal);
  };
  return (
    <section className="stack">
      <h2>{t('notice.export')}</h2>
      <Radio.Group
        aria-label={t('notice.output')}
        className="notice-outputs"
        value={output}
        options={noticeOutputs.map((value) => ({
          value,
          label: (
            <>
              {t(`notice.outputs.${value}`)}
              <span className="faint"> {t(`notice.outputHints.${value}`)}</span>
            </>
          ),
        }))}
        onChange={(event) => onOutputChange(event.target.value as NoticeOutput)}
      />
      <Checkbox.Group<NoticeFormat>
        value={formats}
        options={[
          { value: 'pdf', label: t('notice.exportPdf') },
          { value: 'docx', label: t('notice.exportDocx') },
          { value: 'xlsx', label: t('notice.exportXlsx') },
          { value: 'html', label: t('notice.exportHtml') },
          { value: 'map', label: t('notice.exportMap') },
          { value: 'book', label: t('notice.exportBook') },
          { value: 'svg', label: t('notice.exportSvg') },
          { value: 'png', label: t('notice.exportPng') },
          { value: 'phone', label: t('notice.exportPhone') },
          { value: 'letters', label: t('notice.exportLetters') },
          { value: 'comments', label: t('notice.exportComments') },
        ]}
        onChange={setFormats}
      />
      <MapPaperChoice {...maps} />
      <HideBelow />
      <div>
        <ActionButton
          type={plan.status === 'frozen' ? 'primary' : 'default'}
          icon={<FolderDown />}
          unavailableReason={reason}
          isBusy={isBusy}
          onPress={() => void write()}
        >
          {t('notice.exportTo')}
        </ActionButton>
      </div>
      {written.length > 0 ? (
        <div role="status" ref={(element) => element?.scrollIntoView({ block: 'nearest' })}>
          <h3 className="faint" style={{ fontSize: 12 }}>
            {t('notice.written')}
          </h3>
          <ul className="record-list">
            {written.map(({ path, bytes }) => (
              <li key={path}>
                <span className="is-good">
                  <FileCheck2 aria-hidden="true" />
                </span>
                <span className="grow" style={{ overflowWrap: 'anywhere' }}>
                  {path}
                </span>
                <span className="number soft">{formatBytes(bytes)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
