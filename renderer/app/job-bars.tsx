import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { type Job, secondsLeft } from '../state/job-store.ts';
import { useJobs, useSession, useView } from '../state/use-session.ts';
import { formatPercent } from '../words/format.ts';

/** What the program is busy with, how far it is, and a way to stop it. */
export function JobBars() {
  const list = useJobs((state) => state.jobs);
  const { t } = useTranslation();
  const shown = list.filter(({ isQuiet }) => !isQuiet);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('jobs.running')}>
      {shown.map((job) => (
        <JobBar key={job.id} job={job} />
      ))}
    </section>
  );
}

/** One job, where its outcome will stand. */
export function JobBar({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const { remote } = useSession();
  const language = useView((view) => view.language);
  const seconds = secondsLeft(job, Date.now());
  return (
    <div className="job-bar" role="status">
      <span className="cut grow">{job.label[language]}</span>
      <progress aria-label={job.label[language]} max={1} value={job.fraction ?? undefined} />
      <span className="number soft">{job.fraction === null ? '' : formatPercent(job.fraction)}</span>
      <span className="number faint">{seconds === null ? '' : t('jobs.left', { seconds })}</span>
      <IconButton
        label={t('jobs.cancel')}
        icon={<X />}
        onPress={() => void remote.api.cancelJob({ jobId: job.id })}
      />
    </div>
  );
}
