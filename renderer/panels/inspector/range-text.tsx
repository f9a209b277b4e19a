// 招生范围: the words as they stand, whether they say what the polygon says, and words made from the polygon.
import { PenLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catchment } from '../../../shared/model/records.ts';
import type { RangeReport } from '../../../shared/ranges/report-ranges.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EditableText } from '../../components/editable-text.tsx';
import { useProject, useSession } from '../../state/use-session.ts';
import { RangeVerdict } from './range-verdict.tsx';

export interface RangeTextProps {
  readonly catchment: Catchment;
  readonly unavailableReason: string | null;
}

export function RangeText({ catchment, unavailableReason }: RangeTextProps) {
  const { t } = useTranslation();
  const { remote, createJobId } = useSession();
  const runCommand = useProject((project) => project.runCommand);
  const [report, setReport] = useState<RangeReport | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const { id, planId, rangeText, geometry } = catchment;
  const write = (text: string) =>
    runCommand({ name: 'write-ranges', planId, ranges: [{ catchmentId: id, rangeText: text }] });

  // biome-ignore lint/correctness/useExhaustiveDependencies: words are checked again when the polygon changes too.
  useEffect(() => {
    setReport(null);
    if (rangeText.trim() === '') return;
    const jobId = createJobId();
    let isGone = false;
    void remote.api.rangeTexts({ planId, catchmentIds: [id], source: 'stored', jobId }).then((answer) => {
      if (!isGone && answer.ok) setReport(answer.value[0] ?? null);
    });
    return () => {
      isGone = true;
      void remote.api.cancelJob({ jobId });
    };
  }, [remote, createJobId, planId, id, rangeText, geometry]);

  const writeFromMap = async () => {
    setIsWriting(true);
    const asked = { planId, catchmentIds: [id], source: 'geometry', jobId: createJobId() } as const;
    const answer = await remote.api.rangeTexts(asked);
    const text = answer.ok ? answer.value[0]?.text : undefined;
    if (text !== undefined) await write(text);
    setIsWriting(false);
  };
  return (
    <section>
      <h4>{t('inspector.rangeText')}</h4>
      <EditableText
        isLong
        label={t('inspector.rangeText')}
        value={rangeText}
        placeholder={t('inspector.rangeEmpty')}
        unavailableReason={unavailableReason}
        onSave={(text) => void write(text)}
      />
      {rangeText.trim() === '' ? null : <RangeVerdict check={report?.check ?? null} />}
      <ActionButton
        size="small"
        icon={<PenLine aria-hidden="true" />}
        isBusy={isWriting}
        unavailableReason={unavailableReason}
        onPress={() => void writeFromMap()}
      >
        {t('inspector.rangeFromMap')}
      </ActionButton>
    </section>
  );
}
