import { openExisting, startProject } from '../panels/start/start-project.ts';
import { always, needsProject, type UiAction } from './ui-action.ts';

/** Actions on the project as a whole, in the order of the menu. */
export const projectActions: readonly UiAction[] = [
  {
    id: 'new-project',
    label: (t) => t('actions.newProject'),
    shortcut: null,
    unavailableReason: always,
    run: (session, { t }) => startProject(session, t, false),
  },
  {
    id: 'open-sample',
    label: (t) => t('actions.openSample'),
    shortcut: null,
    unavailableReason: always,
    run: (session, { t }) => startProject(session, t, true),
  },
  {
    id: 'open-project',
    label: (t) => t('actions.openProject'),
    shortcut: 'mod+o',
    unavailableReason: always,
    run: (session, { t }) => openExisting(session, t),
  },
  {
    id: 'import-file',
    label: (t) => t('actions.importFile'),
    shortcut: 'mod+i',
    unavailableReason: needsProject,
    run: (session) => session.view.getState().look({ dialog: { type: 'import' } }),
  },
  {
    id: 'backup',
    label: (t) => t('actions.backup'),
    shortcut: null,
    unavailableReason: needsProject,
    run: async (session, { t }) => {
      const out = await session.files.getState().ask({
        purpose: 'save-file',
        title: t('actions.backup'),
        suggestedName: 'backup.gpkg',
        filters: [{ name: t('start.projectFiles'), extensions: ['gpkg'] }],
      });
      if (out === null) return;
      const result = await session.remote.api.backupProject({ out });
      const messages = session.messages.getState();
      if (!result.ok) messages.showRefusal(result.refusal);
      else {
        const { path } = result.value;
        messages.showDone({ zh: `已备份到 ${path}`, en: `Backed up to ${path}` });
      }
    },
  },
  {
    id: 'close-project',
    label: (t) => t('actions.closeProject'),
    shortcut: null,
    unavailableReason: needsProject,
    run: (session) => session.project.getState().closeProject(),
  },
];
