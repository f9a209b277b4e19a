// Making and opening projects: asks where, then tells the program. Used by the start screen and the project menu.
import type { TFunction } from 'i18next';
import type { Session } from '../../state/session.ts';

function projectFilters(t: TFunction) {
  return [{ name: t('start.projectFiles'), extensions: ['gpkg'] }];
}

/** A new project file, empty or with the sample city. Does nothing where the person cancels. */
export async function startProject(session: Session, t: TFunction, sample: boolean): Promise<void> {
  const path = await session.files.getState().ask({
    purpose: 'save-file',
    title: t(sample ? 'start.chooseSample' : 'start.chooseNew'),
    suggestedName: t(sample ? 'start.sampleFile' : 'start.newFile'),
    filters: projectFilters(t),
  });
  if (path === null) return;
  const label = sample
    ? { zh: '正在建立示例城市', en: 'Making the sample city' }
    : { zh: '正在建立工程', en: 'Making the project' };
  await session.runJob(label, (jobId) => session.project.getState().createProject({ path, sample, jobId }));
}

/** Opens a project file the person picks. */
export async function openExisting(session: Session, t: TFunction): Promise<void> {
  const path = await session.files.getState().ask({
    purpose: 'open-file',
    title: t('start.chooseOpen'),
    suggestedName: '',
    filters: projectFilters(t),
  });
  if (path !== null) await session.project.getState().openProject(path);
}
