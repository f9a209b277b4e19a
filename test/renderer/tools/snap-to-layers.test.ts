import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LayerId } from '../../../renderer/map/map-view-props.ts';
import { planBorders } from '../../../renderer/tools/snapping/plan-borders.ts';
import { snapLayers } from '../../../renderer/tools/snapping/snap-layers.ts';
import { snapToLayers } from '../../../renderer/tools/snapping/snap-to-layers.ts';
import type { Road } from '../../../shared/model/records.ts';
import { area, commonVertex, planId, smallProject } from '../map/small-project.ts';

const road: Road = {
  kind: 'road',
  id: 'road:1',
  name: '临园路',
  roadClass: 'main',
  isBridge: false,
  geometry: {
    type: 'LineString',
    coordinates: [
      [104.7, 31.4525],
      [104.8, 31.4525],
    ],
  },
};
const project = smallProject(road);
const reach = 0.0001 / 360;

const snap = (position: Position, visible: readonly LayerId[] = [], ignored: readonly Position[] = []) =>
  snapToLayers(snapLayers(project, planId, new Set(visible)), position, reach, ignored);

describe('snapToLayers', () => {
  it('prefers a vertex to an edge that is nearer', () => {
    expect(snap([104.71001, 31.45506])).toEqual({
      position: commonVertex,
      on: 'vertex',
      of: 'border',
      name: '',
    });
  });

  it('finds the nearest place on an edge', () => {
    const target = snap([104.71005, 31.4525]);
    expect([target?.on, target?.position[0]]).toEqual(['edge', 104.71]);
  });

  it('finds nothing out of reach', () => {
    expect(snap([104.705, 31.455])).toBeNull();
  });

  it('leaves out edges that end in an ignored vertex', () => {
    expect(snap([104.71001, 31.4545], [], [commonVertex])).toBeNull();
  });

  it('snaps to a road and says which, but not while roads are hidden', () => {
    const place: Position = [104.705, 31.45253];
    expect([snap(place, ['roads']), snap(place)]).toEqual([
      expect.objectContaining({ on: 'edge', of: 'road', name: '临园路' }),
      null,
    ]);
  });

  it('prefers a border of the plan to anything of the ground, so that it stays shared', () => {
    expect(snap([104.71006, 31.45251], ['roads'])?.of).toBe('border');
  });

  it('snaps to the outline of an estate', () => {
    const outline = area([104.703, 31.457], [104.704, 31.457], [104.704, 31.458]);
    const unit = project.unit.get('u1');
    if (!unit) throw new Error('no estate');
    const layers = snapLayers(
      smallProject({ ...unit, id: 'u9', name: '临江苑', geometry: outline }),
      planId,
      new Set<LayerId>(['units']),
    );
    expect(snapToLayers(layers, [104.70402, 31.45702], reach, [])).toEqual({
      position: [104.704, 31.457],
      on: 'vertex',
      of: 'unit',
      name: '临江苑',
    });
  });

  it('knows both owners of a shared vertex', () => {
    const owners = planBorders(project, planId).ownersOf(commonVertex);
    expect(owners.map(({ id }) => id)).toEqual(['east', 'west']);
  });
});
