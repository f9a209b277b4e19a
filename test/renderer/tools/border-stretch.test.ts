import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  currentStretch,
  isRingStretch,
  stretchNear,
  stretchOfEdge,
} from '../../../renderer/tools/border/border-stretch.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import { area, commonVertex, planId, smallProject } from '../map/small-project.ts';
import { runOn } from './run-on.ts';

const south: Position = [104.71, 31.45];
const north: Position = [104.71, 31.46];
const reach = 0.0001 / 360;

describe('stretchOfEdge', () => {
  it('runs from junction to junction along what both neighbours share', () => {
    const stretch = stretchOfEdge(smallProject(), planId, [commonVertex, north]);
    expect(stretch).toEqual({ planId, path: [south, commonVertex, north], ownerIds: ['east', 'west'] });
  });

  it('follows the outer border of one catchment round to where its neighbour begins', () => {
    const stretch = stretchOfEdge(smallProject(), planId, [[104.7, 31.45], south]);
    expect([stretch?.path.length, stretch?.ownerIds]).toEqual([4, ['west']]);
  });

  it('ends where it begins when there is no junction', () => {
    const island = smallProject();
    const west = island.catchment.get('west');
    if (!west) throw new Error('no catchment');
    const ring: Position[] = [
      [104.9, 31.45],
      [104.91, 31.45],
      [104.91, 31.46],
    ];
    const alone = smallProject({ ...west, id: 'island', geometry: area(...ring) });
    const stretch = stretchOfEdge(alone, planId, [
      [104.9, 31.45],
      [104.91, 31.45],
    ]);
    expect([stretch?.path.length, stretch && isRingStretch(stretch)]).toEqual([4, true]);
  });

  it('is null where no catchment has the edge', () => {
    expect(stretchOfEdge(smallProject(), planId, [south, north])).toBeNull();
  });
});

describe('stretchNear', () => {
  it('takes the nearest border within reach and none beyond', () => {
    expect(stretchNear(smallProject(), planId, [104.71005, 31.457], reach)?.ownerIds).toEqual([
      'east',
      'west',
    ]);
    expect(stretchNear(smallProject(), planId, [104.7105, 31.457], reach)).toBeNull();
  });
});

describe('currentStretch', () => {
  it('is the same border after a vertex of it has moved', () => {
    const before = smallProject();
    const stretch = stretchOfEdge(before, planId, [commonVertex, north]);
    if (!stretch) throw new Error('no stretch');
    const to: Position = [104.712, 31.455];
    const after = applyChangeSet(
      before,
      runOn(before, { name: 'move-vertices', planId, moves: [{ from: commonVertex, to }] }),
    );
    expect(currentStretch(after, stretch)?.path).toEqual([south, to, north]);
  });

  it('is gone when its owner is', () => {
    const before = smallProject();
    const stretch = stretchOfEdge(before, planId, [commonVertex, north]);
    if (!stretch) throw new Error('no stretch');
    const after = applyChangeSet(before, runOn(before, { name: 'delete-catchment', catchmentId: 'east' }));
    expect(currentStretch(after, stretch)).toBeNull();
  });
});
