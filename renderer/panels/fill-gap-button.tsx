import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/checks/finding.ts';
import { needsDraft } from '../app/ui-action.ts';
import { useActionContext } from '../app/use-action-context.ts';
import { ActionButton } from '../components/action-button.tsx';
import { useProject, useRecords } from '../state/use-session.ts';
import { touchingCatchments } from '../tools/areas/touching-catchments.ts';

/** Gives a gap to one of the catchments around it. */
export function FillGapButton({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const records = useRecords();
  const context = useActionContext();
  const runCommand = useProject((project) => project.runCommand);
  const { plan } = context;
  const { geometry, place: at } = finding;
  const neighbours = plan && geometry ? touchingCatchments(records, plan.id, geometry) : [];
  const reason =
    needsDraft(context) ?? (at && neighbours.length > 0 ? null : t('inspector.gapWithoutNeighbour'));
  const fill = (toCatchmentId: string) => {
    if (plan && at) void runCommand({ name: 'fill-gap', planId: plan.id, at, toCatchmentId });
  };
  const button = (
    <ActionButton type="primary" unavailableReason={reason} onPress={() => undefined}>
      {t('inspector.fillGap')}
    </ActionButton>
  );
  if (reason) return button;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: neighbours.map(({ id, name }) => ({ key: id, label: name })),
        onClick: ({ key }) => fill(key),
      }}
    >
      <span>{button}</span>
    </Dropdown>
  );
}
