// Where the borders will be when the hand lets go: every catchment that has the vertex, or the edge, drawn with the
// change in it, because the command will change them all.
import type { Position } from 'geojson';
import { positionKey } from '../../../shared/commands/borders/border-vertices.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { previewArea, previewPoint, previewSnap } from '../preview-features.ts';
import { planBorders } from '../snapping/plan-borders.ts';
import type { DraftCatchment, PreviewFeature, SnapTarget, Surroundings } from '../tool.ts';
import type { Handle } from './border-handles.ts';
import { movesOf } from './drag.ts';

type ChangeRing = (ring: readonly Position[]) => readonly Position[];

function isEdge(a: Position, b: Position, edge: readonly [Position, Position]): boolean {
  const [first, second] = [positionKey(a), positionKey(b)];
  const [from, to] = [positionKey(edge[0]), positionKey(edge[1])];
  return (first === from && second === to) || (first === to && second === from);
}

function changeOf(handle: Handle, to: Position): ChangeRing {
  if (handle.on !== 'edge') {
    const targets = new Map(movesOf(handle, to).map((move) => [positionKey(move.from), move.to]));
    return (ring) => ring.map((position) => targets.get(positionKey(position)) ?? position);
  }
  return (ring) =>
    ring.flatMap((position, index) => {
      const before = ring[index - 1];
      return before && isEdge(before, position, handle.edge) ? [to, position] : [position];
    });
}

/** Catchments of the open plan that a handle's change touches. */
export function ownersOf(handle: Handle, { project, planId }: Surroundings): readonly Catchment[] {
  if (planId === null) return [];
  const borders = planBorders(project, planId);
  if (handle.on === 'vertex') return borders.ownersOf(handle.at);
  if (handle.on === 'edge') return borders.ownersOfEdge(...handle.edge);
  return [...new Set(handle.edge.flatMap((end) => borders.ownersOf(end)))];
}

/** The owners as they would be with the handle's change in them. */
export function draftOwners(handle: Handle, to: Position, surroundings: Surroundings): DraftCatchment[] {
  const change = changeOf(handle, to);
  return ownersOf(handle, surroundings).map(({ id, geometry }) => ({
    id,
    geometry: {
      type: 'MultiPolygon',
      coordinates: geometry.coordinates.map((rings) => rings.map((ring) => [...change(ring)])),
    },
  }));
}

export function previewDrag(
  handle: Handle,
  to: Position,
  snap: SnapTarget | null,
  surroundings: Surroundings,
): readonly PreviewFeature[] {
  const change = changeOf(handle, to);
  const areas = ownersOf(handle, surroundings).flatMap(({ geometry }) =>
    geometry.coordinates.flatMap((rings) => {
      const changed = rings.map(change);
      const isTouched = changed.some((ring, index) => ring.some((place, at) => place !== rings[index]?.[at]));
      return isTouched ? [previewArea(changed)] : [];
    }),
  );
  const ends = handle.on === 'segment' ? movesOf(handle, to).map((move) => move.to) : [to];
  return [...areas, ...ends.map((end) => previewPoint('active', end)), ...previewSnap(snap)];
}
