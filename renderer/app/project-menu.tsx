import { Dropdown } from 'antd';
import { Menu } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { useSession } from '../state/use-session.ts';
import { projectActions } from './project-actions.ts';
import { shortcutName } from './shortcut.ts';
import { useActionContext } from './use-action-context.ts';

/** New, open, import, back up, close: the actions on the project as a whole. */
export function ProjectMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const context = useActionContext();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: projectActions.map((action) => ({
          key: action.id,
          label: action.label(t),
          extra: action.shortcut ? shortcutName(action.shortcut) : undefined,
          disabled: action.unavailableReason(context) !== null,
          title: action.unavailableReason(context) ?? '',
        })),
        onClick: ({ key }) => void projectActions.find(({ id }) => id === key)?.run(session, context),
      }}
    >
      <span>
        <IconButton label={t('desk.menu')} icon={<Menu />} opensMenu />
      </span>
    </Dropdown>
  );
}
