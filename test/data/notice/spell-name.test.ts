import { expect, it } from 'vitest';
import { spellName } from '../../../data/notice/spell-name.ts';

it('spells a name in full and by initials, as it is read in a place name', () => {
  expect(spellName('示例·白鹭府2期')).toBe('shilibailufu2qi slblf2q');
  expect(spellName('长虹绿洲')).toBe('changhonglvzhou chlz');
});
