// Why a name fits no school, and what it may mean: several schools share it (“Old Catonsville ES”, “New Catonsville ES”),
// or one is written a little differently (“Edmonson Heights ES”). Only said, never taken: in 第一小学 and 第二小学 one
// character is the whole difference.
import type { ProjectState } from '../model/project-state.ts';
import { normaliseName } from './normalise-name.ts';

export interface SchoolSuggestion {
  /** `several`: the name is part of all of them. `similar`: written nearly so. */
  readonly reason: 'several' | 'similar';
  /** Names of schools, ascending, three at most. */
  readonly names: readonly string[];
}

const mostNames = 3;
const shortestName = 3;

/** Null where no school comes near. */
export function suggestSchool(state: ProjectState, text: string): SchoolSuggestion | null {
  const wanted = normaliseName(text);
  if (wanted.length < shortestName) return null;
  const names = [...new Set([...state.school.values()].map(({ name }) => name))].sort();
  const sharing = names.filter((name) => {
    const key = normaliseName(name);
    return key.length >= shortestName && (key.endsWith(wanted) || wanted.endsWith(key));
  });
  if (sharing.length > 1) return { reason: 'several', names: sharing.slice(0, mostNames) };
  const allowed = wanted.length >= 12 ? 2 : 1;
  const similar = names.filter((name) => editDistanceWithin(normaliseName(name), wanted, allowed));
  return similar.length > 0 ? { reason: 'similar', names: similar.slice(0, mostNames) } : null;
}

/** Whether at most `most` letters must be put in, left out or changed (Levenshtein, row by row). */
function editDistanceWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? Number.POSITIVE_INFINITY) <= most;
}
