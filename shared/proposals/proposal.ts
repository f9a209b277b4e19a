// What the solver answers. Units and schools are named by their ids.
import type { LocalizedText } from '../model/localized-text.ts';

export type ProposalMode = 'fast' | 'thorough' | 'prove';

/** `infeasible`: proven that no assignment keeps every rule; what is broken then stands in the violations. */
export type ProposalStatus = 'optimal' | 'feasible' | 'infeasible' | 'time-limit';

export type ViolationCode =
  | 'no-school'
  | 'over-seats'
  | 'over-quota'
  | 'parity'
  | 'cut-off'
  | 'moved-for-too-little';

/** A rule that the proposal does not keep, and by how many children. */
export interface Violation {
  readonly code: ViolationCode;
  readonly unit: string | null;
  readonly school: string | null;
  readonly children: number;
  readonly text: LocalizedText;
}

export type ReasonCode =
  | 'nearest'
  | 'nearest-of-district'
  | 'nearest-is-full'
  | 'dual'
  | 'stays'
  | 'contiguity'
  | 'quota'
  | 'whole';

export interface Proposal {
  readonly status: ProposalStatus;
  /** Children × metres on foot, all units. */
  readonly objective: number;
  /** No assignment that keeps the rules has less; where none does, no assignment at all has less. */
  readonly bound: number;
  /** (objective − bound) / bound; 0 where both are 0. */
  readonly gap: number;
  /** In the order of the instance's units; a unit that can reach no school is not among them. */
  readonly assignments: readonly { readonly unit: string; readonly school: string }[];
  readonly schools: readonly { readonly school: string; readonly seats: number; readonly children: number }[];
  readonly violations: readonly Violation[];
  readonly why: readonly {
    readonly unit: string;
    readonly code: ReasonCode;
    readonly reason: LocalizedText;
  }[];
}
