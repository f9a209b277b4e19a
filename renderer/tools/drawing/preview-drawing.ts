import type { Position } from 'geojson';
import { previewArea, previewLine, previewPoint, previewSnap } from '../preview-features.ts';
import type { PreviewFeature } from '../tool.ts';
import { type Drawing, type DrawingShape, reachOf } from './drawing.ts';

/** The vertices so far (an outline's first one open, to be closed on), and the rubber band to the pointer. */
export function previewDrawing(drawing: Drawing, shape: DrawingShape): PreviewFeature[] {
  const { places, next, snap } = drawing;
  const reach = reachOf(drawing, shape);
  const [first, last] = [places[0], places.at(-1)];
  const features: PreviewFeature[] = [];
  if (shape === 'rectangle') return [...(first ? [previewArea([reach])] : []), ...previewSnap(snap)];
  if (shape !== 'line' && reach.length >= 3) features.push(previewArea([reach], 'shade'));
  if (places.length >= 2) features.push(previewLine('line', places));
  if (next && first && last && !drawing.isFreehand) {
    const closes = shape !== 'line' && places.length >= 2;
    features.push(previewLine('rubber', closes ? [last, next, first] : [last, next]));
  }
  const vertices = drawing.isFreehand
    ? []
    : places.map((place, index) => previewPoint(index === 0 && shape !== 'line' ? 'first' : 'vertex', place));
  return [...features, ...vertices, ...previewSnap(snap)];
}

/** What was drawn and is with someone else now. */
export function previewDrawn(places: readonly Position[], shape: DrawingShape): PreviewFeature[] {
  return [shape === 'line' ? previewLine('line', places) : previewArea([places])];
}
