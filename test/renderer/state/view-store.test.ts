import { expect, it } from 'vitest';
import { createViewStore } from '../../../renderer/state/view-store.ts';

const nowhere = { getItem: () => null, setItem: () => undefined };
const border = { planId: 'plan', path: [], ownerIds: [] };

it('keeps the selected border for the tools that work on it and lets it go with any other', () => {
  const view = createViewStore(nowhere, { language: 'zh', isDark: false, isRoomy: false });
  const { look } = view.getState();
  look({ tool: 'edit-border' });
  look({ border });
  look({ hint: 'anything' });
  look({ tool: 'trace' });
  expect(view.getState().border).toBe(border);
  look({ tool: 'paint' });
  expect(view.getState().border).toBeNull();
});
