import { App } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { seatBalance } from '../../../shared/checks/seat-balance.ts';
import { unitMembership } from '../../../shared/checks/unit-membership.ts';
import type { CommandOf } from '../../../shared/commands/command.ts';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';
import { areaSquareMetres } from '../../../shared/geometry/polygon-area.ts';
import { followingOf } from '../../../shared/model/followings.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EditableText } from '../../components/editable-text.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { LoadBar } from '../../components/load-bar.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { useProject, useRecords, useSettings, useView } from '../../state/use-session.ts';
import { formatArea } from '../../words/format.ts';
import { CatchmentNumbers } from '../numbers/catchment-numbers.tsx';
import { CatchmentCampuses } from './catchment-campuses.tsx';
import { DistrictCluster } from './district-cluster.tsx';
import { Gone } from './gone.tsx';
import { InspectorTitle } from './inspector-title.tsx';
import { LockState } from './lock-state.tsx';
import { RangeText } from './range-text.tsx';
import { UnitList } from './unit-list.tsx';
import { useCatchmentReason } from './use-lock-reason.ts';

export function CatchmentInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const records = useRecords();
  const settings = useSettings();
  const { language, select } = useView((view) => view);
  const runCommand = useProject((project) => project.runCommand);
  const catchment = records.catchment.get(id);
  const planId = catchment?.planId ?? '';
  const unavailableReason = useCatchmentReason(catchment);
  const plan = records.plan.get(planId);
  const balance = useMemo(
    () => (plan ? seatBalance(records, plan.id).find(({ catchmentId }) => catchmentId === id) : undefined),
    [records, plan, id],
  );
  const unitIds = useMemo(() => {
    if (!plan) return [];
    return [...unitMembership(records, plan.id)].flatMap(([unitId, holders]) =>
      holders.includes(id) ? unitId : [],
    );
  }, [records, plan, id]);
  if (!catchment || !plan) return <Gone />;
  const isOfDistricts = plan.planType === 'school-districts';
  const drawReason = unavailableReason ?? (followingOf(records, planId) ? t('districts.follows') : null);
  const edit = (changes: CommandOf<'edit-catchment'>['changes']) =>
    void runCommand({ name: 'edit-catchment', catchmentId: id, changes });
  const area = areaSquareMetres(catchment.geometry, gaussKruger(settings?.centralMeridian ?? 105));
  const remove = () =>
    void modal.confirm({
      title: `${t('inspector.deleteCatchment')}: ${catchment.name}`,
      okText: t('app.delete'),
      okButtonProps: { danger: true },
      onOk: async () => {
        const result = await runCommand({ name: 'delete-catchment', catchmentId: id });
        if (result.ok) select(null);
      },
    });
  return (
    <>
      <InspectorTitle kind={t(isOfDistricts ? 'districts.title' : 'layers.catchments')}>
        <EditableText
          label={t('inspector.name')}
          value={catchment.name}
          unavailableReason={unavailableReason}
          onSave={(name) => name !== '' && edit({ name })}
        />
      </InspectorTitle>
      <LockState plan={plan} target={{ targetKind: 'catchment', targetId: id }} />
      {balance ? <LoadBar seats={balance.seats} childCount={balance.children} level={balance.level} /> : null}
      <FactList
        facts={[
          {
            label: t('inspector.authority'),
            value: catchment.authorityId ? (
              <RecordLink kind="authority" id={catchment.authorityId} />
            ) : (
              t('app.unknown')
            ),
          },
          { label: t('inspector.area'), value: <span className="number">{formatArea(area, language)}</span> },
        ]}
      />
      {isOfDistricts ? null : <CatchmentNumbers id={id} />}
      {isOfDistricts ? (
        <DistrictCluster district={catchment} unavailableReason={drawReason} onEdit={edit} />
      ) : (
        <CatchmentCampuses
          catchment={catchment}
          plan={plan}
          unavailableReason={unavailableReason}
          onEdit={edit}
        />
      )}
      <RangeText catchment={catchment} unavailableReason={unavailableReason} />
      <UnitList unitIds={unitIds} plan={plan} />
      <div>
        <ActionButton isDanger size="small" unavailableReason={drawReason} onPress={remove}>
          {t('inspector.deleteCatchment')}
        </ActionButton>
      </div>
    </>
  );
}
