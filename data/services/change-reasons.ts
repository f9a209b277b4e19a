// Why estates changed schools, out of the edit log: the change sets of edits that stand.
import { historyPosition } from '../../shared/history/history-position.ts';
import type { Plan } from '../../shared/model/records.ts';
import { ancestorsOf, baselineOf } from '../../shared/notice/words/earlier-plans.ts';
import { explainChanges } from '../../shared/notice/words/explain-changes.ts';
import { noticeOf } from '../../shared/notice/words/notice-words.ts';
import type { OpenSession } from './open-session.ts';

/** By unit id, in Chinese, as the log has it; empty for a plan that is held against none. */
export function readChangeReasons(session: OpenSession, planId: string): Map<string, string> {
  const { state, log, file } = session;
  const plan = state.plan.get(planId);
  const baseline = plan ? baselineOf(state, plan, noticeOf(state, planId)?.template ?? 'publicity') : null;
  if (!plan || !baseline) return new Map();
  const since = plansSince([plan, ...ancestorsOf(state, plan)], baseline);
  const { undone } = historyPosition(log);
  const edits = log
    .filter(({ action, sequence }) => action === 'do' && !undone.has(sequence))
    .map(({ sequence }) => file.readLoggedChangeSet(sequence));
  return explainChanges(edits, new Set(since.map(({ id }) => id)), state.unit.values());
}

function plansSince(line: readonly Plan[], baseline: Plan): readonly Plan[] {
  return line.slice(0, line.indexOf(baseline));
}
