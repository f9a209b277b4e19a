import type { SameKeys } from './same-keys.ts';
import type { zhFixes } from './zh-fixes.ts';

export const enFixes: SameKeys<typeof zhFixes> = {
  fixes: {
    title: 'What can be done',
    hint: 'Choose one to see first what it would change; it can be undone.',
    effects: 'What would change',
    catchment: 'Catchment',
    more: '{{count}} more catchments change less',
    apply: 'Change it so',
  },
};
