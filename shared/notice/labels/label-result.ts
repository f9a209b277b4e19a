import type { DrawingItem, MeasureText, PlacedLabel } from '../drawing/map-drawing.ts';
import type { MapProjection } from '../drawing/map-projection.ts';
import type { MapSources } from '../sheets/map-sources.ts';
import type { LabelSpace } from './label-space.ts';

export interface LabelContext {
  readonly sources: MapSources;
  readonly projection: MapProjection;
  readonly space: LabelSpace;
  readonly measureText: MeasureText;
  /** English below the name of the school that a sheet is about. */
  readonly isBilingual?: boolean;
}

export interface LabelResult {
  readonly items: readonly DrawingItem[];
  readonly labels: readonly PlacedLabel[];
  readonly unplaced: readonly string[];
}

export const noLabels: LabelResult = { items: [], labels: [], unplaced: [] };

export function joinLabelResults(results: readonly LabelResult[]): LabelResult {
  return {
    items: results.flatMap(({ items }) => items),
    labels: results.flatMap(({ labels }) => labels),
    unplaced: results.flatMap(({ unplaced }) => unplaced),
  };
}
