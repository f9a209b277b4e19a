import { Button, type ButtonProps, Tooltip } from 'antd';
import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';

export interface ActionButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly unavailableReason?: string | null;
  readonly icon?: ReactNode;
  readonly type?: NonNullable<ButtonProps['type']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  /** For a button that stays down: whether it is. */
  readonly isPressed?: boolean;
  /** Takes the focus when it appears, as the next step of a dialog. */
  readonly takesFocus?: boolean;
}

/** A button with words. Where it can't be used, it says why, on hover and on focus, instead of only going grey. */
export function ActionButton(props: ActionButtonProps) {
  const { children, onPress, unavailableReason = null, icon, type = 'default', size = 'middle' } = props;
  const isBusy = props.isBusy ?? false;
  return (
    <Tooltip title={unavailableReason} trigger={['hover', 'focus']}>
      <Button
        type={type}
        size={size}
        icon={isBusy ? <LoaderCircle className="is-turning" aria-hidden="true" /> : icon}
        danger={props.isDanger ?? false}
        // The attribute `disabled` would take the button, and with it the reason, from the keyboard.
        aria-disabled={unavailableReason !== null}
        className={unavailableReason === null ? '' : 'ant-btn-disabled'}
        autoFocus={props.takesFocus ?? false}
        data-takes-focus={props.takesFocus ? '' : undefined}
        aria-busy={isBusy}
        aria-pressed={props.isPressed}
        aria-description={unavailableReason ?? undefined}
        onClick={() => isBusy || unavailableReason !== null || onPress()}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
