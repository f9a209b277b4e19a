import { describe, expect, it } from 'vitest';
import { drawPolygonTool } from '../../../renderer/tools/areas/draw-polygon-tool.ts';
import { commonVertex, draft, smallProject } from '../map/small-project.ts';
import { pointerAt, surroundingsWith, takeInHand } from './tool-table.ts';

const corners = [
  [104.73, 31.45],
  [104.73, 31.46],
  [104.74, 31.46],
] as const;

function drawing(...places: readonly (readonly [number, number])[]) {
  const hand = takeInHand(drawPolygonTool, surroundingsWith());
  for (const place of places) hand.click([...place]);
  return hand;
}

const ringOf = (hand: ReturnType<typeof takeInHand>) => {
  const drawn = hand.effects.find((effect) => effect.name === 'polygon-drawn');
  return drawn?.name === 'polygon-drawn' ? drawn.geometry.coordinates[0] : undefined;
};

describe('drawPolygonTool', () => {
  it('hands over a closed counter-clockwise ring on Enter', () => {
    const hand = drawing(...corners);
    hand.press('Enter');
    expect(ringOf(hand)).toEqual([
      [104.73, 31.45],
      [104.74, 31.46],
      [104.73, 31.46],
      [104.73, 31.45],
    ]);
  });

  it('finishes on the first vertex', () => {
    const hand = drawing(...corners, [104.73003, 31.45003]);
    expect(ringOf(hand)).toHaveLength(4);
  });

  it('finishes on a double click without adding its second press', () => {
    const hand = drawing(...corners, corners[2]);
    hand.send({ name: 'double-clicked', pointer: pointerAt([...corners[2]]) });
    expect(ringOf(hand)).toHaveLength(4);
  });

  it('takes the last vertex back', () => {
    const hand = drawing(...corners, [104.735, 31.44]);
    hand.press('Backspace');
    hand.press('Enter');
    expect(ringOf(hand)).toHaveLength(4);
  });

  it('drops everything on Escape and hands nothing over', () => {
    const hand = drawing(...corners);
    hand.press('Escape');
    hand.press('Enter');
    expect(hand.effects).toEqual([]);
  });

  it('lets what is in hand be counted, as long as it bounds ground', () => {
    expect(drawing(corners[0], corners[1]).drafts()).toEqual([]);
    const [area] = drawing(...corners).drafts();
    expect([area?.isNew, area?.geometry.coordinates[0]?.[0]?.length]).toEqual([true, 4]);
    expect(drawing(...corners, [104.735, 31.4501], [104.725, 31.455]).drafts()).toEqual([]);
  });

  it('leaves on a second Escape', () => {
    const hand = drawing(...corners);
    hand.press('Escape');
    hand.press('Escape');
    expect(hand.effects).toEqual([{ name: 'change-tool', tool: 'select' }]);
  });

  it('does not finish a ring that crosses itself, and says so', () => {
    const hand = drawing([104.73, 31.45], [104.74, 31.46], [104.74, 31.45], [104.73, 31.46]);
    hand.press('Enter');
    expect([hand.effects, hand.hint()]).toEqual([[], expect.stringContaining('自相交')]);
  });

  it('snaps to the exact stored vertex within ten pixels, with a cue', () => {
    const hand = drawing(corners[0], corners[1]);
    hand.click([104.71004, 31.45504]);
    expect(hand.roles()).toContain('snap-vertex');
    hand.press('Enter');
    expect(ringOf(hand)?.some(([x, y]) => x === commonVertex[0] && y === commonVertex[1])).toBe(true);
  });

  it('does not snap while Alt is held', () => {
    const hand = drawing(corners[0], corners[1]);
    hand.click([104.71004, 31.45504], { isSnappingSuspended: true });
    hand.press('Enter');
    expect(ringOf(hand)).toContainEqual([104.71004, 31.45504]);
  });

  it('refuses on a plan that is no draft and says why', () => {
    const project = smallProject({ ...draft, status: 'frozen' });
    const hand = takeInHand(drawPolygonTool, surroundingsWith({ project }));
    for (const place of corners) hand.click([...place]);
    hand.press('Enter');
    expect([hand.effects, hand.hint()]).toEqual([[], expect.stringContaining('定稿')]);
  });

  it('shows the rubber band to where the next vertex would go', () => {
    const hand = drawing(corners[0], corners[1]);
    hand.send({ name: 'pointer-moved', pointer: pointerAt([104.74, 31.44]) });
    expect(hand.roles()).toEqual(['shade', 'line', 'rubber', 'first', 'vertex']);
  });
});
