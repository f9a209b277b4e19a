import { useEffect } from 'react';
import { useFileChoice, useSession, useView } from '../state/use-session.ts';
import { allActions } from './all-actions.ts';
import { matchesShortcut } from './shortcut.ts';
import { useActionContext } from './use-action-context.ts';

/** Runs the action a key stands for, unless someone is typing or a dialog is open. */
export function Keyboard() {
  const session = useSession();
  const context = useActionContext();
  const isDialogOpen = useView((view) => view.dialog !== null);
  const isAsking = useFileChoice((files) => files.question !== null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen || isAsking || isTyping(event.target)) return;
      const action = allActions.find(({ shortcut }) => shortcut !== null && matchesShortcut(event, shortcut));
      if (!action || action.unavailableReason(context) !== null) return;
      event.preventDefault();
      void action.run(session, context);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [session, context, isDialogOpen, isAsking]);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
