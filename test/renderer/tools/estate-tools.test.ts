import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { lassoTool } from '../../../renderer/tools/estates/lasso-tool.ts';
import { paintTool } from '../../../renderer/tools/estates/paint-tool.ts';
import { pushTool } from '../../../renderer/tools/estates/push-tool.ts';
import { unitsInside, unitsOnTheWay } from '../../../renderer/tools/estates/unit-index.ts';
import { area, planId, smallProject } from '../map/small-project.ts';
import { pointerAt, surroundingsWith, takeInHand } from './tool-table.ts';

const west = { kind: 'catchment', id: 'west' } as const;
const commandsOf = ({ effects }: ReturnType<typeof takeInHand>) =>
  effects.flatMap((effect) => (effect.name === 'run-command' ? [effect.command] : []));
/** u1 lies in the west, u2 in the east. */
const [atU1, atU2]: readonly Position[] = [
  [104.705, 31.455],
  [104.715, 31.455],
];
const assign = (unitIds: readonly string[], toCatchmentId: string) => [
  { name: 'assign-units', planId, unitIds, toCatchmentId },
];

describe('paintTool', () => {
  it('gives the estates it passes over to the selected catchment, but those it has already', () => {
    const hand = takeInHand(paintTool, surroundingsWith({ selection: west }));
    hand.drag(atU1 ?? [], [104.716, 31.455]);
    expect(commandsOf(hand)).toEqual(assign(['u2'], 'west'));
  });

  it('takes a single estate by a click', () => {
    const hand = takeInHand(paintTool, surroundingsWith({ selection: west }));
    hand.drag(atU2 ?? [], atU2 ?? []);
    expect(commandsOf(hand)).toEqual(assign(['u2'], 'west'));
  });

  it('says how many estates and children it has in hand', () => {
    const hand = takeInHand(paintTool, surroundingsWith({ selection: west }));
    hand.send({ name: 'pointer-pressed', pointer: pointerAt(atU2 ?? []), button: 'main' });
    expect(hand.hint()).toContain('1 个小区（60 名适龄儿童）划入 west片区');
    expect(hand.roles()).toContain('caught');
  });

  it('lets the last estate go on Backspace and everything on Escape', () => {
    const hand = takeInHand(paintTool, surroundingsWith({ selection: west }));
    hand.send({ name: 'pointer-pressed', pointer: pointerAt(atU2 ?? []), button: 'main' });
    hand.press('Backspace');
    expect(hand.roles()).not.toContain('caught');
    hand.press('Escape');
    hand.send({ name: 'pointer-released', pointer: pointerAt(atU2 ?? []) });
    expect(hand.effects).toEqual([{ name: 'hold-map' }]);
  });
});

describe('paintTool with nothing selected', () => {
  it('makes a new catchment of the estates a stroke passes over', () => {
    const hand = takeInHand(paintTool, surroundingsWith());
    hand.send({ name: 'pointer-pressed', pointer: pointerAt(atU1 ?? []), button: 'main' });
    hand.send({ name: 'pointer-moved', pointer: pointerAt([104.71, 31.455]) });
    hand.send({ name: 'pointer-moved', pointer: pointerAt([104.716, 31.455]) });
    expect(hand.hint()).toContain('划成新片区');
    hand.send({ name: 'pointer-released', pointer: pointerAt([104.716, 31.455]) });
    const caught = hand.effects.find((effect) => effect.name === 'units-caught');
    expect(caught?.name === 'units-caught' && [...caught.unitIds]).toContain('u2');
    expect(commandsOf(hand)).toEqual([]);
  });

  it('speaks of school districts in a plan of them', () => {
    const project = smallProject();
    const plan = project.plan.get(planId);
    if (!plan) throw new Error('no plan');
    const plans = new Map([[planId, { ...plan, planType: 'school-districts' as const }]]);
    const surroundings = surroundingsWith({ project: { ...project, plan: plans } });
    expect(takeInHand(paintTool, surroundings).hint()).toContain('新学区');
    expect(takeInHand(lassoTool, surroundings).hint()).toContain('新学区');
  });

  it('catches nothing by a click', () => {
    const hand = takeInHand(paintTool, surroundingsWith());
    hand.drag(atU2 ?? [], atU2 ?? []);
    expect(hand.effects.some((effect) => effect.name === 'units-caught')).toBe(false);
  });
});

