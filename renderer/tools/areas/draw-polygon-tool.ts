// A new catchment by its outline, vertex by vertex or as a rectangle. A form asks for name and school.
import type { Position } from 'geojson';
import { findRingCrossing } from '../../../shared/geometry/ring-crossing.ts';
import { wording } from '../../map/words.ts';
import { closedPolygon } from '../drawing/closed-polygon.ts';
import { type DrawingPurpose, drawingTool } from '../drawing/drawing-tool.ts';
import type { DraftCatchment } from '../tool.ts';

/** Nobody sees this id. */
const idInHand = 'catchment:in-hand';

/** An outline that crosses itself bounds no ground yet. */
function draftsOf(places: readonly Position[]): readonly DraftCatchment[] {
  const vertices = places.filter((place, index) => String(place) !== String(places[index - 1]));
  const { coordinates } = closedPolygon(vertices);
  if (vertices.length < 3 || findRingCrossing(coordinates)) return [];
  return [{ id: idInHand, geometry: { type: 'MultiPolygon', coordinates: [coordinates] }, isNew: true }];
}

const newCatchment = {
  needsCatchment: false,
  handOver: (places) => [{ name: 'polygon-drawn', geometry: closedPolygon(places) }],
  commandOf: () => null,
  draftsOf,
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
