// A question to the solver as the command line's contract writes it: ids and numbers, no geometry.

export interface InstanceUnit {
  readonly id: string;
  /** Children of one entry year, a whole number. */
  readonly children: number;
  /** Whose children they are; null where no district decides. */
  readonly district: string | null;
  /** Id of the school they go to today; null where there is none. */
  readonly current: string | null;
}

export interface InstanceSchool {
  readonly id: string;
  /** Seats of one entry year of its own, a whole number. */
  readonly seats: number;
  readonly district: string | null;
  /** Id of the unit it stands in; null where it stands in none. */
  readonly unit: string | null;
  /** Ids of the units that border on it. */
  readonly touches: readonly string[];
}

/** Seats that a group of schools has in common on top of their own. */
export interface SeatPool {
  readonly schools: readonly string[];
  readonly seats: number;
  readonly maxPerSchool: number;
}

/** How many children of one district may go to schools of the other, each way; with parity as many one way as the other. */
export interface DistrictQuota {
  readonly districts: readonly [string, string];
  readonly max: number;
  readonly parity: boolean;
}

/** A unit that two schools serve, of whatever district: it goes to one of them. */
export interface DualService {
  readonly unit: string;
  readonly schools: readonly string[];
}

export interface ProposalInstance {
  readonly units: readonly InstanceUnit[];
  readonly schools: readonly InstanceSchool[];
  /** Unit index, school index, metres on foot. A pair that is missing can't be walked. */
  readonly distances: readonly (readonly [unit: number, school: number, metres: number])[];
  /** Pairs of unit indices that are neighbours. */
  readonly adjacency: readonly (readonly [number, number])[];
  readonly pools: readonly SeatPool[];
  readonly quotas: readonly DistrictQuota[];
  readonly dual: readonly DualService[];
  /** A unit leaves the school it goes to only for one that is at least so much nearer; 0 where it may leave at will. */
  readonly stabilityMetres: number;
  /** Whether the units of a school must hang together with it. */
  readonly contiguous: boolean;
}
