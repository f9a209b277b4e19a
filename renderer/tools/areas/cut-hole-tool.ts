// Takes an area out of the selected catchment and gives it to nobody.
import type { Position } from 'geojson';
import type { ProjectCommand } from '../../../shared/commands/command.ts';
import { wording } from '../../map/words.ts';
import { closedPolygon } from '../drawing/closed-polygon.ts';
import { drawingTool } from '../drawing/drawing-tool.ts';
import { selectedCatchment } from '../selected-catchment.ts';
import type { Surroundings } from '../tool.ts';

function commandOf(places: readonly Position[], surroundings: Surroundings): ProjectCommand | null {
  const catchment = selectedCatchment(surroundings);
  if (!catchment) return null;
  return {
    name: 'give-area',
    planId: catchment.planId,
    area: closedPolygon(places),
    fromCatchmentIds: [catchment.id],
    toCatchmentId: null,
  };
}

export const cutHoleTool = drawingTool({
  shape: 'area',
  needsCatchment: true,
  commandOf,
  handOver: (places, surroundings) => {
    const command = commandOf(places, surroundings);
    return command ? [{ name: 'run-command', command }] : [];
  },
  startHint: wording('hintHoleStart'),
});
