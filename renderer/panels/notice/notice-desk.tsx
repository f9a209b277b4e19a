import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Paper, usualPaper } from '../../../shared/notice/sheets/paper.ts';
import type { NoticeOutput } from '../../../shared/notice/words/notice-words.ts';
import { JobBars } from '../../app/job-bars.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useCurrentPlan, useRecords } from '../../state/use-session.ts';
import { CommentsSection } from './comments-section.tsx';
import { FreezePlan } from './freeze-plan.tsx';
import { NoticeExport } from './notice-export.tsx';
import { NoticeForm } from './notice-form.tsx';
import { NoticePreview } from './notice-preview.tsx';

/** From a plan to its public notice: freeze, write the words, look, export. */
export function NoticeDesk() {
  const { t } = useTranslation();
  const plan = useCurrentPlan();
  const [paper, setPaper] = useState<Paper>(usualPaper);
  const [output, setOutput] = useState<NoticeOutput>('internal');
  const records = useRecords();
  if (!plan) return <EmptyState title={t('notice.noPlan')} />;
  const notice = [...records.notice.values()].find(({ planId }) => planId === plan.id) ?? null;
  return (
    <main className="notice-desk">
      <div className="notice-words">
        <JobBars />
        <FreezePlan plan={plan} />
        <NoticeForm key={plan.id} plan={plan} notice={notice} />
        <NoticeExport
          plan={plan}
          paper={paper}
          onChange={setPaper}
          output={output}
          onOutputChange={setOutput}
        />
        <CommentsSection key={`comments ${plan.id}`} plan={plan} notice={notice} />
      </div>
      <NoticePreview plan={plan} paper={paper} output={output} />
    </main>
  );
}
