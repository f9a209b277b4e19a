// Last year's catchments as they should have been: one area a campus, inside its authority, without gap or overlap.
// Junior catchments are made of whole primary ones (对口).
import { type AuthorityName, authorityNames, blocksOfAuthority } from './authorities.ts';
import { type BlockId, blockId, blockOf } from './blocks.ts';
import { growAreas, isRiverEdge, neighboursOf } from './grow-areas.ts';
import type { RoadNetwork } from './road-network.ts';
import { campusName, type SampleCampus, sampleCampuses } from './school-roster.ts';

export interface CatchmentArea {
  /** Name of the campus it serves. */
  readonly campus: string;
  readonly authority: AuthorityName;
  readonly blocks: ReadonlySet<BlockId>;
}

export function primaryAreas(network: RoadNetwork): CatchmentArea[] {
  return authorityNames.flatMap((authority) => {
    const campuses = campusesOf(authority, 'primary');
    const owner = growAreas(
      blocksOfAuthority(authority),
      campuses.map((campus) => ({ name: campusName(campus), block: blockId(...campus.block) })),
      network,
    );
    return campuses.map((campus) => {
      const name = campusName(campus);
      const blocks = [...owner].filter(([, each]) => each === name).map(([id]) => id);
      return { campus: name, authority, blocks: new Set(blocks) };
    });
  });
}

export function juniorAreas(primary: readonly CatchmentArea[]): CatchmentArea[] {
  return authorityNames.flatMap((authority) => {
    const own = primary.filter((area) => area.authority === authority);
    const feeders = new Map<string, string>();
    const campuses = campusesOf(authority, 'junior');
    for (const campus of campuses) {
      const home = own.find((area) => area.blocks.has(blockId(...campus.block)));
      if (!home) throw new Error(`${campusName(campus)} stands outside ${authority}.`);
      if (feeders.has(home.campus)) throw new Error(`Two junior schools stand in ${home.campus}.`);
      feeders.set(home.campus, campusName(campus));
    }
    // Breadth first, one ring of primary catchments at a time, the smaller junior area first.
    while (feeders.size < own.length) {
      const free = own.filter((area) => !feeders.has(area.campus));
      const options = free.flatMap((area) =>
        [...feeders].flatMap(([primaryName, junior]) => {
          const neighbour = own.find((each) => each.campus === primaryName);
          const shared = neighbour ? sharedEdges(area, neighbour) : 0;
          const size = [...feeders.values()].filter((each) => each === junior).length;
          return shared > 0 ? [{ area, junior, shared, size }] : [];
        }),
      );
      options.sort(
        (a, b) => a.size - b.size || b.shared - a.shared || (a.area.campus < b.area.campus ? -1 : 1),
      );
      const best = options[0];
      if (!best) throw new Error(`A part of ${authority} hangs together with no junior school.`);
      feeders.set(best.area.campus, best.junior);
    }
    return campuses.map((campus) => {
      const name = campusName(campus);
      const blocks = own
        .filter((area) => feeders.get(area.campus) === name)
        .flatMap((area) => [...area.blocks]);
      return { campus: name, authority, blocks: new Set(blocks) };
    });
  });
}

/** Edges that two areas share; one across a river counts a tenth. */
function sharedEdges(a: CatchmentArea, b: CatchmentArea): number {
  return [...a.blocks]
    .flatMap((id) => neighboursOf(blockOf(id)))
    .filter(({ block }) => b.blocks.has(block.id))
    .reduce((sum, { edge }) => sum + (isRiverEdge(edge) ? 0.1 : 1), 0);
}

function campusesOf(authority: AuthorityName, stage: 'primary' | 'junior'): SampleCampus[] {
  return sampleCampuses.filter((campus) => campus.authority === authority && campus.stages.includes(stage));
}
