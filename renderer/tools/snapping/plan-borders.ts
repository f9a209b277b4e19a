// The borders of a plan, ready for the hand: an index of edges to snap to, and the owners of every vertex. Built when
// first asked for and kept as long as the catchments are the same object.
import { positionKey } from '../../../shared/commands/border-vertices.ts';
import { catchmentsOfPlan, type ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import { type EdgeIndex, type IndexedEdge, indexEdges, indexedEdge } from './edge-index.ts';

export interface PlanBorders extends EdgeIndex {
  /** Catchments by the key of each vertex they have. */
  readonly owners: ReadonlyMap<string, ReadonlySet<Catchment>>;
}

function build(catchments: readonly Catchment[]): PlanBorders {
  const edges = new Map<string, IndexedEdge>();
  const owners = new Map<string, Set<Catchment>>();
  for (const catchment of catchments) {
    for (const ring of catchment.geometry.coordinates.flat()) {
      for (const [index, to] of ring.entries()) {
        const key = positionKey(to);
        const known = owners.get(key);
        if (known) known.add(catchment);
        else owners.set(key, new Set([catchment]));
        const from = ring[index - 1];
        if (!from) continue;
        const fromKey = positionKey(from);
        const edgeKey = fromKey < key ? `${fromKey} ${key}` : `${key} ${fromKey}`;
        if (!edges.has(edgeKey)) edges.set(edgeKey, indexedEdge(from, to));
      }
    }
  }
  return { ...indexEdges([...edges.values()]), owners };
}

const bordersOf = new WeakMap<ProjectState['catchment'], Map<string, PlanBorders>>();

export function planBorders(project: ProjectState, planId: string): PlanBorders {
  const plans = bordersOf.get(project.catchment) ?? new Map<string, PlanBorders>();
  bordersOf.set(project.catchment, plans);
  const known = plans.get(planId);
  if (known) return known;
  const borders = build(catchmentsOfPlan(project, planId));
  plans.set(planId, borders);
  return borders;
}
