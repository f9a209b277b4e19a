import { Tooltip } from 'antd';
import type { ReactNode } from 'react';

export interface IconButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress?: () => void;
  /** Why it can't be used now; null where it can. Shown on hover and read aloud. */
  readonly unavailableReason?: string | null;
  readonly shortcut?: string | undefined;
  readonly isPressed?: boolean;
  readonly placement?: 'top' | 'right' | 'bottom' | 'left';
  readonly className?: string;
  /** The trigger of a menu, which takes the press itself. */
  readonly opensMenu?: boolean;
}

/** A button that is only an icon: its name and key are in the tooltip, and it stays focusable when unavailable. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, onPress, unavailableReason = null, shortcut, isPressed, placement = 'bottom' } = props;
  const name = shortcut ? `${label} (${shortcut})` : label;
  const button = (
    <button
      type="button"
      className={`icon-button ${props.className ?? ''}`}
      aria-label={label}
      aria-disabled={unavailableReason !== null}
      aria-description={unavailableReason ?? undefined}
      aria-pressed={isPressed}
      aria-haspopup={props.opensMenu ? 'menu' : undefined}
      onClick={() => unavailableReason === null && onPress?.()}
    >
      {icon}
    </button>
  );
  // A menu opens where the tooltip would be.
  if (props.opensMenu) return button;
  return (
    <Tooltip title={unavailableReason ? `${label}: ${unavailableReason}` : name} placement={placement}>
      {button}
    </Tooltip>
  );
}
