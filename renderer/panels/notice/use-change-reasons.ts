import { useEffect, useState } from 'react';
import { useProject, useSession } from '../../state/use-session.ts';

const none: ReadonlyMap<string, string> = new Map();

/** Why estates changed schools, by unit id, read from the edit log again after every change. */
export function useChangeReasons(planId: string): ReadonlyMap<string, string> {
  const { remote, messages } = useSession();
  const revision = useProject((state) => state.project?.revision);
  const [reasons, setReasons] = useState(none);
  useEffect(() => {
    if (revision === undefined) return;
    let isCurrent = true;
    void remote.api.changeReasons({ planId }).then((result) => {
      if (!isCurrent) return;
      if (result.ok) setReasons(new Map(result.value));
      else messages.getState().showRefusal(result.refusal);
    });
    return () => {
      isCurrent = false;
    };
  }, [remote, messages, revision, planId]);
  return reasons;
}
