import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cutHoleTool } from '../../../renderer/tools/areas/cut-hole-tool.ts';
import { drawRectangleTool } from '../../../renderer/tools/areas/draw-polygon-tool.ts';
import { giveAreaTool } from '../../../renderer/tools/areas/give-area-tool.ts';
import { mergeTool } from '../../../renderer/tools/areas/merge-tool.ts';
import { splitTool } from '../../../renderer/tools/areas/split-tool.ts';
import { reshapeTool } from '../../../renderer/tools/border/reshape-tool.ts';
import type { Tool } from '../../../renderer/tools/tool.ts';
import { applyChangeSet } from '../../../shared/history/apply-change-set.ts';
import { draft, planId, smallProject } from '../map/small-project.ts';
import { runOn } from './run-on.ts';
import { pointerAt, surroundingsWith, takeInHand } from './tool-table.ts';

const west = { kind: 'catchment', id: 'west' } as const;
const east = { kind: 'catchment', id: 'east' } as const;
const withWest = <State>(tool: Tool<State>) => takeInHand(tool, surroundingsWith({ selection: west }));
const commandsOf = ({ effects }: ReturnType<typeof takeInHand>) =>
  effects.flatMap((effect) => (effect.name === 'run-command' ? [effect.command] : []));

const across: readonly Position[] = [
  [104.698, 31.4525],
  [104.712, 31.4525],
];
const inside: readonly Position[] = [
  [104.703, 31.452],
  [104.706, 31.452],
  [104.706, 31.454],
];
const insideRing = [...inside, ...inside.slice(0, 1)];

describe('splitTool', () => {
  it('hands the line over for a name, and again on Enter as long as nothing has changed', () => {
    const hand = withWest(splitTool);
    for (const place of across) hand.click([...place]);
    hand.press('Enter');
    hand.press('Enter');
    const drawn = { name: 'split-drawn', catchmentId: 'west', line: across };
    expect(hand.effects).toEqual([drawn, drawn]);
  });

  it('goes on drawing after Backspace', () => {
    const hand = withWest(splitTool);
    for (const place of across) hand.click([...place]);
    hand.press('Enter');
    hand.press('Backspace');
    hand.click([104.713, 31.4528]);
    hand.press('Enter');
    expect(hand.effects.at(-1)).toMatchObject({ line: [across[0], [104.713, 31.4528]] });
  });

  it('says that one vertex is not enough', () => {
    const hand = withWest(splitTool);
    hand.click([104.698, 31.4525]);
    hand.press('Enter');
    expect([hand.effects, hand.hint()]).toEqual([[], expect.stringContaining('两个顶点')]);
  });

  it('takes a vertex by its figures, as exact as they are', () => {
    const hand = withWest(splitTool);
    hand.click([104.698, 31.4525]);
    hand.send({ name: 'place-entered', position: [104.7123457, 31.4512345] });
    hand.press('Enter');
    expect(hand.effects).toMatchObject([{ line: [across[0], [104.7123457, 31.4512345]] }]);
  });

  it('selects by its first click where nothing is selected', () => {
    const hand = takeInHand(splitTool, surroundingsWith());
    hand.click([104.715, 31.452], { hits: [east] });
    expect(hand.effects).toEqual([{ name: 'select', selection: east }]);
  });

  it('drops the line on Escape and leaves on the next', () => {
    const hand = withWest(splitTool);
    hand.click([104.698, 31.4525]);
    hand.press('Escape');
    expect([hand.effects, hand.roles()]).toEqual([[], []]);
    hand.press('Escape');
    expect(hand.effects).toEqual([{ name: 'change-tool', tool: 'select' }]);
  });

  it('draws nothing on a plan that is no draft', () => {
    const project = smallProject({ ...draft, status: 'frozen' });
    const hand = takeInHand(splitTool, surroundingsWith({ project, selection: west }));
    for (const place of across) hand.click([...place]);
    hand.press('Enter');
    expect([hand.effects, hand.hint()]).toEqual([[], expect.stringContaining('定稿')]);
  });
});

it('reshapes the border of the selected catchment by a line, ended with a double click', () => {
  const hand = withWest(reshapeTool);
  for (const place of across) hand.click([...place]);
  hand.send({ name: 'double-clicked', pointer: pointerAt([...(across[1] ?? [])]) });
  expect(commandsOf(hand)).toEqual([{ name: 'reshape-border', planId, catchmentId: 'west', line: across }]);
});

it('cuts a hole out of the selected catchment and gives it to nobody', () => {
  const hand = withWest(cutHoleTool);
  for (const place of inside) hand.click([...place]);
  hand.press('Enter');
  expect(commandsOf(hand)).toEqual([
    {
      name: 'give-area',
      planId,
      area: { type: 'Polygon', coordinates: [insideRing] },
      fromCatchmentIds: ['west'],
      toCatchmentId: null,
    },
  ]);
});

