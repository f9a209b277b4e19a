// A new catchment by its outline, vertex by vertex or as a rectangle. A form asks for name and school.
import { wording } from '../../map/words.ts';
import { closedPolygon } from '../drawing/closed-polygon.ts';
import { type DrawingPurpose, drawingTool } from '../drawing/drawing-tool.ts';

const newCatchment = {
  needsCatchment: false,
  handOver: (places) => [{ name: 'polygon-drawn', geometry: closedPolygon(places) }],
  commandOf: () => null,
} as const satisfies Partial<DrawingPurpose>;

export const drawPolygonTool = drawingTool({
  ...newCatchment,
  shape: 'area',
  startHint: wording('hintDrawStart'),
});

export const drawRectangleTool = drawingTool({
  ...newCatchment,
  shape: 'rectangle',
  startHint: wording('hintRectangleFirst'),
});
