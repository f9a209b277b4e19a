// A draft of the sample city that differs from its parent: borders moved through the program, before anybody looks.
import type { Position } from 'geojson';
import { createSession } from '../../../electron/session/create-session.ts';
import { positionKey } from '../../../shared/commands/borders/border-vertices.ts';
import { edgesOf, storedCatchments } from './stored-plan.ts';

/** A third of a kilometre to the north-east (degrees). */
const step = 0.003;

/**
 * Moves border vertices that exactly two catchments of the plan share, one after the other, until `count` moves went
 * through: those that would break an outline or enter a third catchment are refused and left out.
 */
export async function moveSharedBorders(path: string, planName: string, count: number): Promise<void> {
  const { api } = createSession({ rememberProjects: false });
  const opened = await api.openProject({ path });
  if (!opened.ok) throw new Error(opened.refusal.message.en);
  const catchments = storedCatchments(path, planName);
  const owners = new Map<string, { place: Position; count: number }>();
  for (const catchment of catchments) {
    for (const [place] of edgesOf(catchment)) {
      const key = positionKey(place);
      owners.set(key, { place, count: (owners.get(key)?.count ?? 0) + 1 });
    }
  }
  let moved = 0;
  for (const { place, count: ownerCount } of owners.values()) {
    if (moved === count) break;
    if (ownerCount !== 2) continue;
    const to = [(place[0] ?? 0) + step, (place[1] ?? 0) + step];
    const planId = catchments[0]?.planId ?? '';
    const done = await api.runCommand({
      command: {
        name: 'move-vertices',
        planId,
        moves: [{ from: place, to }],
        splits: { reason: '示例' },
      },
    });
    if (done.ok) moved += 1;
  }
  await api.closeProject({});
  if (moved < count) throw new Error(`only ${moved} borders could be moved`);
}
