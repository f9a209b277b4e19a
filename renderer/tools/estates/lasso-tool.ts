// Estates inside an outline, drawn freehand or vertex by vertex, go to the selected catchment.
import type { Position } from 'geojson';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { wording } from '../../map/words.ts';
import { drawingTool } from '../drawing/drawing-tool.ts';
import { selectedCatchment } from '../selected-catchment.ts';
import type { Surroundings } from '../tool.ts';
import { assignCommand, isUnitIn } from './caught-units.ts';
import { unitsInside } from './unit-index.ts';

function commandOf(outline: readonly Position[], surroundings: Surroundings): ProjectCommand | null {
  const catchment = selectedCatchment(surroundings);
  if (!catchment) return null;
  const units = unitsInside(surroundings.project.unit, outline).filter((unit) => !isUnitIn(unit, catchment));
  return assignCommand(
    units.map(({ id }) => id),
    catchment.id,
    surroundings,
  );
}

export const lassoTool = drawingTool({
  shape: 'lasso',
  needsCatchment: true,
  commandOf,
  handOver: (outline, surroundings) => {
    const command = commandOf(outline, surroundings);
    return command ? [{ name: 'run-command', command }] : [];
  },
  startHint: wording('hintLassoStart'),
});
