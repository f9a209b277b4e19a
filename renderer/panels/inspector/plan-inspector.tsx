import { useTranslation } from 'react-i18next';
import { catchmentsOfPlan } from '../../../shared/model/project-state.ts';
import { stageNames } from '../../../shared/model/stage.ts';
import { FactList } from '../../components/fact-list.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { useRecords, useView } from '../../state/use-session.ts';
import { formatCount, formatMoment } from '../../words/format.ts';
import { PlanTotals } from '../numbers/plan-totals.tsx';
import { PlanStatusTag } from '../plans/plan-status-tag.tsx';
import { SnapBorders } from '../repair/snap-borders.tsx';
import { FollowingState } from './following-state.tsx';
import { Gone } from './gone.tsx';
import { InspectorTitle } from './inspector-title.tsx';
import { PlanBalance } from './plan-balance.tsx';
import { SliverTolerance } from './sliver-tolerance.tsx';
import { WarningLevelsForm } from './warning-levels-form.tsx';

export function PlanInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const records = useRecords();
  const language = useView((view) => view.language);
  const plan = records.plan.get(id);
  if (!plan) return <Gone />;
  const isOfDistricts = plan.planType === 'school-districts';
  return (
    <>
      <InspectorTitle kind={t('desk.plan')}>{plan.name}</InspectorTitle>
      <FactList
        facts={[
          { label: t('border.status'), value: <PlanStatusTag status={plan.status} /> },
          {
            label: t('districts.type'),
            value: t(isOfDistricts ? 'districts.typeDistricts' : 'districts.typeCatchments'),
          },
          {
            label: t('inspector.authority'),
            value: plan.authorityId ? <RecordLink kind="authority" id={plan.authorityId} /> : null,
          },
          {
            label: t('districts.followsWhat'),
            value: isOfDistricts ? <FollowingState planId={id} /> : null,
          },
          { label: t('plans.schoolYear'), value: t('desk.year', { year: plan.schoolYear }) },
          { label: t('plans.stage'), value: stageNames[plan.stage][language] },
          {
            label: t(isOfDistricts ? 'districts.title' : 'plans.catchments'),
            value: formatCount(catchmentsOfPlan(records, id).length),
          },
          { label: t('findings.sliverWidth'), value: <SliverTolerance /> },
          { label: t('levels.title'), value: <WarningLevelsForm /> },
          { label: t('repair.borders'), value: <SnapBorders planId={id} /> },
          {
            label: t('plans.parent'),
            value: plan.parentId ? <RecordLink kind="plan" id={plan.parentId} /> : null,
          },
          { label: t('plans.number'), value: plan.number },
          { label: t('plans.frozenAt'), value: plan.frozenAt ? formatMoment(plan.frozenAt, language) : null },
          {
            label: t('plans.hash'),
            value: plan.contentHash ? (
              <span title={plan.contentHash}>{plan.contentHash.slice(0, 12)}</span>
            ) : null,
          },
        ]}
      />
      <PlanBalance planId={id} />
      <PlanTotals planId={id} />
    </>
  );
}
