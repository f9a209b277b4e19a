import { mapExtent } from '../state/extent.ts';
import { selectionExtent } from '../state/selection-extent.ts';
import type { DeskId } from '../state/view-store.ts';
import { always, needsProject, type UiAction } from './ui-action.ts';

const showDesk = (desk: DeskId, shortcut: string): UiAction => ({
  id: `desk-${desk}`,
  label: (t) => t(`desk.${desk}`),
  shortcut,
  unavailableReason: needsProject,
  run: (session) => session.view.getState().look({ desk }),
});

/** Moving about: desks, panels, the view of the map, language and theme, undo. */
export const deskActions: readonly UiAction[] = [
  {
    id: 'undo',
    label: (t) => t('desk.undo'),
    shortcut: 'mod+z',
    unavailableReason: (context) =>
      needsProject(context) ?? (context.project?.undoLabel ? null : context.t('desk.nothingToUndo')),
    run: (session) => session.project.getState().undo(),
  },
  {
    id: 'redo',
    label: (t) => t('desk.redo'),
    shortcut: 'mod+shift+z',
    unavailableReason: (context) =>
      needsProject(context) ?? (context.project?.redoLabel ? null : context.t('desk.nothingToRedo')),
    run: (session) => session.project.getState().redo(),
  },
  showDesk('catchments', 'mod+1'),
  showDesk('border', 'mod+2'),
  showDesk('notice', 'mod+3'),
  {
    id: 'find',
    label: (t) => t('actions.find'),
    shortcut: 'f',
    unavailableReason: needsProject,
    run: (session) => session.view.getState().look({ dialog: { type: 'find' } }),
  },
  {
    id: 'palette',
    label: (t) => t('actions.palette'),
    shortcut: 'mod+k',
    unavailableReason: always,
    run: (session) => session.view.getState().look({ dialog: { type: 'palette' } }),
  },
  {
    id: 'keys',
    label: (t) => t('actions.keys'),
    shortcut: '?',
    unavailableReason: always,
    run: (session) => session.view.getState().look({ dialog: { type: 'keys' } }),
  },
  {
    id: 'enter-place',
    label: (t) => t('tools.enterPlace'),
    shortcut: 'n',
    unavailableReason: needsProject,
    run: (session) => session.view.getState().look({ isEnteringPlace: true }),
  },
  {
    id: 'zoom-all',
    label: (t) => t('actions.zoomAll'),
    shortcut: '0',
    unavailableReason: needsProject,
    run: (session, { records }) => session.view.getState().zoom(records ? mapExtent(records) : null),
  },
  {
    id: 'zoom-selection',
    label: (t) => t('actions.zoomSelection'),
    shortcut: 'z',
    unavailableReason: ({ selection, t }) => (selection ? null : t('actions.nothingSelected')),
    run: (session, { records, report, selection }) => {
      if (records && selection) session.view.getState().zoom(selectionExtent(records, report, selection));
    },
  },
  {
    id: 'toggle-left',
    label: (t) => t('actions.toggleLeft'),
    shortcut: 'mod+b',
    unavailableReason: needsProject,
    run: ({ view }) => view.getState().remember({ isLeftOpen: !view.getState().isLeftOpen }),
  },
  {
    id: 'toggle-right',
    label: (t) => t('actions.toggleRight'),
    shortcut: null,
    unavailableReason: needsProject,
    run: ({ view }) => view.getState().remember({ isRightOpen: !view.getState().isRightOpen }),
  },
  {
    id: 'toggle-drawer',
    label: (t) => t('actions.toggleDrawer'),
    shortcut: 'mod+j',
    unavailableReason: needsProject,
    run: ({ view }) => view.getState().remember({ isDrawerOpen: !view.getState().isDrawerOpen }),
  },
  {
    id: 'toggle-language',
    label: (t) => t('actions.toggleLanguage'),
    shortcut: null,
    unavailableReason: always,
    run: ({ view }) =>
      view.getState().remember({ language: view.getState().language === 'zh' ? 'en' : 'zh' }),
  },
  {
    id: 'toggle-theme',
    label: (t) => t('actions.toggleTheme'),
    shortcut: null,
    unavailableReason: always,
    run: ({ view }) =>
      view.getState().remember({ theme: view.getState().theme === 'light' ? 'dark' : 'light' }),
  },
];
