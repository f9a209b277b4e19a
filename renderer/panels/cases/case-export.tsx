import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { caseFormats } from '../../../shared/api/project-api.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { useSession } from '../../state/use-session.ts';
import { enNegotiation } from '../../words/en-negotiation.ts';
import { zhNegotiation } from '../../words/zh-negotiation.ts';

const jobLabel = {
  zh: zhNegotiation.negotiation.exportingCase,
  en: enNegotiation.negotiation.exportingCase,
};

/** Writes the case file: what is stored filled in, the rest for the office to write. */
export function CaseExport({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const run = async () => {
    const folder = await session.files.getState().ask({
      purpose: 'choose-folder',
      title: t('negotiation.exportCase'),
      suggestedName: '',
      filters: [],
    });
    if (folder === null) return;
    const answer = await session.runJob(jobLabel, (jobId) =>
      session.remote.api.exportCase({ caseId, folder, formats: caseFormats, jobId }),
    );
    const messages = session.messages.getState();
    if (!answer.ok) messages.showRefusal(answer.refusal);
    else {
      const paths = answer.value.map(({ path }) => path);
      messages.showDone({ zh: `已写出 ${paths.join('、')}`, en: `Wrote ${paths.join(', ')}` });
    }
  };
  return (
    <ActionButton icon={<FileText />} onPress={() => void run()}>
      {t('negotiation.exportCase')}
    </ActionButton>
  );
}
