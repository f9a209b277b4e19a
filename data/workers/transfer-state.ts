// A project on its way to a worker thread. Its large borders travel as typed arrays whose buffers are transferred: a
// structured clone would copy them position by position while the interface waits.
import {
  buffersOf,
  type FlatGeometries,
  flattenGeometries,
  unflattenGeometries,
} from '../../shared/geometry/flat-geometries.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { RecordByKind } from '../../shared/model/records.ts';

const areaKinds = ['district', 'authority', 'catchment'] as const;
type AreaKind = (typeof areaKinds)[number];
type AreaRecord = RecordByKind[AreaKind];

const nowhere = { type: 'MultiPolygon' as const, coordinates: [] };

interface StateInTransit {
  /** Everything but the borders of areas. */
  readonly rest: ProjectState;
  /** Borders of all areas, kinds and records in the order of `rest`. */
  readonly borders: FlatGeometries;
}

/** The state as it travels, and the buffers to transfer with it. The state given stays as it is. */
function packState(state: ProjectState): { transit: StateInTransit; buffers: ArrayBuffer[] } {
  const areas = areaKinds.flatMap((kind): AreaRecord[] => [...state[kind].values()]);
  const borders = flattenGeometries(areas.map(({ geometry }) => geometry));
  const rest = withBorders(state, () => nowhere);
  return { transit: { rest, borders }, buffers: buffersOf(borders) };
}

/** The state that was packed. */
function unpackState({ rest, borders }: StateInTransit): ProjectState {
  const geometries = unflattenGeometries(borders).values();
  return withBorders(rest, () => geometries.next().value ?? nowhere);
}

function withBorders(state: ProjectState, next: () => AreaRecord['geometry']): ProjectState {
  const replace = <Area extends AreaRecord>(areas: ReadonlyMap<string, Area>): Map<string, Area> =>
    new Map([...areas].map(([id, area]) => [id, { ...area, geometry: next() }]));
  return {
    ...state,
    district: replace(state.district),
    authority: replace(state.authority),
    catchment: replace(state.catchment),
  };
}

/** A job's input as it travels: packed where it holds a state, as it is where it does not. */
export function packInput(input: object): { input: object; buffers: ArrayBuffer[] } {
  if (!('state' in input)) return { input, buffers: [] };
  const { transit, buffers } = packState(input.state as ProjectState);
  return { input: { ...input, state: transit }, buffers };
}

/** The input that was packed. */
export function unpackInput(input: object): object {
  return 'state' in input ? { ...input, state: unpackState(input.state as StateInTransit) } : input;
}
