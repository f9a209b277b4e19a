import { smoothStretch, straightenStretch } from '../tools/border/border-commands.ts';
import { isRingStretch } from '../tools/border/border-stretch.ts';
import { type ActionContext, needsDraft, type UiAction } from './ui-action.ts';

/** What can be done at once with the selected border, in the hint line, the menu, the palette and by key. */
export const borderActions: readonly UiAction[] = [
  borderAction('straighten', 'k', straightenStretch),
  borderAction('smooth', 'o', smoothStretch),
  {
    id: 'border-negotiate',
    label: (t) => t('cases.toNegotiation'),
    shortcut: null,
    unavailableReason: (context) => {
      if (!context.border) return context.t('actions.selectBorder');
      return sidesOf(context) === null ? context.t('cases.oneSideOnly') : null;
    },
    run: (session, context) => {
      const authorityPair = sidesOf(context);
      if (authorityPair)
        session.view.getState().look({ desk: 'border', borderSection: 'belt', authorityPair });
    },
  },
];

/** The two authorities whose catchments share the selected border; null where there are not just two. */
function sidesOf({ border, records }: ActionContext): readonly [string, string] | null {
  const owners = (border?.ownerIds ?? []).flatMap((id) => records?.catchment.get(id)?.authorityId ?? []);
  const [first, second, ...others] = [...new Set(owners)].sort();
  return first === undefined || second === undefined || others.length > 0 ? null : [first, second];
}

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
