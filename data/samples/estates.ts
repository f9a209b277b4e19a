// 小区 with households, children and house numbers. Everything here is made up and says so by name.
import type { PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';
import type { ChildrenCount } from '../../shared/model/records.ts';
import { allBlocks, type BlockId, blockId, blockOf } from './blocks.ts';
import { cityPoint } from './city-plane.ts';
import { communityOfBlocks } from './communities.ts';
import { estateNameSource } from './estate-names.ts';
import { type Plot, plotAcross, plotsInBlock } from './estate-plots.ts';
import { houseNumbers } from './house-numbers.ts';
import { splitEstate } from './planted-borders.ts';
import { plotCounts, swapChildren } from './planted-estates.ts';
import type { RoadNetwork } from './road-network.ts';
import { sampleCampuses } from './school-roster.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { urbanShare } from './urban-share.ts';

export interface SampleEstate {
  /** “XQ0001”, in the order of the blocks. */
  readonly code: string;
  readonly name: string;
  readonly block: BlockId;
  readonly community: string;
  /** A closed ring, or one position where only a point is known. */
  readonly place: { readonly ring: PlanarPosition[] } | { readonly point: PlanarPosition };
  readonly households: number;
  readonly children: readonly ChildrenCount[];
  readonly addresses: readonly string[];
}

export const intakeYears = [2025, 2026, 2027, 2028] as const;

export function planEstates(seed: number, network: RoadNetwork): SampleEstate[] {
  const random = seededRandom(seed + 3);
  const names = estateNameSource(random);
  const communities = communityOfBlocks(seed);
  const schoolBlocks = new Set(sampleCampuses.map((campus) => blockId(...campus.block)));
  const estates: SampleEstate[] = [];
  for (const block of allBlocks) {
    const share = urbanShare(block.column + 0.5, block.row + 0.5);
    const drawn = estateCount(share, random);
    const count = schoolBlocks.has(block.id) ? 0 : (plotCounts[block.id] ?? drawn);
    const plots = count === 0 ? [] : plotsInBlock(block, count, network, random);
    if (block.id === splitEstate.block) plots.push(plotAcross(splitEstate.southWest, splitEstate.northEast));
    plots.forEach((plot, index) => {
      const isVillage = share < 0.16 && plotCounts[block.id] === undefined;
      const community = communities.get(block.id) ?? '';
      const density = random.between(0.02, 0.048) * (0.35 + 0.65 * share);
      const households = Math.round(Math.min(1900, Math.max(40, plot.areaSquareMetres * density)));
      const children = childrenOf(households, random);
      estates.push({
        code: `XQ${String(estates.length + 1).padStart(4, '0')}`,
        name: isVillage ? names.village() : names.town(),
        block: block.id,
        community,
        place: isVillage && random.next() < 0.25 ? { point: cityPoint(plot.middle) } : { ring: plot.ring },
        households,
        children: withFirstGraders(children, swapChildren[block.id]?.[index]),
        addresses: addressesOf(network, block.id, plot, community, households),
      });
    });
  }
  return estates;
}

/** Children of an estate who enter a stage in a year. */
export function childrenStarting(
  estate: SampleEstate,
  stage: ChildrenCount['stage'],
  intakeYear: number,
): number {
  return estate.children.find((each) => each.stage === stage && each.intakeYear === intakeYear)?.count ?? 0;
}

function withFirstGraders(children: readonly ChildrenCount[], count: number | undefined): ChildrenCount[] {
  return children.map((each) =>
    count !== undefined && each.stage === 'primary' && each.intakeYear <= 2026 ? { ...each, count } : each,
  );
}

function addressesOf(
  network: RoadNetwork,
  block: BlockId,
  plot: Pick<Plot, 'middle'>,
  community: string,
  households: number,
): string[] {
  const gates = households > 900 ? 3 : households > 400 ? 2 : 1;
  return houseNumbers({ network, block: blockOf(block).id, middle: plot.middle, community, gates });
}

function estateCount(share: number, random: SeededRandom): number {
  const chance = random.next();
  if (share > 0.5) return chance < 0.1 ? 0 : chance < 0.8 ? 1 : 2;
  if (share > 0.2) return chance < 0.5 ? 0 : 1;
  return chance < 0.85 ? 0 : 1;
}

/** Primary intakes shrink a little every year, junior intakes still grow, as the press reports. */
function childrenOf(households: number, random: SeededRandom): ChildrenCount[] {
  const perHousehold = random.between(0.012, 0.026);
  const count = (stage: ChildrenCount['stage'], share: number) =>
    intakeYears.map((intakeYear, index): ChildrenCount => {
      const trend = stage === 'primary' ? 0.965 ** index : 1.025 ** index;
      const expected = households * perHousehold * share * trend * random.between(0.88, 1.12);
      return { stage, intakeYear, count: Math.max(1, Math.round(expected)) };
    });
  return [...count('primary', 1), ...count('junior', 0.86)];
}
