import type { ProjectApiMethod } from './project-api.ts';

/** Every method once; the compiler refuses a list with one missing or one too many. */
const methods: Record<ProjectApiMethod, true> = {
  recentProjects: true,
  createProject: true,
  openProject: true,
  currentProject: true,
  closeProject: true,
  backupProject: true,
  runCommand: true,
  undo: true,
  redo: true,
  goToRevision: true,
  history: true,
  checkPlan: true,
  comparePlans: true,
  borderBelt: true,
  proposeSwaps: true,
  rangeTexts: true,
  measureCase: true,
  exportCase: true,
  hashDocument: true,
  sealAgreement: true,
  exportPackage: true,
  openPackage: true,
  acceptPackage: true,
  authorityKeys: true,
  inspectFile: true,
  importFile: true,
  dissolveUnits: true,
  exportNotice: true,
  changeReasons: true,
  exportLayer: true,
  listFolder: true,
  cancelJob: true,
};

export const projectApiMethods = Object.keys(methods) as readonly ProjectApiMethod[];
