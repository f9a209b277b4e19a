import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { seatBalance } from '../../../shared/checks/seat-balance.ts';
import type { Campus } from '../../../shared/model/records.ts';
import { type Stage, stageNames } from '../../../shared/model/stage.ts';
import { EditableNumber } from '../../components/editable-number.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { LoadBar } from '../../components/load-bar.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { campusName } from '../../state/record-name.ts';
import { useCurrentPlan, useProject, useRecords, useView } from '../../state/use-session.ts';
import { Gone } from './gone.tsx';
import { InspectorTitle } from './inspector-title.tsx';
import { LockState } from './lock-state.tsx';
import { useCampusReason } from './use-lock-reason.ts';

export function CampusInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const campus = records.campus.get(id);
  if (!campus) return <Gone />;
  const authorityId = records.school.get(campus.schoolId)?.authorityId;
  return (
    <>
      <InspectorTitle kind={t('inspector.campus')}>{campusName(records, id)}</InspectorTitle>
      {plan ? <LockState plan={plan} target={{ targetKind: 'campus', targetId: id }} /> : null}
      <FactList
        facts={[
          { label: t('inspector.school'), value: <RecordLink kind="school" id={campus.schoolId} /> },
          {
            label: t('inspector.authority'),
            value: authorityId ? <RecordLink kind="authority" id={authorityId} /> : null,
          },
          { label: t('inspector.address'), value: campus.address },
          { label: t('inspector.phone'), value: campus.phone },
        ]}
      />
      <CampusLoad campus={campus} />
      <CampusStages campus={campus} />
    </>
  );
}

/** The catchments of the plan that this campus serves, with their load. */
function CampusLoad({ campus }: { readonly campus: Campus }) {
  const { t } = useTranslation();
  const records = useRecords();
  const plan = useCurrentPlan();
  const balances = useMemo(
    () =>
      plan
        ? seatBalance(records, plan.id).filter(({ catchmentId }) =>
            records.catchment.get(catchmentId)?.campusIds.includes(campus.id),
          )
        : [],
    [records, plan, campus.id],
  );
  if (balances.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h4>{t('layers.catchments')}</h4>
      {balances.map((balance) => (
        <div key={balance.catchmentId}>
          <RecordLink kind="catchment" id={balance.catchmentId} />
          <LoadBar seats={balance.seats} childCount={balance.children} level={balance.level} />
        </div>
      ))}
    </section>
  );
}

function CampusStages({ campus }: { readonly campus: Campus }) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const runCommand = useProject((project) => project.runCommand);
  const unavailableReason = useCampusReason(campus.id);
  const change = (stage: Stage, changes: { classesPerGrade?: number; baseSeats?: number }) =>
    void runCommand({
      name: 'edit-campus',
      campusId: campus.id,
      changes: { stages: campus.stages.map((one) => (one.stage === stage ? { ...one, ...changes } : one)) },
    });
  return (
    <section>
      <h4>{t('inspector.stages')}</h4>
      {campus.stages.map(({ stage, classesPerGrade, baseSeats }) => {
        const name = stageNames[stage][language];
        return (
          <FactList
            key={stage}
            facts={[
              {
                label: `${name} · ${t('inspector.seats')}`,
                value: (
                  <EditableNumber
                    label={`${name} ${t('inspector.seats')}`}
                    value={baseSeats}
                    unavailableReason={unavailableReason}
                    onSave={(seats) => change(stage, { baseSeats: seats })}
                  />
                ),
              },
              {
                label: `${name} · ${t('inspector.classes')}`,
                value: (
                  <EditableNumber
                    label={`${name} ${t('inspector.classes')}`}
                    value={classesPerGrade}
                    unavailableReason={unavailableReason}
                    onSave={(classes) => change(stage, { classesPerGrade: classes })}
                  />
                ),
              },
            ]}
          />
        );
      })}
    </section>
  );
}
