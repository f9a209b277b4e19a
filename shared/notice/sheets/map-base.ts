// The picture that a publisher lays under the map. What reads and paints it is not pure and is handed in.
import type { DrawnPicture, PageBox } from '../drawing/map-drawing.ts';
import type { MapProjection } from '../drawing/map-projection.ts';

/** How much of a catchment's fill covers the picture. */
export const fillOverBase = 0.45;

export interface BaseWindow {
  readonly projection: Pick<MapProjection, 'toGround'>;
  readonly window: PageBox;
  /** How much larger the paper is than the page of `window`. */
  readonly enlargement: number;
}

export interface PaintedBase {
  readonly picture: DrawnPicture;
  /** On the paper. */
  readonly dotsPerInch: number;
}

export interface MapBaseLayer {
  /** As the sheet names it. */
  readonly name: string;
  /** The picture, dimmed, as it lies in a window of the page. */
  paint(window: BaseWindow): PaintedBase;
}
