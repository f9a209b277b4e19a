import type { Position } from 'geojson';
import type { CommandOf } from '../../../shared/commands/command.ts';
import { type BorderStretch, isRingStretch } from './border-stretch.ts';
import { smoothLine } from './smooth-line.ts';

type ReplaceBorder = CommandOf<'replace-border'>;

/** A new course for a stretch from end to end; null where it has no ends. `path` leaves the ends out. */
export function replaceStretch(
  stretch: BorderStretch,
  path: readonly Position[],
  how: ReplaceBorder['how'],
): ReplaceBorder | null {
  const [from, to] = [stretch.path[0], stretch.path.at(-1)];
  if (!from || !to || isRingStretch(stretch)) return null;
  const through = stretch.path.length > 2 ? stretch.path[1] : undefined;
  return { name: 'replace-border', planId: stretch.planId, from, to, ...(through && { through }), path, how };
}

/** The straight line between the two ends. */
export function straightenStretch(stretch: BorderStretch): ReplaceBorder | null {
  return replaceStretch(stretch, [], 'straighten');
}

export function smoothStretch(stretch: BorderStretch): ReplaceBorder | null {
  return replaceStretch(stretch, smoothLine(stretch.path).slice(1, -1), 'smooth');
}
