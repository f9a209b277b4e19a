// Estates inside an outline, drawn freehand or vertex by vertex, go to the selected catchment; with none selected they
// make a new one.
import type { Position } from 'geojson';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { fillWording, wording } from '../../map/words.ts';
import { drawingTool } from '../drawing/drawing-tool.ts';
import { selectedCatchment } from '../selected-catchment.ts';
import type { Surroundings } from '../tool.ts';
import { assignCommand, countOf, isUnitIn, newAreaWord, newCatchmentCommand } from './caught-units.ts';
import { unitsInside } from './unit-index.ts';

function caughtIn(outline: readonly Position[], surroundings: Surroundings): readonly string[] {
  const catchment = selectedCatchment(surroundings);
  return unitsInside(surroundings.project.unit, outline)
    .filter((unit) => !catchment || !isUnitIn(unit, catchment))
    .map(({ id }) => id);
}

function commandOf(outline: readonly Position[], surroundings: Surroundings): ProjectCommand | null {
  const catchment = selectedCatchment(surroundings);
  const unitIds = caughtIn(outline, surroundings);
  return catchment
    ? assignCommand(unitIds, catchment.id, surroundings)
    : newCatchmentCommand(unitIds, surroundings);
}

export const lassoTool = drawingTool({
  shape: 'lasso',
  needsCatchment: false,
  commandOf,
  handOver: (outline, surroundings) => {
    if (!selectedCatchment(surroundings)) {
      const unitIds = caughtIn(outline, surroundings);
      return unitIds.length > 0 ? [{ name: 'units-caught', unitIds }] : [];
    }
    const command = commandOf(outline, surroundings);
    return command ? [{ name: 'run-command', command }] : [];
  },
  startHint: (surroundings) =>
    selectedCatchment(surroundings)
      ? wording('hintLassoStart')
      : fillWording('hintLassoNew', { area: newAreaWord(surroundings) }),
  finishHint: (outline, surroundings) => {
    const receiver = selectedCatchment(surroundings);
    const counts = countOf(caughtIn(outline, surroundings), surroundings);
    return receiver
      ? fillWording('hintLassoFinish', { ...counts, name: receiver.name })
      : fillWording('hintLassoNewFinish', { ...counts, area: newAreaWord(surroundings) });
  },
});
