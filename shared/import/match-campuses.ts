// Which campuses a cell names: “警钟街小学、火炬实验小学（A校区）”, a school's code, an id.
import type { ProjectState } from '../model/project-state.ts';
import type { Campus } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';
import { normaliseName } from './normalise-name.ts';

export type CampusLookup = (text: string) => readonly Campus[];

/**
 * A function from one name to the campuses it means: a campus by name, id or code; or all campuses of a school that
 * offer the stage. A name that is only part of another fits where just one school has it. Empty where nothing fits.
 */
export function createCampusLookup(state: ProjectState, stage: Stage): CampusLookup {
  const campuses = [...state.campus.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byName = new Map<string, Campus[]>();
  const add = (name: string, campus: Campus) => {
    const key = normaliseName(name);
    if (key === '') return;
    const known = byName.get(key);
    if (!known) byName.set(key, [campus]);
    else if (!known.includes(campus)) known.push(campus);
  };
  for (const campus of campuses) {
    const school = state.school.get(campus.schoolId);
    for (const name of [campus.id, campus.name, campus.schoolId, school?.code ?? '', school?.name ?? '']) {
      add(name, campus);
    }
  }
  return (text) => {
    const wanted = normaliseName(text);
    if (wanted === '') return [];
    return preferStage(byName.get(wanted) ?? partlyNamed(byName, wanted), stage);
  };
}

/** “绵阳市警钟街小学” for 警钟街小学 and the other way round; only where one school alone fits. */
function partlyNamed(byName: ReadonlyMap<string, Campus[]>, wanted: string): Campus[] {
  if (wanted.length < 3) return [];
  const found = [...byName]
    .filter(([name]) => name.length >= 3 && (name.endsWith(wanted) || wanted.endsWith(name)))
    .flatMap(([, campuses]) => campuses);
  const schools = new Set(found.map(({ schoolId }) => schoolId));
  return schools.size === 1 ? [...new Set(found)] : [];
}

/** Campuses that offer the stage; all of them where none says so (a roster without stages). */
function preferStage(campuses: readonly Campus[], stage: Stage): readonly Campus[] {
  const offering = campuses.filter(({ stages }) => stages.some((offer) => offer.stage === stage));
  return offering.length > 0 ? offering : campuses;
}
