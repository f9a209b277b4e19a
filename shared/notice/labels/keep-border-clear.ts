import type { Catchment } from '../../model/records.ts';
import { pageParts } from '../drawing/page-paths.ts';
import type { LabelContext } from './label-result.ts';
import { circleBox } from './label-space.ts';

const borderHalfWidth = 0.75;

/**
 * The border that a sheet is about is read from end to end: no name may lie on it, those of roads that run under it stand
 * beside it. MUTATED: context.space.
 */
export function keepBorderClear({ projection, space }: LabelContext, { geometry }: Catchment): void {
  for (const ring of pageParts(geometry, projection)) {
    for (let index = 1; index < ring.length; index += 1) {
      const [[ax, ay], [bx, by]] = [ring[index - 1] ?? [0, 0], ring[index] ?? [0, 0]];
      const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / borderHalfWidth));
      space.take(
        Array.from({ length: steps }, (_, step) =>
          circleBox([ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps], borderHalfWidth),
        ),
      );
    }
  }
}
