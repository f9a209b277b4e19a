// A line across the border of the selected catchment: the piece between moves to the other side.
import type { Position } from 'geojson';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { wording } from '../../map/words.ts';
import { drawingTool } from '../drawing/drawing-tool.ts';
import { selectedCatchment } from '../selected-catchment.ts';
import type { Surroundings } from '../tool.ts';

function commandOf(line: readonly Position[], surroundings: Surroundings): ProjectCommand | null {
  const catchment = selectedCatchment(surroundings);
  return catchment && { name: 'reshape-border', planId: catchment.planId, catchmentId: catchment.id, line };
}

export const reshapeTool = drawingTool({
  shape: 'line',
  needsCatchment: true,
  commandOf,
  handOver: (line, surroundings) => {
    const command = commandOf(line, surroundings);
    return command ? [{ name: 'run-command', command }] : [];
  },
  startHint: wording('hintReshapeStart'),
});
