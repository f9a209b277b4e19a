import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Catchment, Unit } from '../../../../shared/model/records.ts';
import { explainChanges, type LoggedEdit } from '../../../../shared/notice/words/explain-changes.ts';

const square = (west: number, east: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, 0],
        [east, 0],
        [east, 1],
        [west, 1],
        [west, 0],
      ],
    ],
  ],
});

function catchment(id: string, west: number, east: number, planId = 'plan'): Catchment {
  const common = { kind: 'catchment', planId, name: id, authorityId: null, clusterId: null } as const;
  return { ...common, id, campusIds: [`campus-${id}`], geometry: square(west, east), rangeText: '' };
}

const unit = (id: string, x: number): Unit => ({
  kind: 'unit',
  id,
  name: id,
  community: '',
  geometry: { type: 'Point', coordinates: [x, 0.5] },
  households: 0,
  children: [],
  addresses: [],
  attributes: {},
});

const moving = (label: string, border: number, to: number, planId = 'plan'): LoggedEdit => ({
  command: 'give-area',
  label: { zh: label, en: label },
  added: [],
  removed: [],
  updated: [
    { before: catchment('a', 0, border, planId), after: catchment('a', 0, to, planId) },
    { before: catchment('b', border, 10, planId), after: catchment('b', to, 10, planId) },
  ],
});

const units = [unit('left', 1.5), unit('middle', 5.5), unit('right', 9.5)];
const plans = new Set(['plan']);

describe('explainChanges', () => {
  it('names the last edit that laid an estate into another school’s ground, and no other estate', () => {
    const edits = [moving('第一次', 5, 6), moving('第二次', 6, 5.2), moving('第三次', 5.2, 7)];
    expect([...explainChanges(edits, plans, units)]).toEqual([['middle', '第三次']]);
  });

  it('adds the reason typed for cutting an estate', () => {
    const edit = moving('划给乙', 5, 6);
    const split = {
      kind: 'unit-split',
      id: 's',
      planId: 'plan',
      unitId: 'middle',
      reason: '一路之隔',
    } as const;
    expect(explainChanges([{ ...edit, added: [split] }], plans, units).get('middle')).toBe(
      '划给乙（一路之隔）',
    );
  });

  it('knows nothing of edits of other plans, and of plans that were copied', () => {
    const copied: LoggedEdit = {
      ...moving('', 0, 0),
      command: 'create-plan',
      updated: [],
      added: [catchment('a', 0, 6), catchment('b', 6, 10)],
    };
    expect(explainChanges([moving('别处', 5, 6, 'other'), copied], plans, units).size).toBe(0);
  });
});
