import { useTranslation } from 'react-i18next';
import { useSession } from '../state/use-session.ts';
import { allActions } from './all-actions.ts';
import { PickDialog } from './pick-dialog.tsx';
import { shortcutName } from './shortcut.ts';
import { useActionContext } from './use-action-context.ts';
import { useMatchText } from './use-match-text.ts';

/** Every action by name, in either language or in pinyin; those that can't run now say why. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const context = useActionContext();
  const match = useMatchText();
  const inBoth = [i18n.getFixedT('zh'), i18n.getFixedT('en')];
  const find = (text: string) =>
    allActions
      .flatMap((action) => {
        const ranks = inBoth.map((words) => match(action.label(words), text) ?? Number.POSITIVE_INFINITY);
        const rank = Math.min(...ranks);
        return rank === Number.POSITIVE_INFINITY ? [] : { action, rank };
      })
      .sort((a, b) => (text.trim() === '' ? 0 : a.rank - b.rank))
      .map(({ action }) => ({
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