describe('pushTool', () => {
  it('pulls a border into a neighbour, whose estates change sides', () => {
    const hand = takeInHand(pushTool, surroundingsWith());
    hand.send({ name: 'pointer-pressed', pointer: pointerAt([104.71, 31.4575]), button: 'main' });
    hand.send({ name: 'pointer-moved', pointer: pointerAt([104.712, 31.457]) });
    hand.send({ name: 'pointer-moved', pointer: pointerAt(atU2 ?? []) });
    expect(hand.hint()).toContain('推入 west片区');
    hand.send({ name: 'pointer-released', pointer: pointerAt(atU2 ?? []) });
    expect(commandsOf(hand)).toEqual(assign(['u2'], 'west'));
  });

  it('works the other way round by pulling the other way', () => {
    const hand = takeInHand(pushTool, surroundingsWith());
    hand.send({ name: 'pointer-pressed', pointer: pointerAt([104.71, 31.4575]), button: 'main' });
    hand.send({ name: 'pointer-moved', pointer: pointerAt([104.708, 31.457]) });
    hand.send({ name: 'pointer-moved', pointer: pointerAt(atU1 ?? []) });
    hand.send({ name: 'pointer-released', pointer: pointerAt(atU1 ?? []) });
    expect(commandsOf(hand)).toEqual(assign(['u1'], 'east'));
  });

  it('changes nothing when it is let go before any estate, or by Escape', () => {
    const hand = takeInHand(pushTool, surroundingsWith());
    hand.drag([104.71, 31.4575], [104.711, 31.4575]);
    hand.send({ name: 'pointer-pressed', pointer: pointerAt([104.71, 31.4575]), button: 'main' });
    hand.send({ name: 'pointer-moved', pointer: pointerAt(atU2 ?? []) });
    hand.press('Escape');
    hand.send({ name: 'pointer-released', pointer: pointerAt(atU2 ?? []) });
    expect(commandsOf(hand)).toEqual([]);
  });

  it('leaves the map to be panned where there is no border', () => {
    const hand = takeInHand(pushTool, surroundingsWith());
    hand.send({ name: 'pointer-pressed', pointer: pointerAt([104.702, 31.452]), button: 'main' });
    expect(hand.effects).toEqual([]);
  });
});

it('the lasso gives the estates inside it to the selected catchment', () => {
  const hand = takeInHand(lassoTool, surroundingsWith({ selection: west }));
  for (const place of [
    [104.703, 31.453],
    [104.717, 31.453],
    [104.717, 31.457],
    [104.703, 31.457],
  ])
    hand.click(place);
  hand.press('Enter');
  expect(commandsOf(hand)).toEqual(assign(['u2'], 'west'));
});

it('the lasso makes a new catchment where none is selected, and shows its border and what it leaves others', () => {
  const hand = takeInHand(lassoTool, surroundingsWith());
  for (const place of [
    [104.713, 31.453],
    [104.717, 31.453],
    [104.717, 31.457],
    [104.713, 31.457],
  ])
    hand.click(place, { hits: [{ kind: 'catchment', id: 'east' }] });
  expect(hand.hint()).toContain('1 个小区（60 名适龄儿童）划成新片区');
  const drafts = hand.drafts();
  expect(drafts.map(({ id }) => id).sort()).toEqual(['catchment:trial', 'east']);
  hand.press('Enter');
  expect(hand.effects).toEqual([{ name: 'units-caught', unitIds: ['u2'] }]);
});

describe('unit index', () => {
  const unit = smallProject().unit.get('u1');
  if (!unit) throw new Error('no estate');
  const outline = area([104.703, 31.457], [104.7049, 31.457], [104.7049, 31.458], [104.703, 31.458]);
  const units = smallProject({ ...unit, id: 'big', geometry: outline }).unit;

  it('catches an estate by its outline though the hand passes far from its middle', () => {
    const passed = unitsOnTheWay(units, [104.7031, 31.4565], [104.7031, 31.4585], 1e-8);
    expect(passed.map(({ id }) => id)).toEqual(['big']);
  });

  it('finds nothing where the hand only comes near', () => {
    expect(unitsOnTheWay(units, [104.7029, 31.4565], [104.7029, 31.4585], 1e-8)).toEqual([]);
  });

  it('finds those inside an outline by their place', () => {
    const [ring] = outline.coordinates[0] ?? [];
    expect(unitsInside(units, ring ?? []).map(({ id }) => id)).toEqual(['big']);
  });
});
