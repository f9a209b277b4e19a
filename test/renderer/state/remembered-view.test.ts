import { expect, it } from 'vitest';
import { readRemembered } from '../../../renderer/state/remembered-view.ts';
import { createViewStore } from '../../../renderer/state/view-store.ts';

const defaults = { language: 'zh', isDark: false, isRoomy: false } as const;

it('remembers language, theme, widths and hidden layers for the next window', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const first = createViewStore(storage, defaults).getState();
  first.remember({ language: 'en', theme: 'dark', leftWidth: 300 });
  first.toggleLayer('roads');
  expect(readRemembered(storage, defaults)).toMatchObject({
    language: 'en',
    theme: 'dark',
    leftWidth: 300,
    hiddenLayers: ['reference', 'roads'],
  });
});

it('falls back field by field where what was remembered is damaged', () => {
  const storage = { getItem: () => '{"language":"en","leftWidth":"wide","hiddenLayers":3}' };
  expect(readRemembered(storage, defaults)).toMatchObject({
    language: 'en',
    leftWidth: 184,
    hiddenLayers: ['reference'],
  });
  expect(readRemembered({ getItem: () => 'not json' }, defaults).language).toBe('zh');
});
