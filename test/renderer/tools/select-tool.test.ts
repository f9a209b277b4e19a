import { describe, expect, it } from 'vitest';
import type { Selection } from '../../../renderer/state/selection.ts';
import { selectTool } from '../../../renderer/tools/select/select-tool.ts';
import { surroundingsWith, takeInHand } from './tool-table.ts';

const hits: Selection[] = [
  { kind: 'campus', id: '西' },
  { kind: 'unit', id: 'u1' },
  { kind: 'catchment', id: 'west' },
];

const selectedBy = (hand: ReturnType<typeof takeInHand>) =>
  hand.effects.map((effect) => (effect.name === 'select' ? effect.selection?.kind : effect.name));

describe('selectTool', () => {
  it('steps down through what lies at one place and round again', () => {
    const hand = takeInHand(selectTool, surroundingsWith());
    for (let index = 0; index < 4; index += 1) hand.click([104.702, 31.455], { hits });
    expect(selectedBy(hand)).toEqual(['campus', 'unit', 'catchment', 'campus']);
  });

  it('starts from the top again at another place', () => {
    const hand = takeInHand(selectTool, surroundingsWith());
    hand.click([104.702, 31.455], { hits });
    hand.click([104.703, 31.455], { hits });
    expect(selectedBy(hand)).toEqual(['campus', 'campus']);
  });

  it('selects nothing on empty ground', () => {
    const hand = takeInHand(selectTool, surroundingsWith());
    hand.click([104.9, 31.4]);
    expect(hand.effects).toEqual([{ name: 'select', selection: null }]);
  });

  it('lets go of the selection on Escape', () => {
    const hand = takeInHand(selectTool, surroundingsWith({ selection: { kind: 'unit', id: 'u1' } }));
    hand.press('Escape');
    expect(hand.effects).toEqual([{ name: 'select', selection: null }]);
  });
});
