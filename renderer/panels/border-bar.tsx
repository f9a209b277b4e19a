import { useTranslation } from 'react-i18next';
import { borderActions } from '../app/border-actions.ts';
import { toolActions } from '../app/tool-actions.ts';
import { useActionContext } from '../app/use-action-context.ts';
import { ActionButton } from '../components/action-button.tsx';
import { useSession } from '../state/use-session.ts';

/** What can be done with the selected border, beside the hint; nothing while none is selected. */
export function BorderBar() {
  const { t } = useTranslation();
  const session = useSession();
  const context = useActionContext();
  if (!context.border) return null;
  const actions = [...borderActions, ...toolActions.filter(({ tool }) => tool === 'trace')];
  return (
    <div className="border-bar" role="toolbar" aria-label={t('tools.borderBar')}>
      {actions.map((action) => (
        <ActionButton
          key={action.id}
          size="small"
          unavailableReason={action.unavailableReason(context)}
          onPress={() => void action.run(session, context)}
        >
          {action.label(t)}
        </ActionButton>
      ))}
    </div>
  );
}
