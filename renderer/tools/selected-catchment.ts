import type { Catchment } from '../../shared/model/records.ts';
import type { Surroundings } from './tool.ts';

/** The catchment of the open plan that is selected. */
export function selectedCatchment({ project, planId, selection }: Surroundings): Catchment | null {
  if (selection?.kind !== 'catchment') return null;
  const catchment = project.catchment.get(selection.id);
  return catchment?.planId === planId ? catchment : null;
}
