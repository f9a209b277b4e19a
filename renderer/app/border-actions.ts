import { smoothStretch, straightenStretch } from '../tools/border/border-commands.ts';
import { isRingStretch } from '../tools/border/border-stretch.ts';
import { needsDraft, type UiAction } from './ui-action.ts';

/** What can be done at once with the selected border, in the hint line, the menu, the palette and by key. */
export const borderActions: readonly UiAction[] = [
  borderAction('straighten', 'k', straightenStretch),
  borderAction('smooth', 'o', smoothStretch),
];

function borderAction(
  how: 'straighten' | 'smooth',
  shortcut: string,
  commandOf: typeof straightenStretch,
): UiAction {
  return {
    id: `border-${how}`,
    label: (t) => t(`actions.${how}`),
    shortcut,
    unavailableReason: (context) => {
      const reason = needsDraft(context);
      const { border } = context;
      if (reason) return reason;
      if (!border) return context.t('actions.selectBorder');
      if (isRingStretch(border)) return context.t('actions.borderWithoutEnds');
      return border.path.length < 3 ? context.t('actions.borderIsStraight') : null;
    },
    run: async (session, { border }) => {
      const command = border && commandOf(border);
      if (command) await session.project.getState().runCommand(command);
    },
  };
}
