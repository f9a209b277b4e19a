import { useTranslation } from 'react-i18next';
import { toolActions } from '../app/plan-actions.ts';
import { shortcutName } from '../app/shortcut.ts';
import { useActionContext } from '../app/use-action-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useSession, useView } from '../state/use-session.ts';

export function ToolStrip() {
  const { t } = useTranslation();
  const session = useSession();
  const tool = useView((view) => view.tool);
  const context = useActionContext();
  return (
    <div className="tool-strip" role="toolbar" aria-orientation="vertical" aria-label={t('tools.label')}>
      {toolActions.map((action) => {
        const Icon = action.icon;
        return (
          <IconButton
            key={action.id}
            label={action.label(t)}
            icon={<Icon />}
            placement="right"
            shortcut={action.shortcut ? shortcutName(action.shortcut) : undefined}
            isPressed={tool === action.tool}
            unavailableReason={action.unavailableReason(context)}
            onPress={() => void action.run(session, context)}
          />
        );
      })}
    </div>
  );
}
