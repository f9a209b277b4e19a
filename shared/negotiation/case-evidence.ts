// What of a measured border goes into the record of one case: the estate's own figures, flat, without the belt around it.
import type { ProjectState } from '../model/project-state.ts';
import type { CaseEvidence } from '../model/records.ts';
import type { CaseFacts } from './case-options.ts';

/** Facts as a record holds them. Plain data: what is stored, read back and printed is the same. */
export function caseEvidence(state: ProjectState, facts: CaseFacts): CaseEvidence {
  const { belt, estate, schoolYears, children, options } = facts;
  const plan = state.plan.get(belt.planId);
  const schools = new Map(belt.schools.map((school) => [school.campusId, school]));
  return {
    plan: {
      id: belt.planId,
      name: plan?.name ?? belt.planId,
      stage: plan?.stage ?? 'primary',
      schoolYear: plan?.schoolYear ?? 0,
    },
    measuredOn: belt.measuredOn,
    method: belt.method,
    unitId: estate.unitId,
    authorityId: estate.authorityId,
    otherAuthorityId: estate.otherAuthorityId,
    borderMetres: estate.borderMetres,
    servedBy: estate.servedBy,
    agreements: estate.agreements,
    ways: estate.ways.map((way) => ({
      ...way,
      authorityId: schools.get(way.campusId)?.authorityId ?? '',
      freeSeats: schools.get(way.campusId)?.room?.free ?? null,
    })),
    ownCampusId: estate.ownWay?.campusId ?? null,
    otherCampusId: estate.otherWay?.campusId ?? null,
    schoolYears,
    children,
    options: options.map((option) => ({
      ...option,
      counterparts: option.counterparts.map(({ unitId, campusId, ownMetres, otherMetres }) => ({
        unitId,
        campusId,
        ownMetres,
        otherMetres,
      })),
    })),
  };
}
