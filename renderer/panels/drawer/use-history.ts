import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../../shared/api/project-api.ts';
import { useProject, useSession } from '../../state/use-session.ts';

const entriesAtATime = 300;

export interface ShownHistory {
  /** Newest first; null until they are read. */
  readonly entries: readonly HistoryEntry[] | null;
  readonly hasMore: boolean;
  readonly showMore: () => void;
}

/** The newest entries of the edit log, read again after every change; more of them on demand. */
export function useHistory(onlyEdits: boolean): ShownHistory {
  const { remote, messages } = useSession();
  const revision = useProject((state) => state.project?.revision);
  const [limit, setLimit] = useState(entriesAtATime);
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  useEffect(() => {
    if (revision === undefined) return;
    let isCurrent = true;
    // One more than is shown tells whether there is more.
    void remote.api.history({ limit: limit + 1, onlyEdits }).then((result) => {
      if (!isCurrent) return;
      if (result.ok) setEntries(result.value);
      else messages.getState().showRefusal(result.refusal);
    });
    return () => {
      isCurrent = false;
    };
  }, [remote, messages, revision, limit, onlyEdits]);
  return {
    entries: entries?.slice(0, limit) ?? null,
    hasMore: (entries?.length ?? 0) > limit,
    showMore: () => setLimit(limit + entriesAtATime),
  };
}
