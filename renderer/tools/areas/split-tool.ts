// Cuts the selected catchment along a line that reaches its border on both ends.
import { wording } from '../../map/words.ts';
import { drawingTool } from '../drawing/drawing-tool.ts';
import { selectedCatchment } from '../selected-catchment.ts';

export const splitTool = drawingTool({
  shape: 'line',
  needsCatchment: true,
  handOver: (line, surroundings) => {
    const catchment = selectedCatchment(surroundings);
    return catchment ? [{ name: 'split-drawn', catchmentId: catchment.id, line }] : [];
  },
  commandOf: (line, surroundings) => {
    const catchment = selectedCatchment(surroundings);
    if (!catchment) return null;
    // The name is asked for afterwards; a trial only shows where the cut goes.
    return {
      name: 'split-catchment',
      catchmentId: catchment.id,
      line,
      newName: catchment.name,
      newCampusIds: [],
    };
  },
  startHint: wording('hintSplitStart'),
});
