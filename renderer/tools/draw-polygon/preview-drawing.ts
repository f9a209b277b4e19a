import { previewArea, previewLine, previewPoint, previewSnap } from '../preview-features.ts';
import { emptyFeatures, type PreviewFeature, type Surroundings, type ToolPreview } from '../tool.ts';
import type { DrawPolygonState } from './draw-polygon-tool.ts';

/** The ring so far, its vertices (the first one open, to be closed on), the rubber band to the pointer. */
function drawingFeatures({ ring, next }: DrawPolygonState): PreviewFeature[] {
  const features: PreviewFeature[] = [];
  const reach = next ? [...ring, next] : ring;
  if (reach.length >= 3) features.push(previewArea([reach], 'shade'));
  if (ring.length >= 2) features.push(previewLine('line', ring));
  const [first, last] = [ring[0], ring.at(-1)];
  if (next && first && last) {
    features.push(previewLine('rubber', ring.length >= 2 ? [last, next, first] : [last, next]));
  }
  return [
    ...features,
    ...ring.map((position, index) => previewPoint(index === 0 ? 'first' : 'vertex', position)),
  ];
}

export function previewDrawing(state: DrawPolygonState, { project }: Surroundings): ToolPreview {
  const isTakenOver = state.phase === 'drawn' && state.finishedOn !== project.catchment;
  const drawn = state.phase === 'drawn' && !isTakenOver ? [previewArea([state.ring])] : [];
  const drawing = state.phase === 'drawing' ? drawingFeatures(state) : [];
  return { draft: [...drawn, ...drawing, ...previewSnap(state.snap)], handles: emptyFeatures };
}
