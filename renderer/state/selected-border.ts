import type { ProjectState } from '../../shared/model/project-state.ts';
import { type BorderStretch, currentStretch } from '../tools/border/border-stretch.ts';

/** The border that was selected, as it is now; null where it is gone or belongs to another plan than the one on screen. */
export function selectedBorder(
  records: ProjectState | null,
  planId: string | null,
  border: BorderStretch | null,
): BorderStretch | null {
  return records && border?.planId === planId ? currentStretch(records, border) : null;
}
