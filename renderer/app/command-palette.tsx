import { useTranslation } from 'react-i18next';
import { useSession } from '../state/use-session.ts';
import { allActions } from './all-actions.ts';
import { PickDialog } from './pick-dialog.tsx';
import { shortcutName } from './shortcut.ts';
import { useActionContext } from './use-action-context.ts';

/** Every action by name; those that can't run now say why. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const context = useActionContext();
  const find = (text: string) =>
    allActions
      .filter((action) => action.label(t).toLowerCase().includes(text.trim().toLowerCase()))
      .map((action) => ({
        id: action.id,
        label: action.label(t),
        detail: action.shortcut ? <kbd>{shortcutName(action.shortcut)}</kbd> : null,
        unavailableReason: action.unavailableReason(context),
        run: () => void action.run(session, context),
      }));
  return (
    <PickDialog
      title={t('palette.title')}
      placeholder={t('palette.hint')}
      find={find}
      nothingFound={() => t('palette.none')}
      onClose={onClose}
    />
  );
}
