import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { LayerId } from '../../map/map-view-props.ts';
import { groundEdges } from './ground-edges.ts';
import { planBorders } from './plan-borders.ts';
import type { SnapLayer } from './snap-to-layers.ts';

/** What can be snapped to, first come first: the plan's borders, then what the ground shows. What is hidden attracts nothing. */
export function snapLayers(
  project: ProjectState,
  planId: string | null,
  visibleLayers: ReadonlySet<LayerId>,
): SnapLayer[] {
  const ground = [
    ['districts', { of: 'district', records: project.district }],
    ['authorities', { of: 'authority', records: project.authority }],
    ['barriers', { of: 'barrier', records: project.barrier }],
    ['roads', { of: 'road', records: project.road }],
    ['units', { of: 'unit', records: project.unit }],
  ] as const;
  return [
    ...(planId === null ? [] : [{ of: 'border', edges: planBorders(project, planId) } as const]),
    ...ground.flatMap(([layer, { of, records }]) =>
      visibleLayers.has(layer) ? [{ of, edges: groundEdges(records) }] : [],
    ),
  ];
}
