// What two authorities look at together: the belt along their border and the swaps proposed in it. Measured when asked
// for, kept until the project is left, and marked as old once something it rests on has changed.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { BorderBelt } from '../../shared/negotiation/border-belt.ts';
import type { SwapProposals } from '../../shared/negotiation/propose-swaps.ts';

export interface NegotiationSettings {
  readonly widthMetres: number;
  /** By how much nearer the other side must be. */
  readonly marginMetres: number;
  readonly years: number;
  readonly toleranceChildren: number;
  readonly mostEstates: number;
  readonly longestDetourMetres: number;
}

/** An answer with the records it rests on. */
export interface Measured<Value> {
  readonly value: Value;
  readonly records: ProjectState;
}

export interface NegotiationStore extends NegotiationSettings {
  readonly belt: Measured<BorderBelt> | null;
  readonly swaps: Measured<SwapProposals> | null;
  /** Position of the proposal that is looked at. */
  readonly selectedSwap: number | null;
  readonly look: (changes: Partial<Omit<NegotiationStore, 'look' | 'forget'>>) => void;
  /** Forgets what belonged to the project that was open. */
  readonly forget: () => void;
}

const nothingMeasured = { belt: null, swaps: null, selectedSwap: null } as const;

export function createNegotiationStore(): StoreApi<NegotiationStore> {
  return createStore<NegotiationStore>()((set) => ({
    ...nothingMeasured,
    widthMetres: 1000,
    marginMetres: 200,
    years: 3,
    toleranceChildren: 2,
    mostEstates: 3,
    longestDetourMetres: 0,
    look: (changes) => set(changes),
    forget: () => set(nothingMeasured),
  }));
}
