import { expect, it } from 'vitest';
import { readToken } from '../../../renderer/api/read-token.ts';

function place(hash: string) {
  const kept = new Map<string, string>();
  let forgotten = 0;
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return {
    hash,
    storage,
    forgetHash: () => {
      forgotten += 1;
    },
    timesForgotten: () => forgotten,
  };
}

it('takes the token out of the address and keeps it for the tab', () => {
  const first = place('#token=a-b_c');
  expect(readToken(first)).toBe('a-b_c');
  expect(first.timesForgotten()).toBe(1);
  const reloaded = { ...place(''), storage: first.storage };
  expect(readToken(reloaded)).toBe('a-b_c');
});

it('is empty where there never was one', () => {
  expect(readToken(place(''))).toBe('');
});
