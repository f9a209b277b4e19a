import type { ScreenPoint } from './tool.ts';

/** How near a click must be to hit a vertex or a handle, in CSS pixels. */
export const touchPixels = 10;

/** CSS pixels between two points. */
export function screenDistance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
