// A border that may be led along another line, and where to click for it: what a planner sees at a glance.
import type { Position } from 'geojson';
import type { LayerId } from '../../../renderer/map/map-view-props.ts';
import {
  replaceStretch,
  smoothStretch,
  straightenStretch,
} from '../../../renderer/tools/border/border-commands.ts';
import { type BorderStretch, stretchNear } from '../../../renderer/tools/border/border-stretch.ts';
import { pathAlong, traceableLineNear } from '../../../renderer/tools/border/trace-path.ts';
import { worldsPerPixel } from '../../../renderer/tools/snapping/mercator.ts';
import { tryCommand } from '../../../renderer/tools/trial/try-command.ts';
import { linesOf } from '../../../shared/geometry/lines-of.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import type { MapFrame, Pixel } from './map.ts';
import { edgesOf, type StoredPlan } from './stored-plan.ts';

/** What a border can follow; a district's border runs where an authority's does as often as not. */
export type LineLayer = 'roads' | 'barriers' | 'districts';

export interface BorderAndLine {
  /** On the border, away from its vertices. */
  readonly border: Pixel;
  readonly line: Pixel;
  readonly lineName: string;
  /** Who shares the border, in the order of their ids. */
  readonly ownerNames: readonly string[];
}

const linesOfLayer = (state: ProjectState, layer: LineLayer) =>
  [...{ roads: state.road, barriers: state.barrier, districts: state.district }[layer].values()].flatMap(
    ({ name, geometry }) => linesOf(geometry).map((line) => ({ name, line })),
  );

const traced = new Set<LayerId>(['roads', 'barriers', 'districts', 'authorities']);

/** A hand does not hit a line to the pixel. */
const reachPixels = 6;

const middle = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): Position => [
  (x1 + x2) / 2,
  (y1 + y2) / 2,
];

const canBeRedrawn = (state: ProjectState, border: BorderStretch) =>
  [smoothStretch(border), straightenStretch(border)].every((one) => one && tryCommand(state, one).ok);

/**
 * The first border in sight, of the catchment and one other, that a line of the layer in sight may replace. With
 * `isRedrawn` it may be smoothed and straightened too. Throws when there is none.
 */
export function borderAndLine(
  plan: StoredPlan,
  { name, planId }: Catchment,
  frame: MapFrame,
  { layer, isRedrawn }: { readonly layer: LineLayer; readonly isRedrawn: boolean },
): BorderAndLine {
  const state = plan.records();
  const reach = reachPixels * worldsPerPixel(frame.zoom);
  const inSight = (place: Position) => frame.isClear(frame.pixelOf(place));
  const places = linesOfLayer(state, layer).flatMap(({ name: lineName, line }) =>
    line
      .slice(1)
      .map((place, index) => ({ lineName, place: middle(line[index] ?? place, place) }))
      .filter(({ place }) => inSight(place) && !stretchNear(state, planId, place, reach)),
  );
  const seen = new Set<string>();
  for (const [from, to] of edgesOf(plan.named(name))) {
    const at = middle(from, to);
    const border = stretchNear(state, planId, at, 1e-10);
    const [first, last] = [border?.path[0], border?.path.at(-1)];
    const [[x1, y1], [x2, y2]] = [frame.pixelOf(from), frame.pixelOf(to)];
    // Nearer to its ends, the click would take a vertex in hand.
    const isLongEnough = !isRedrawn || Math.hypot(x2 - x1, y2 - y1) >= 30;
    if (!border || !first || !last || !isLongEnough || !inSight(at)) continue;
    const key = [first, last].map(String).sort().join(' ');
    if (border.ownerIds.length !== 2 || seen.has(key)) continue;
    seen.add(key);
    if (isRedrawn && !canBeRedrawn(state, border)) continue;
    const tried = new Set<string>();
    for (const { lineName, place } of places) {
      const line = traceableLineNear(state, traced, place, reach);
      if (!line || line.name !== lineName || tried.has(lineName)) continue;
      tried.add(lineName);
      const path = pathAlong(line.line, first, last);
      const command = path.length < 2 ? null : replaceStretch(border, path, 'trace');
      if (command && tryCommand(state, command).ok)
        return {
          border: frame.pixelOf(at),
          line: frame.pixelOf(place),
          lineName,
          ownerNames: [...border.ownerIds].sort().flatMap((one) => state.catchment.get(one)?.name ?? []),
        };
    }
  }
  throw new Error(`no border of ${name} in sight may follow one of the ${layer} in sight`);
}
