import { useTranslation } from 'react-i18next';
import { shortcutName } from '../app/shortcut.ts';
import { type ToolAction, toolGroups } from '../app/tool-actions.ts';
import { useActionContext } from '../app/use-action-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useSession, useView } from '../state/use-session.ts';

/** The tools of the map on its left edge: looking, borders, areas, estates. */
export function ToolStrip() {
  const { t } = useTranslation();
  return (
    <div className="tool-strip" role="toolbar" aria-orientation="vertical" aria-label={t('tools.label')}>
      {toolGroups.map((group) => (
        <div key={group[0]?.id} className="tool-group">
          {group.map((action) => (
            <ToolButton key={action.id} action={action} />
          ))}
        </div>
      ))}
    </div>
  );
}

function ToolButton({ action }: { readonly action: ToolAction }) {
  const { t } = useTranslation();
  const session = useSession();
  const tool = useView((view) => view.tool);
  const context = useActionContext();
  const Icon = action.icon;
  return (
    <IconButton
      label={action.label(t)}
      icon={<Icon />}
      placement="right"
      shortcut={action.shortcut ? shortcutName(action.shortcut) : undefined}
      isPressed={tool === action.tool}
      unavailableReason={action.unavailableReason(context)}
      onPress={() => void action.run(session, context)}
    />
  );
}
