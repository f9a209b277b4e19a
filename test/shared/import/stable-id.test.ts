import { describe, expect, it } from 'vitest';
import { stableId } from '../../../shared/import/stable-id.ts';

describe('an id', () => {
  it('is the key itself where that reads well', () => {
    expect(stableId('unit', '1024')).toBe('unit:1024');
    expect(stableId('school', '警钟街小学')).toBe('school:警钟街小学');
  });

  it('is the same for full-width writing', () => {
    expect(stableId('unit', '１０２４ ')).toBe('unit:1024');
  });

  it('comes back from an export as it went', () => {
    expect(stableId('unit', stableId('unit', '甲 苑/二期'))).toBe(stableId('unit', '甲 苑/二期'));
  });

  it('keeps apart what only differs in what an id can’t hold', () => {
    expect(stableId('unit', 'a b')).not.toBe(stableId('unit', 'a/b'));
  });
});
