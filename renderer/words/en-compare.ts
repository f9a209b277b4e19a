import type { SameKeys } from './same-keys.ts';
import type { zhCompare } from './zh-compare.ts';

export const enCompare: SameKeys<typeof zhCompare> = {
  compare: {
    title: 'Compare',
    with: 'Compared with',
    parent: ' (its parent)',
    sideBySide: 'Side by side',
    running: 'Comparing…',
    cancel: 'Stop comparing',
    again: 'Compare again',
    stale: 'Changed; comparing again',
    failed: 'Not compared',
    noPlan: 'There is no plan to compare with',
    noPlanHint:
      'The other plan must be of the same stage. Branch a draft from this plan, change it and come back.',
    same: 'The two plans do not differ',
    sameHint:
      'Move a border, and the estates, children and ground that change schools are listed here and drawn on the map.',
    from: 'From',
    to: 'To',
    nobody: 'none',
    units: 'Estates',
    children: 'Children',
    area: 'Area',
    fromBalance: 'Free / short, from',
    toBalance: 'Free / short, to',
    names: 'Names of the estates',
    total: 'Total',
    keyboard: '↑↓ select, Enter zooms',
    failures: '{{count}} pairs could not be computed; the list may lack some',
    before: 'Before',
    after: 'This plan',
    legendHint: 'Striped on the map: ground that changes schools, in the colours of both',
    legendNobody: 'Grey: no school',
  },
};
