// Every job by name. A thread loads the code of its own job only; a name without a job does not compile.
import { createId } from './create-id.ts';
import type { Job, JobName } from './job.ts';

const loaders: { readonly [Name in JobName]: () => Promise<Job<Name>> } = {
  'check-plan': async () => (await import('./check-plan-job.ts')).checkPlanJob,
  'compare-plans': async () => (await import('./compare-plans-job.ts')).comparePlansJob,
  'border-belt': async () => (await import('./border-belt-job.ts')).borderBeltJob,
  'propose-swaps': async () => (await import('./propose-swaps-job.ts')).proposeSwapsJob,
  'propose-assignment': async () => (await import('./propose-assignment-job.ts')).proposeAssignmentJob,
  'propose-catchments': async () => (await import('./propose-catchments-job.ts')).proposeCatchmentsJob,
  'range-texts': async () => (await import('./range-texts-job.ts')).rangeTextsJob,
  'measure-case': async () => (await import('./measure-case-job.ts')).measureCaseJob,
  'write-case': async () => (await import('./write-case-job.ts')).writeCaseJob,
  'overlap-files': async () => (await import('./overlap-files-job.ts')).overlapFilesJob,
  'inspect-file': async () => (await import('./prepare-import.ts')).inspectImportFile,
  'prepare-import': async () => {
    const { prepareImport } = await import('./prepare-import.ts');
    return ({ state, request, now }, onProgress) =>
      prepareImport(request, state, { now, createId }, onProgress);
  },
  'locate-points': async () => (await import('./locate-points-job.ts')).locatePointsJob,
  'dissolve-units': async () => (await import('./dissolve-units-job.ts')).dissolveUnitsJob,
  'write-notice': async () => {
    const { writeNotice } = await import('../notice/write-notice.ts');
    return (input, onProgress) => writeNotice({ ...input, onProgress });
  },
  'draw-sheet': async () => (await import('./draw-sheet-job.ts')).drawSheetJob,
  'choose-map-base': async () => {
    const { chooseMapBase } = await import('../notice/base/open-map-base.ts');
    return ({ state, planId, file, crs }) => chooseMapBase(state, planId, file, crs);
  },
  'export-layer': async () => {
    const { exportLayer } = await import('../exports/export-layer.ts');
    return ({ state, request, now }) => exportLayer({ ...request, state, now: new Date(now) });
  },
};

export function loadJob<Name extends JobName>(name: Name): Promise<Job<Name>> {
  return loaders[name]();
}
