import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { stretchOfEdge } from '../../../renderer/tools/border/border-stretch.ts';
import { editBorderTool } from '../../../renderer/tools/edit-border/edit-border-tool.ts';
import { runProjectCommand } from '../../../shared/commands/run-project-command.ts';
import { commonVertex, draft, planId, smallProject } from '../map/small-project.ts';
import { pointerAt, surroundingsWith, takeInHand } from './tool-table.ts';

const near = ([longitude = 0, latitude = 0]: Position, pixels: number): Position => [
  longitude + pixels / 100_000,
  latitude + pixels / 100_000,
];
const away: Position = [104.7125, 31.4545];

function editing(project = smallProject()) {
  return takeInHand(
    editBorderTool,
    surroundingsWith({ project, selection: { kind: 'catchment', id: 'west' } }),
  );
}

const commandsOf = ({ effects }: ReturnType<typeof takeInHand>) =>
  effects.flatMap((effect) => (effect.name === 'run-command' ? [effect.command] : []));

describe('editBorderTool', () => {
  it('moves a vertex in one command, named exactly as it is stored', () => {
    const hand = editing();
    hand.drag(near(commonVertex, 4), away);
    expect(commandsOf(hand)).toEqual([
      { name: 'move-vertices', planId, moves: [{ from: commonVertex, to: away }] },
    ]);
  });

  it('makes a command that the project carries out in both owners', () => {
    const hand = editing();
    hand.drag(commonVertex, away);
    const [command] = commandsOf(hand);
    const context = { createId: (prefix: string) => prefix, now: () => '', sha256: () => '', author: '' };
    const result = command && runProjectCommand(smallProject(), command, context);
    expect(result?.ok && result.value.updated.map(({ after }) => after.id).sort()).toEqual(['east', 'west']);
  });

  it('previews every owner of the vertex while it is dragged', () => {
    const hand = editing();
    hand.send({ name: 'pointer-pressed', pointer: pointerAt(commonVertex), button: 'main' });
    hand.send({ name: 'pointer-moved', pointer: pointerAt(away) });
    expect(hand.roles()).toEqual(['area', 'area', 'active']);
  });

  it('holds the map for the drag', () => {
    const hand = editing();
    hand.send({ name: 'pointer-pressed', pointer: pointerAt(commonVertex), button: 'main' });
    expect(hand.effects).toEqual([{ name: 'hold-map' }]);
  });

  it('changes nothing, and stays in hand, when Escape comes before the release', () => {
    const hand = editing();
    hand.send({ name: 'pointer-pressed', pointer: pointerAt(commonVertex), button: 'main' });
    hand.send({ name: 'pointer-moved', pointer: pointerAt(away) });
    hand.press('Escape');
    hand.send({ name: 'pointer-released', pointer: pointerAt(away) });
    expect([hand.effects, hand.roles()]).toEqual([[{ name: 'hold-map' }], []]);
  });

  it('takes a press without a drag for a click', () => {
    const hand = editing();
    hand.drag(commonVertex, near(commonVertex, 1));
    expect(commandsOf(hand)).toEqual([]);
  });

  it('puts a vertex on an edge by its middle', () => {
    const hand = editing();
    const middle: Position = [(104.71 + 104.7) / 2, 31.45];
    hand.drag(middle, [104.705, 31.4485]);
    expect(commandsOf(hand)).toEqual([
      {
        name: 'insert-vertex',
        planId,
        edge: [
          [104.7, 31.45],
          [104.71, 31.45],
        ],
        at: [104.705, 31.4485],
      },
    ]);
  });

  it('deletes a vertex on right click', () => {
    const hand = editing();
    hand.send({ name: 'pointer-pressed', pointer: pointerAt(near(commonVertex, 3)), button: 'context' });
    expect(commandsOf(hand)).toEqual([{ name: 'delete-vertex', planId, at: commonVertex }]);
  });

  it('deletes the vertex under the pointer on Delete', () => {
    const hand = editing();
    hand.send({ name: 'pointer-moved', pointer: pointerAt(commonVertex) });
    hand.press('Delete');
    expect(commandsOf(hand)).toEqual([{ name: 'delete-vertex', planId, at: commonVertex }]);
  });

  it('snaps a dragged vertex to another one of the plan, exactly', () => {
    const hand = editing();
    hand.drag(commonVertex, near([104.72, 31.46], 5));
    expect(commandsOf(hand)).toEqual([
      { name: 'move-vertices', planId, moves: [{ from: commonVertex, to: [104.72, 31.46] }] },
    ]);
  });

  it('keeps the preview until the command is settled', () => {
    const hand = editing();
    hand.drag(commonVertex, away);
    const whileWaiting = hand.roles();
    hand.send({ name: 'command-settled' });
    expect([whileWaiting, hand.roles()]).toEqual([['area', 'area', 'active'], []]);
  });

  it('shows no handles on a plan that is no draft and says why', () => {
    const hand = editing(smallProject({ ...draft, status: 'approved' }));
    hand.drag(commonVertex, away);
    expect([hand.preview().handles, hand.effects, hand.hint()]).toEqual([
      [],
      [],
      expect.stringContaining('已批准'),
    ]);
  });

  it('takes another catchment in hand by a click on it', () => {
    const hand = editing();
    hand.click([104.715, 31.452], { hits: [{ kind: 'catchment', id: 'east' }] });
    expect(hand.effects).toEqual([{ name: 'select', selection: { kind: 'catchment', id: 'east' } }]);
  });

  it('selects the border that both neighbours share by a click on it', () => {
    const hand = editing();
    hand.drag([104.71003, 31.4585], [104.71003, 31.4585]);
    hand.click([104.71003, 31.4585], { hits: [{ kind: 'catchment', id: 'east' }] });
    expect(hand.effects.at(-1)).toMatchObject({
      name: 'select-border',
      border: { ownerIds: ['east', 'west'], path: { length: 3 } },
    });
  });

  it('drags an edge of the selected border with both its ends, in one command', () => {
    const border = stretchOfEdge(smallProject(), planId, [commonVertex, [104.71, 31.46]]);
    const hand = takeInHand(editBorderTool, surroundingsWith({ border }));
    hand.drag([104.71, 31.4585], [104.712, 31.4585]);
    const [command] = commandsOf(hand);
    expect(command?.name === 'move-vertices' && command.moves.map(({ from }) => from)).toEqual([
      commonVertex,
      [104.71, 31.46],
    ]);
    expect(command?.name === 'move-vertices' && command.moves.map(({ to }) => to[0]?.toFixed(6))).toEqual([
      '104.712000',
      '104.712000',
    ]);
  });

  it('lets go of the selected border on Escape before it leaves', () => {
    const border = stretchOfEdge(smallProject(), planId, [commonVertex, [104.71, 31.46]]);
    const hand = takeInHand(editBorderTool, surroundingsWith({ border }));
    hand.press('Escape');
    expect(hand.effects).toEqual([{ name: 'select-border', border: null }]);
  });

  it('gives a picked vertex the place that is typed in', () => {
    const hand = editing();
    hand.drag(commonVertex, commonVertex);
    hand.send({ name: 'place-entered', position: [104.7111111, 31.4555555] });
    expect(commandsOf(hand)).toEqual([
      { name: 'move-vertices', planId, moves: [{ from: commonVertex, to: [104.7111111, 31.4555555] }] },
    ]);
  });

  it('gives the vertex in hand the place that is typed in, and the release moves nothing more', () => {
    const hand = editing();
    hand.send({ name: 'pointer-pressed', pointer: pointerAt(commonVertex), button: 'main' });
    hand.send({ name: 'pointer-moved', pointer: pointerAt(away) });
    hand.send({ name: 'place-entered', position: [104.7111111, 31.4555555] });
    hand.send({ name: 'pointer-released', pointer: pointerAt(away) });
    expect(commandsOf(hand)).toEqual([
      { name: 'move-vertices', planId, moves: [{ from: commonVertex, to: [104.7111111, 31.4555555] }] },
    ]);
  });
});
