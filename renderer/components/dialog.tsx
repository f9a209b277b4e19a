import { Modal, type ModalProps } from 'antd';
import { useRef } from 'react';

/**
 * A dialog over the window. What in it carries `data-takes-focus` has the keyboard once the dialog stands. `autoFocus`
 * isn't enough: it acts while the dialog is not yet shown, and is lost where dialogs open without motion.
 */
export function Dialog({ children, ...props }: ModalProps) {
  const content = useRef<HTMLDivElement>(null);
  const moveFocus = () => {
    const frame = content.current?.closest('[role="dialog"]');
    frame?.querySelector<HTMLElement>('[data-takes-focus]')?.focus();
  };
  return (
    <Modal {...props} afterOpenChange={(isOpen) => isOpen && moveFocus()}>
      <div ref={content}>{children}</div>
    </Modal>
  );
}
