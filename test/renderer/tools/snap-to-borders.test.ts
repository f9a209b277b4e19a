import { describe, expect, it } from 'vitest';
import { planBorders } from '../../../renderer/tools/snapping/plan-borders.ts';
import { snapToBorders } from '../../../renderer/tools/snapping/snap-to-borders.ts';
import { commonVertex, planId, smallProject } from '../map/small-project.ts';

const borders = planBorders(smallProject(), planId);
const reach = 0.0001 / 360;

describe('snapToBorders', () => {
  it('prefers a vertex to an edge that is nearer', () => {
    expect(snapToBorders(borders, [104.71001, 31.45506], reach, [])).toEqual({
      position: commonVertex,
      on: 'vertex',
    });
  });

  it('finds the nearest place on an edge', () => {
    const target = snapToBorders(borders, [104.71005, 31.4525], reach, []);
    expect([target?.on, target?.position[0]]).toEqual(['edge', 104.71]);
  });

  it('finds nothing out of reach', () => {
    expect(snapToBorders(borders, [104.705, 31.455], reach, [])).toBeNull();
  });

  it('leaves out edges that end in an ignored vertex', () => {
    expect(snapToBorders(borders, [104.71001, 31.4545], reach, [commonVertex])).toBeNull();
  });

  it('knows both owners of a shared vertex', () => {
    const owners = borders.owners.get(`${commonVertex[0]},${commonVertex[1]}`);
    expect([...(owners ?? [])].map(({ id }) => id).sort()).toEqual(['east', 'west']);
  });
});
