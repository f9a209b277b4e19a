// What every writer takes: named columns and rows with a geometry, already in the coordinates that go to the file.
import type { Geometry } from 'geojson';

export type WrittenGeometry = Exclude<Geometry, { type: 'GeometryCollection' }>;
export type WrittenValue = string | number | null;

export interface FieldToWrite {
  /** Column title, also the key of the row's value. */
  readonly name: string;
  readonly type: 'text' | 'number';
  /** Digits after the point; 0 for whole numbers. Only for numbers. */
  readonly decimals?: number;
}

export interface FeatureToWrite {
  readonly geometry: WrittenGeometry | null;
  readonly values: Readonly<Record<string, WrittenValue>>;
}

export interface LayerToWrite {
  readonly name: string;
  readonly fields: readonly FieldToWrite[];
  readonly features: readonly FeatureToWrite[];
}
