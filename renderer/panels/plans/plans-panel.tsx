import { App, Dropdown, Input } from 'antd';
import { Ellipsis, Lock, Plus, Star } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/model/records.ts';
import { stageNames } from '../../../shared/model/stage.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useCurrentPlan, useProject, useRecords, useSettings, useView } from '../../state/use-session.ts';
import { PlanStatusTag } from './plan-status-tag.tsx';
import { type PlanBranch, planTree } from './plan-tree.ts';

/** Plans with their branches: look at one, branch it, rename it, put it away. */
export function PlansPanel() {
  const { t } = useTranslation();
  const records = useRecords();
  const look = useView((view) => view.look);
  const branches = planTree([...records.plan.values()]);
  return (
    <section aria-label={t('panels.plans')}>
      <div className="panel-heading" style={{ paddingRight: 34 }}>
        <h2>{t('panels.plans')}</h2>
        <IconButton
          label={t('plans.new')}
          icon={<Plus />}
          onPress={() => look({ dialog: { type: 'new-plan', parentId: null } })}
        />
      </div>
      {branches.length === 0 ? <p className="empty-state">{t('panels.noPlans')}</p> : null}
      <ul>
        {branches.map((branch) => (
          <PlanItem key={branch.plan.id} {...branch} />
        ))}
      </ul>
    </section>
  );
}

function PlanItem({ plan, depth }: PlanBranch) {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const look = useView((view) => view.look);
  const select = useView((view) => view.select);
  const isCurrent = useCurrentPlan()?.id === plan.id;
  const isActive = useSettings()?.activePlanId === plan.id;
  const runCommand = useProject((project) => project.runCommand);
  const [draftName, setDraftName] = useState<string | null>(null);
  const rename = () => {
    const name = draftName?.trim() ?? '';
    if (name !== '' && name !== plan.name) {
      void runCommand({ name: 'edit-plan', planId: plan.id, changes: { name } });
    }
    setDraftName(null);
  };
  if (draftName !== null) {
    return (
      <li className="tree-item">
        <Input
          autoFocus
          aria-label={t('plans.name')}
          value={draftName}
          onChange={(event) => setDraftName(event.target.value)}
          onBlur={rename}
          onPressEnter={rename}
          onKeyDown={(event) => event.key === 'Escape' && setDraftName(null)}
        />
      </li>
    );
  }
  return (
    <li
      className={`tree-item ${isCurrent ? 'is-current' : ''}`}
      style={{ paddingInlineStart: 12 + depth * 14 }}
    >
      <button
        type="button"
        className="plain-button"
        aria-current={isCurrent}
        onClick={() => {
          look({ planId: plan.id });
          select({ kind: 'plan', id: plan.id });
        }}
      >
        <span className="cut" style={{ display: 'block' }} title={plan.name}>
          {isActive ? <Star aria-label={t('plans.isActive')} /> : null} {plan.name}
        </span>
        <span className="row faint" style={{ fontSize: 12, gap: 5 }}>
          <PlanStatusTag status={plan.status} />
          <span className="cut" title={`${plan.schoolYear}·${stageNames[plan.stage][language]}`}>
            {plan.schoolYear}·{stageNames[plan.stage][language]}
            {plan.planType === 'school-districts' ? `·${t('districts.title')}` : ''}
          </span>
          <LockCount planId={plan.id} />
        </span>
      </button>
      <PlanMenu plan={plan} onRename={() => setDraftName(plan.name)} />
    </li>
  );
}

function LockCount({ planId }: { readonly planId: string }) {
  const { t } = useTranslation();
  const count = [...useRecords().lock.values()].filter((lock) => lock.planId === planId).length;
  if (count === 0) return null;
  return (
    <span className="lock-count number" title={t('locks.planHas', { count })}>
      <Lock aria-label={t('locks.title')} /> {count}
    </span>
  );
}

function PlanMenu({ plan, onRename }: { readonly plan: Plan; readonly onRename: () => void }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const look = useView((view) => view.look);
  const isActive = useSettings()?.activePlanId === plan.id;
  const runCommand = useProject((project) => project.runCommand);
  const isDraft = plan.status === 'draft';
  const run = {
    branch: () => look({ dialog: { type: 'new-plan', parentId: plan.id } }),
    rename: onRename,
    activate: () => void runCommand({ name: 'activate-plan', planId: plan.id }),
    archive: () => void runCommand({ name: 'archive-plan', planId: plan.id }),
    delete: () =>
      void modal.confirm({
        title: t('plans.deleteWhat', { name: plan.name }),
        okText: t('app.delete'),
        okButtonProps: { danger: true },
        onOk: async () => {
          await runCommand({ name: 'delete-plan', planId: plan.id });
        },
      }),
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'branch', label: t('plans.branch') },
          {
            key: 'rename',
            label: t('plans.rename'),
            disabled: !isDraft,
            title: isDraft ? '' : t('plans.protected'),
          },
          {
            key: 'activate',
            label: t('plans.activate'),
            disabled: isActive,
            title: isActive ? t('plans.isActive') : '',
          },
          { type: 'divider' },
          { key: 'archive', label: t('plans.archive'), disabled: plan.status === 'archived' },
          {
            key: 'delete',
            label: t('plans.delete'),
            danger: true,
            disabled: !isDraft,
            title: isDraft ? '' : t('plans.protected'),
          },
        ],
        onClick: ({ key }) => run[key as keyof typeof run]?.(),
      }}
    >
      <span className="is-quiet">
        <IconButton label={`${t('app.more')}: ${plan.name}`} icon={<Ellipsis />} opensMenu />
      </span>
    </Dropdown>
  );
}
