import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog.tsx';
import { allActions } from './all-actions.ts';
import { shortcutName } from './shortcut.ts';

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const keys: readonly (readonly [string, string])[] = [
    ...allActions.flatMap((action) =>
      action.shortcut ? [[shortcutName(action.shortcut), action.label(t)] as const] : [],
    ),
    ['Esc', t('keys.escape')],
    ['Space', t('keys.space')],
    [t('keys.doubleClick'), t('keys.finish')],
    ['Backspace', t('keys.backspace')],
    ['↑ ↓', t('keys.arrows')],
  ];
  return (
    <Dialog open title={t('keys.title')} footer={null} width={520} onCancel={onClose}>
      <div className="key-list">
        {keys.map(([key, what]) => (
          <KeyRow key={key} name={key} what={what} />
        ))}
      </div>
    </Dialog>
  );
}

function KeyRow({ name, what }: { readonly name: string; readonly what: string }) {
  return (
    <>
      <span>
        <kbd>{name}</kbd>
      </span>
      <span>{what}</span>
    </>
  );
}
