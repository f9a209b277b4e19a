import { useTranslation } from 'react-i18next';
import { ActionButton, type ActionButtonProps } from './action-button.tsx';

export interface DialogButtonsProps
  extends Pick<ActionButtonProps, 'children' | 'onPress' | 'unavailableReason' | 'isDanger' | 'takesFocus'> {
  readonly onCancel: () => void;
}

/** The foot of a dialog: leave it as it was, or do what it is for. `children` names the deed. */
export function DialogButtons({ onCancel, ...deed }: DialogButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="row" style={{ justifyContent: 'flex-end' }}>
      <ActionButton onPress={onCancel}>{t('app.cancel')}</ActionButton>
      <ActionButton type="primary" {...deed} />
    </div>
  );
}
