// A border that may be led along another line, and where to click for it: what a planner sees at a glance.
import type { Position } from 'geojson';
import type { LayerId } from '../../../renderer/map/map-view-props.ts';
import {
  replaceStretch,
  smoothStretch,
  straightenStretch,
} from '../../../renderer/tools/border/border-commands.ts';
import { stretchNear } from '../../../renderer/tools/border/border-stretch.ts';
import { pathAlong, traceableLineNear } from '../../../renderer/tools/border/trace-path.ts';
import { tryCommand } from '../../../renderer/tools/trial/try-command.ts';
import { linesOf } from '../../../shared/geometry/lines-of.ts';
import type { Catchment } from '../../../shared/model/records.ts';
import type { MapFrame, Pixel } from './map.ts';
import { edgesOf, readStored } from './stored-plan.ts';

export interface BorderAndRoad {
  /** On the border, away from its vertices. */
  readonly border: Pixel;
  readonly road: Pixel;
  readonly roadName: string;
  /** Who shares the border, in the order of their ids. */
  readonly ownerNames: readonly string[];
}

const middle = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): Position => [
  (x1 + x2) / 2,
  (y1 + y2) / 2,
];

/**
 * The first border of the catchment in sight that may be smoothed and straightened without cutting an estate, and that a
 * road in sight, away from every border, may replace. Throws when there is none.
 */
export function borderAndRoad(project: string, { id, planId }: Catchment, frame: MapFrame): BorderAndRoad {
  const stored = readStored(project);
  const roads = new Set<LayerId>(['roads']);
  const catchment = stored.catchment.get(id);
  const edges = catchment ? edgesOf(catchment) : [];
  for (const [from, to] of edges) {
    const at = middle(from, to);
    const border = stretchNear(stored, planId, at, 1e-10);
    const [first, last] = [border?.path[0], border?.path.at(-1)];
    const [[x1, y1], [x2, y2]] = [frame.pixelOf(from), frame.pixelOf(to)];
    // Nearer to its ends, the click would take a vertex in hand.
    if (!border || !first || !last || Math.hypot(x2 - x1, y2 - y1) < 30 || !frame.isClear(frame.pixelOf(at)))
      continue;
    if (![smoothStretch(border), straightenStretch(border)].every((one) => one && tryCommand(stored, one).ok))
      continue;
    for (const road of stored.road.values()) {
      const places = linesOf(road.geometry).flatMap((line) =>
        line.slice(1).map((place, index) => middle(line[index] ?? place, place)),
      );
      const place = places.find(
        (one) => frame.isClear(frame.pixelOf(one)) && !stretchNear(stored, planId, one, 1e-7),
      );
      const line = place && traceableLineNear(stored, roads, place, 1e-10);
      const command = line && replaceStretch(border, pathAlong(line.line, first, last), 'trace');
      if (place && line && command && tryCommand(stored, command).ok)
        return {
          border: frame.pixelOf(at),
          road: frame.pixelOf(place),
          roadName: line.name,
          ownerNames: [...border.ownerIds].sort().flatMap((one) => stored.catchment.get(one)?.name ?? []),
        };
    }
  }
  throw new Error('no border in sight may be redrawn and follow a road in sight');
}
