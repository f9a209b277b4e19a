// What seats are left at a campus in one entry year. Seats and children are those of the catchment that serves it, with
// all its campuses and every agreement in force, as the seat balance counts them: one figure everywhere.
import { countSeats, seatsOf } from '../checks/count-seats.ts';
import { catchmentsOfPlan, type ProjectState } from '../model/project-state.ts';
import type { Plan } from '../model/records.ts';

export interface CampusRoom {
  readonly campusId: string;
  readonly catchmentId: string;
  /** Seats and children of the catchment in that entry year. */
  readonly seats: number;
  readonly children: number;
  /** seats − children; below 0 where it is over-full. Null where nobody has entered the seats. */
  readonly free: number | null;
}

/** Rooms by campus id, of every campus that a catchment of the plan serves, in a school year of one's choice. */
export function campusRooms(
  state: ProjectState,
  plan: Plan,
  schoolYear: number,
  membership: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, CampusRoom> {
  const { catchments } = countSeats(state, { ...plan, schoolYear }, membership);
  const rooms = new Map<string, CampusRoom>();
  for (const catchment of catchmentsOfPlan(state, plan.id)) {
    const count = catchments.get(catchment.id);
    if (!count) continue;
    const [seats, { children }] = [seatsOf(count), count];
    for (const campusId of catchment.campusIds) {
      if (rooms.has(campusId)) continue;
      const free = count.baseSeats > 0 ? seats - children : null;
      rooms.set(campusId, { campusId, catchmentId: catchment.id, seats, children, free });
    }
  }
  return rooms;
}
