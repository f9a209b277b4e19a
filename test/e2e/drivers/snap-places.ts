// Places in sight where a vertex snaps to one kind of thing and to no other that would come first.
import type { Position } from 'geojson';
import { visibleLayersWithout } from '../../../renderer/state/visible-layers.ts';
import { worldsPerPixel } from '../../../renderer/tools/snapping/mercator.ts';
import { snapLayers } from '../../../renderer/tools/snapping/snap-layers.ts';
import { snapToLayers } from '../../../renderer/tools/snapping/snap-to-layers.ts';
import { snapWords } from '../../../renderer/tools/snapping/snap-words.ts';
import type { SnapTarget } from '../../../renderer/tools/tool.ts';
import { linesOf } from '../../../shared/geometry/lines-of.ts';
import type { MapFrame } from './map.ts';
import type { StoredPlan } from './stored-plan.ts';

/** Pixels around the distance that snaps: a place where both answer alike does not depend on how a hand trembles. */
const reaches = [9, 11] as const;

export interface PlaceToSnapTo {
  readonly of: SnapTarget['of'];
  readonly place: Position;
  /** How the hint line names it. */
  readonly words: string;
}

/** A place for every kind of thing that is in sight at all, and for an edge and a vertex of it. */
export function placesToSnapTo(plan: StoredPlan, frame: MapFrame): PlaceToSnapTo[] {
  const state = plan.records();
  const layers = snapLayers(state, plan.catchments()[0]?.planId ?? null, visibleLayersWithout([]));
  const targetAt = (place: Position): SnapTarget | null => {
    const [near, far] = reaches.map((pixels) =>
      snapToLayers(layers, place, pixels * worldsPerPixel(frame.zoom), []),
    );
    return near && far && near.of === far.of && near.on === far.on && near.name === far.name ? near : null;
  };
  const lines = [
    state.catchment,
    state.road,
    state.barrier,
    state.district,
    state.authority,
    state.unit,
  ].flatMap((records) => [...records.values()].flatMap(({ geometry }) => linesOf(geometry)));
  const found = new Map<string, PlaceToSnapTo>();
  for (const line of lines)
    for (const [index, to] of line.entries()) {
      const from = line[index - 1] ?? to;
      const [x = 0, y = 0] = from;
      const [dx, dy] = [(to[0] ?? 0) - x, (to[1] ?? 0) - y];
      for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
        const place = share === 1 ? to : [x + dx * share, y + dy * share];
        const target = frame.isClear(frame.pixelOf(place)) ? targetAt(place) : null;
        if (target && !found.has(`${target.of} ${target.on}`))
          found.set(`${target.of} ${target.on}`, { of: target.of, place, words: snapWords(target).zh });
      }
    }
  return [...found.values()];
}
