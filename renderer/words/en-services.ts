import type { SameKeys } from './same-keys.ts';
import type { zhServices } from './zh-services.ts';

export const enServices: SameKeys<typeof zhServices> = {
  services: {
    kinds: {
      base: 'Catchment',
      shared: 'Shared seats',
      swap: 'Swap',
      dual: 'Dual service',
      feeder: 'Feeder',
      lottery: 'Lottery',
    },
    quota: '{{count}} seats',
    priority: 'priority {{count}}',
    term: '{{from}}–{{to}}',
    year: '{{from}}',
    since: 'from {{from}}',
    counted: '{{count}} children counted here',
    range: '{{least}}–{{most}} children counted here',
    rule: 'Every child is counted once: a swap with the receiver; dual service by the declared share, or as a range where none is declared, never twice.',
    otherAgreements: 'Other agreements that name it',
  },
};
