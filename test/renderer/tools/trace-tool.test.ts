import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { smoothStretch, straightenStretch } from '../../../renderer/tools/border/border-commands.ts';
import { stretchOfEdge } from '../../../renderer/tools/border/border-stretch.ts';
import { pathAlong, traceableLineNear } from '../../../renderer/tools/border/trace-path.ts';
import { traceTool } from '../../../renderer/tools/border/trace-tool.ts';
import type { Road } from '../../../shared/model/records.ts';
import { commonVertex, planId, smallProject } from '../map/small-project.ts';
import { surroundingsWith, takeInHand } from './tool-table.ts';

const [south, north]: readonly Position[] = [
  [104.71, 31.45],
  [104.71, 31.46],
];

function road(id: string, ...coordinates: Position[]): Road {
  const geometry = { type: 'LineString' as const, coordinates };
  return { kind: 'road', id, name: '临园路', roadClass: 'main', isBridge: false, geometry };
}

/** A road in two pieces, the second one drawn backwards, a little east of the common border. */
const project = smallProject(
  road('r1', [104.712, 31.44], [104.712, 31.455]),
  road('r2', [104.712, 31.47], [104.713, 31.458], [104.712, 31.455]),
);
const border = stretchOfEdge(project, planId, [commonVertex, north ?? []]);
const roads = new Set(['roads'] as const);

describe('traceableLineNear', () => {
  it('joins the pieces of one road where they meet', () => {
    const found = traceableLineNear(project, roads, [104.71202, 31.445], 0.0001 / 360);
    expect([found?.name, found?.line.length]).toEqual(['临园路', 4]);
  });

  it('finds nothing while roads are hidden', () => {
    expect(traceableLineNear(project, new Set(), [104.71202, 31.445], 0.0001 / 360)).toBeNull();
  });
});

describe('pathAlong', () => {
  const line: Position[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  it('runs in the order of the two places, whatever the direction of the line', () => {
    expect(pathAlong(line, [0.1, 0.9], [0.9, 0.1]).map((at) => at.map((x) => Math.round(x)))).toEqual([
      [0, 1],
      [1, 1],
      [1, 0],
    ]);
  });

  it('takes the shorter way round a ring', () => {
    const ring = [...line, [0, 0]];
    expect(pathAlong(ring, [0.4, 0], [0, 0.4])).toHaveLength(3);
    expect(pathAlong(ring, [0, 0.4], [0.4, 0])).toHaveLength(3);
  });
});

describe('traceTool', () => {
  const inHand = () => takeInHand(traceTool, surroundingsWith({ project, border, visibleLayers: roads }));

  it('selects a border first', () => {
    const hand = takeInHand(traceTool, surroundingsWith({ project }));
    hand.click([104.71003, 31.457]);
    expect(hand.effects).toMatchObject([{ name: 'select-border', border: { ownerIds: ['east', 'west'] } }]);
  });

  it('lets the border follow the line that is clicked, from end to end', () => {
    const hand = inHand();
    hand.click([104.71202, 31.453]);
    const [effect] = hand.effects;
    expect(effect).toMatchObject({
      name: 'run-command',
      command: { name: 'replace-border', planId, from: south, to: north, how: 'trace' },
    });
    const path =
      effect?.name === 'run-command' && effect.command.name === 'replace-border' ? effect.command.path : [];
    expect([path[0], path[1]]).toEqual([
      [104.712, expect.closeTo(31.45, 4)],
      [104.712, 31.455],
    ]);
  });

  it('names the line in the hint and shows the way', () => {
    const hand = inHand();
    hand.click([104.71202, 31.453]);
    expect([hand.hint(), hand.roles()]).toEqual([
      expect.stringContaining('临园路'),
      expect.arrayContaining(['stretch', 'line']),
    ]);
  });

  it('lets the border go on Escape and changes nothing', () => {
    const hand = inHand();
    hand.press('Escape');
    expect(hand.effects).toEqual([{ name: 'select-border', border: null }]);
  });
});

describe('border commands', () => {
  it('straighten leaves nothing between the ends', () => {
    expect(border && straightenStretch(border)).toEqual({
      name: 'replace-border',
      planId,
      from: south,
      to: north,
      through: [104.71, 31.455],
      path: [],
      how: 'straighten',
    });
  });

  it('smooth keeps the ends and cuts the corners', () => {
    const bent = {
      planId,
      ownerIds: ['a'],
      path: [
        [0, 0],
        [4, 0],
        [4, 4],
      ] as Position[],
    };
    const command = smoothStretch(bent);
    expect([command?.from, command?.to]).toEqual([
      [0, 0],
      [4, 4],
    ]);
    expect(command?.path).not.toContainEqual([4, 0]);
    expect(command?.path.every(([x = 0, y = 0]) => x >= 0 && x <= 4 && y >= 0 && y <= 4)).toBe(true);
  });
});
