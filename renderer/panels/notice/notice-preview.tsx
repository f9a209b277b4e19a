import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/model/records.ts';
import { buildNotice } from '../../../shared/notice/build-notice.ts';
import type { NoticeAnnex, NoticeBlock, NoticeDocument } from '../../../shared/notice/notice-document.ts';
import type { Paper } from '../../../shared/notice/sheets/paper.ts';
import { lookThroughNotice } from '../../../shared/notice/words/look-through-notice.ts';
import type { NoticeOutput } from '../../../shared/notice/words/notice-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useRecords, useView } from '../../state/use-session.ts';
import { MapSheetView } from './map-sheet-view.tsx';
import { NoticeTableView, ParagraphView } from './notice-table-view.tsx';
import { useChangeReasons } from './use-change-reasons.ts';

export interface NoticePreviewProps {
  readonly plan: Plan;
  readonly paper: Paper;
  readonly output: NoticeOutput;
}

/** The notice as it will be printed, from the same content as the PDF; a draft says on it that it is one. */
export function NoticePreview({ plan, paper, output }: NoticePreviewProps) {
  const { t } = useTranslation();
  const records = useRecords();
  const language = useView((view) => view.language);
  const changeReasons = useChangeReasons(plan.id);
  const result = useMemo(
    () => buildNotice(records, plan.id, { allowDraft: true, output, changeReasons }),
    [records, plan.id, output, changeReasons],
  );
  if (!result.ok) {
    const { message, hint } = result.refusal;
    return <EmptyState title={message[language]} hint={hint[language]} />;
  }
  const notice = result.value;
  const looked = lookThroughNotice(records, notice);
  return (
    <section className="notice-preview" aria-label={t('notice.preview')}>
      {notice.missing.length > 0 ? (
        <aside className="notice-missing">
          <h2>{t('notice.missing')}</h2>
          <ul>
            {notice.missing.map(({ field, message }) => (
              <li key={field}>
                <span className="is-warning">
                  <TriangleAlert aria-hidden="true" />
                </span>{' '}
                {message[language]}
              </li>
            ))}
          </ul>
        </aside>
      ) : null}
      {looked.ok ? null : (
        <aside className="notice-missing" role="alert">
          <h2>{t('notice.privacy')}</h2>
          <p className="is-error">{looked.refusal.message[language]}</p>
          <p className="soft">{looked.refusal.hint[language]}</p>
        </aside>
      )}
      <TextSheet notice={notice} />
      {notice.annexes.map((annex) => (
        <AnnexSheet key={annex.label} annex={annex} notice={notice} paper={paper} output={output} />
      ))}
    </section>
  );
}

function TextSheet({ notice }: { readonly notice: NoticeDocument }) {
  const blocks = notice.blocks.map((block, place) => ({ block, key: `block ${place}` }));
  return (
    <article className="notice-sheet" lang="zh-CN">
      <Marks notice={notice} />
      <h3>{notice.title}</h3>
      {blocks.map(({ block, key }) => (
        <Block key={key} block={block} />
      ))}
      <p className="is-end">{notice.issuer}</p>
      <p className="is-end">{notice.issuedOn}</p>
    </article>
  );
}

function Block({ block }: { readonly block: NoticeBlock }) {
  if (block.blockType === 'heading') return <h4>{block.text}</h4>;
  return <ParagraphView paragraph={block.paragraph} />;
}

interface AnnexSheetProps {
  readonly annex: NoticeAnnex;
  readonly notice: NoticeDocument;
  readonly paper: Paper;
  readonly output: NoticeOutput;
}

function AnnexSheet({ annex, notice, paper, output }: AnnexSheetProps) {
  return (
    <article className="notice-sheet" lang="zh-CN">
      <Marks notice={notice} />
      <p className="is-flush">{annex.label}</p>
      <h3>{annex.title}</h3>
      {annex.lead ? <p className="is-flush">{annex.lead}</p> : null}
      {annex.table ? (
        <NoticeTableView table={annex.table} />
      ) : (
        <MapSheetView planId={notice.planId} title={annex.title} paper={paper} output={output} />
      )}
    </article>
  );
}

function Marks({ notice }: { readonly notice: NoticeDocument }) {
  const marks = [notice.templateMark, notice.draftMark, notice.demonstrationNotice].filter(
    (mark) => mark !== '',
  );
  return marks.length > 0 ? <p className="notice-marks is-flush">{marks.join('　')}</p> : null;
}
