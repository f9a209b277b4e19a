// The whole city, in metres of EPSG:4544, before it is written to anybody's files.
import type { PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';
import {
  type AuthorityName,
  authorityNames,
  blocksOfAuthority,
  blocksOfDistrict,
  type DistrictName,
  districtNames,
} from './authorities.ts';
import { type BlockId, blockId } from './blocks.ts';
import { juniorAreas, primaryAreas } from './catchment-areas.ts';
import { cityPoint } from './city-plane.ts';
import { type SampleCluster, sampleClusters } from './clusters.ts';
import { dissolveBlocks, type PlanarMultiPolygon } from './dissolve-blocks.ts';
import { type DrawnCatchment, drawClean, drawWithFaults } from './drawn-catchments.ts';
import { childrenStarting, planEstates, type SampleEstate } from './estates.ts';
import { houseNumbers } from './house-numbers.ts';
import { crowdedCampus, movedCampus } from './planted-borders.ts';
import { describeRange } from './range-text.ts';
import { type River, rivers } from './rivers.ts';
import { type RoadLine, roadLines } from './road-lines.ts';
import { planRoadNetwork, type RoadNetwork } from './road-network.ts';
import { campusName, campusPaperPosition, type SampleCampus, sampleCampuses } from './school-roster.ts';
import { citySeed } from './seeded-random.ts';

export interface PlacedCampus extends SampleCampus {
  readonly name: string;
  readonly location: PlanarPosition;
  readonly address: string;
  /** Classes per grade; 0 where the stage is not offered. */
  readonly classesPerGrade: { readonly primary: number; readonly junior: number };
}

export interface NamedArea<Name extends string> {
  readonly name: Name;
  readonly polygons: PlanarMultiPolygon;
}

export interface SampleCity {
  readonly districts: readonly NamedArea<DistrictName>[];
  readonly authorities: readonly NamedArea<AuthorityName>[];
  readonly roads: readonly RoadLine[];
  readonly rivers: readonly River[];
  readonly campuses: readonly PlacedCampus[];
  readonly clusters: readonly SampleCluster[];
  readonly estates: readonly SampleEstate[];
  readonly primary: readonly DrawnCatchment[];
  readonly junior: readonly DrawnCatchment[];
}

/** Children of one class: GB 50099-2011. */
export const childrenPerClass = { primary: 45, junior: 50 } as const;
/** Room that a plan leaves, so that what is not planted stays within its seats. */
const reserve = 1.08;

/** Equal seeds give equal cities. The planted faults fit the streets of the seed that ships. */
export function createSampleCity(seed: number = citySeed): SampleCity {
  const network = planRoadNetwork(seed);
  const primaryClean = primaryAreas(network);
  const juniorClean = juniorAreas(primaryClean);
  const rangeOf = (blocks: ReadonlySet<BlockId>) => describeRange(blocks, network);
  const primary = drawWithFaults(primaryClean, rangeOf);
  const junior = drawClean(juniorClean, rangeOf);
  const estates = planEstates(seed, network);
  return {
    districts: districtNames.map((name) => ({ name, polygons: dissolveBlocks(blocksOfDistrict(name)) })),
    authorities: authorityNames.map((name) => ({ name, polygons: dissolveBlocks(blocksOfAuthority(name)) })),
    roads: roadLines(network),
    rivers: rivers(),
    campuses: sampleCampuses.map((campus) => ({
      ...placeCampus(campus, { primary, junior }, estates),
      address: addressOf(campus, network),
    })),
    clusters: sampleClusters(primaryClean, juniorClean),
    estates,
    primary,
    junior,
  };
}

function addressOf(campus: SampleCampus, network: RoadNetwork): string {
  const { block, authority } = campus;
  const middle = campusPaperPosition(campus);
  const numbers = houseNumbers({ network, block: blockId(...block), middle, community: '', gates: 1 });
  return `${authority}${numbers[0] ?? ''}`;
}

function placeCampus(
  campus: SampleCampus,
  catchments: Pick<SampleCity, 'primary' | 'junior'>,
  estates: readonly SampleEstate[],
): Omit<PlacedCampus, 'address'> {
  const name = campusName(campus);
  const classesOf = (stage: 'primary' | 'junior') => {
    if (!campus.stages.includes(stage)) return 0;
    const known = campus.knownClasses?.[stage];
    if (known !== undefined) return known;
    if (stage === 'primary' && name === crowdedCampus.campus) return crowdedCampus.classesPerGrade;
    const blocks = catchments[stage].find((catchment) => catchment.campus === name)?.blocks;
    const own = estates.filter((estate) => blocks?.has(estate.block));
    const children = [2025, 2026].map((year) =>
      own.reduce((sum, estate) => sum + childrenStarting(estate, stage, year), 0),
    );
    return Math.max(2, Math.ceil((reserve * Math.max(...children)) / childrenPerClass[stage]));
  };
  const paper =
    name === movedCampus.campus
      ? ([movedCampus.block[0] + 0.5, movedCampus.block[1] + 0.5] as const)
      : campusPaperPosition(campus);
  return {
    ...campus,
    name,
    location: cityPoint(paper),
    classesPerGrade: { primary: classesOf('primary'), junior: classesOf('junior') },
  };
}