describe('drawRectangleTool', () => {
  it('makes a rectangle of two opposite corners', () => {
    const hand = takeInHand(drawRectangleTool, surroundingsWith());
    hand.click([104.73, 31.45]);
    hand.click([104.74, 31.46]);
    const [drawn] = hand.effects;
    expect(drawn?.name === 'polygon-drawn' && drawn.geometry.coordinates[0]).toEqual([
      [104.73, 31.45],
      [104.74, 31.45],
      [104.74, 31.46],
      [104.73, 31.46],
      [104.73, 31.45],
    ]);
  });

  it('takes its corner back', () => {
    const hand = takeInHand(drawRectangleTool, surroundingsWith());
    hand.click([104.73, 31.45]);
    hand.press('Backspace');
    hand.click([104.74, 31.46]);
    expect(hand.effects).toEqual([]);
  });
});

describe('giveAreaTool', () => {
  function drawn() {
    const hand = withWest(giveAreaTool);
    for (const place of inside) hand.click([...place]);
    hand.press('Enter');
    return hand;
  }
  const given = (toCatchmentId: string) => ({
    name: 'give-area',
    planId,
    area: { type: 'Polygon', coordinates: [insideRing] },
    fromCatchmentIds: null,
    toCatchmentId,
  });

  it('gives the area to the catchment that is clicked next', () => {
    const hand = drawn();
    hand.click([104.715, 31.452], { hits: [east] });
    expect(commandsOf(hand)).toEqual([given('east')]);
  });

  it('gives it to the selected one on Enter', () => {
    const hand = drawn();
    hand.press('Enter');
    expect(commandsOf(hand)).toEqual([given('west')]);
  });

  it('names the receiver under the pointer in the hint', () => {
    const hand = drawn();
    hand.send({ name: 'pointer-moved', pointer: pointerAt([104.715, 31.452], { hits: [east] }) });
    expect(hand.hint()).toContain('east片区');
  });

  it('takes an outline pulled freehand', () => {
    const hand = withWest(giveAreaTool);
    const [first, ...rest] = inside;
    hand.send({ name: 'pointer-pressed', pointer: pointerAt([...(first ?? [])]), button: 'main' });
    for (const place of [first ?? [], ...rest])
      hand.send({ name: 'pointer-moved', pointer: pointerAt([place[0] ?? 0, (place[1] ?? 0) + 0.0001]) });
    hand.send({ name: 'pointer-released', pointer: pointerAt([...(inside[2] ?? [])]) });
    hand.press('Enter');
    expect(commandsOf(hand)).toMatchObject([{ name: 'give-area', toCatchmentId: 'west' }]);
  });

  it('leaves undo to the document as soon as the area has changed hands', () => {
    const hand = drawn();
    hand.click([104.715, 31.452], { hits: [east] });
    const [command] = commandsOf(hand);
    if (!command) throw new Error('no command');
    const project = smallProject();
    const changed = applyChangeSet(project, runOn(project, command));
    expect([hand.isBusy(), hand.isBusy(surroundingsWith({ project: changed }))]).toEqual([true, false]);
  });

  it('goes back to drawing on Backspace and drops everything on Escape', () => {
    const hand = drawn();
    hand.press('Backspace');
    expect(hand.roles()).toContain('first');
    hand.press('Escape');
    expect([hand.roles(), hand.effects]).toEqual([[], []]);
  });
});

describe('mergeTool', () => {
  it('unites what was clicked with the selected one on Enter', () => {
    const hand = withWest(mergeTool);
    hand.click([104.715, 31.452], { hits: [east] });
    expect(hand.hint()).toContain('east片区');
    hand.press('Enter');
    expect(commandsOf(hand)).toEqual([
      { name: 'merge-catchments', intoCatchmentId: 'west', catchmentIds: ['east'] },
    ]);
  });

  it('leaves undo to the document as soon as what was picked is gone', () => {
    const hand = withWest(mergeTool);
    hand.click([104.715, 31.452], { hits: [east] });
    const project = smallProject();
    const united = applyChangeSet(
      project,
      runOn(project, { name: 'merge-catchments', intoCatchmentId: 'west', catchmentIds: ['east'] }),
    );
    const after = surroundingsWith({ project: united, selection: west });
    expect([hand.isBusy(), hand.isBusy(after)]).toEqual([true, false]);
  });

  it('lets one go by a second click, and all on Escape', () => {
    const hand = withWest(mergeTool);
    hand.click([104.715, 31.452], { hits: [east] });
    hand.click([104.715, 31.452], { hits: [east] });
    hand.press('Enter');
    hand.click([104.715, 31.452], { hits: [east] });
    hand.press('Escape');
    hand.press('Enter');
    expect(hand.effects).toEqual([]);
  });
});
