import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BorderCase } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { useCurrentPlan, useProject, useView } from '../../state/use-session.ts';
import { CaseExport } from './case-export.tsx';
import { useMeasureCase } from './use-measure-case.ts';

/** What can be done with a case: written on and decided while it is open, printed always. */
export function CaseSteps({ one }: { readonly one: BorderCase }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const look = useView((view) => view.look);
  const plan = useCurrentPlan();
  const runCommand = useProject((project) => project.runCommand);
  const measure = useMeasureCase();
  const caseId = one.id;
  const measureAgain = async () => {
    const evidence = await measure(one.unitId, one.otherAuthorityId);
    if (evidence) await runCommand({ name: 'measure-case', caseId, evidence });
  };
  const remove = () =>
    void modal.confirm({
      title: t('cases.delete'),
      okText: t('app.delete'),
      okButtonProps: { danger: true },
      onOk: async () => {
        await runCommand({ name: 'delete-case', caseId });
      },
    });
  return (
    <div className="row is-wrapping" style={{ gap: 6 }}>
      {one.decision === null ? (
        <>
          <ActionButton onPress={() => look({ dialog: { type: 'case', caseId } })}>
            {t('cases.edit')}
          </ActionButton>
          <ActionButton type="primary" onPress={() => look({ dialog: { type: 'decide-case', caseId } })}>
            {t('cases.decide')}
          </ActionButton>
          <ActionButton
            unavailableReason={plan?.planType === 'catchments' ? null : t('cases.planGone')}
            onPress={() => void measureAgain()}
          >
            {t('cases.measureAgain')}
          </ActionButton>
        </>
      ) : (
        <ActionButton onPress={() => void runCommand({ name: 'reopen-case', caseId })}>
          {t('cases.reopen')}
        </ActionButton>
      )}
      <CaseExport caseId={caseId} />
      {one.decision === null ? (
        <ActionButton isDanger onPress={remove}>
          {t('cases.delete')}
        </ActionButton>
      ) : null}
    </div>
  );
}
