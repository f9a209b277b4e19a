import { describe, expect, it } from 'vitest';
import { bordersOnce, insideOnTheLeft } from '../../../renderer/map/sources/border-lines.ts';
import { area, eastRing, westRing } from './small-project.ts';

describe('border lines', () => {
  it('draws a border that two areas share once', () => {
    const lines = bordersOnce([area(...westRing), area(...eastRing)]);
    const edges = lines.reduce((sum, line) => sum + line.length - 1, 0);
    expect(edges).toBe(5 + 5 - 2);
  });

  it('keeps the area on the left whichever way its ring was drawn', () => {
    const [ring = []] = insideOnTheLeft(area(...[...westRing].reverse()));
    const [first, second, third] = ring;
    const turn =
      ((second?.[0] ?? 0) - (first?.[0] ?? 0)) * ((third?.[1] ?? 0) - (second?.[1] ?? 0)) -
      ((second?.[1] ?? 0) - (first?.[1] ?? 0)) * ((third?.[0] ?? 0) - (second?.[0] ?? 0));
    expect(turn).toBeGreaterThan(0);
  });
});
