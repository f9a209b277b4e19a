// Where last year's primary plan goes wrong, as squares of the paper. Everything else of the plan is clean. What the
// checks must find because of it is in planted-faults.ts.
import type { BlockEdge, BlockId } from './blocks.ts';
import type { PaperPosition } from './city-plane.ts';

/** A catchment that also covers blocks of its neighbours. */
export interface Claim {
  readonly campus: string;
  readonly blocks: readonly BlockId[];
}

/** 涪城新建小学 (涪城区) and 三江实验学校 (经开区) both drew the estates along their common border: a swap covers them. */
export const swapClaims: readonly [Claim, Claim] = [
  { campus: '涪城新建小学', blocks: ['22,9', '23,9'] },
  { campus: '三江实验学校', blocks: ['23,10', '24,10'] },
];

/**
 * Estates whose children went to school in 涪城区 or 安州区 before 科技城新区 was: they belong to its schools and to their old
 * ones, on either side of the border. Each pair of authorities has its agreement.
 */
export const dualServiceClaims: Readonly<Record<'涪城区' | '安州区', readonly [Claim, Claim]>> = {
  涪城区: [
    { campus: '御营小学', blocks: ['13,18'] },
    { campus: '北岸小学', blocks: ['14,18'] },
  ],
  安州区: [
    { campus: '晴岚小学', blocks: ['5,13'] },
    { campus: '星野小学', blocks: ['5,12'] },
  ],
};

export const claims: readonly Claim[] = [
  ...swapClaims,
  ...Object.values(dualServiceClaims).flat(),
  // 涪城区 against 科技城新区, undeclared.
  { campus: '知行小学', blocks: ['14,13'] },
  { campus: '云图小学', blocks: ['15,13'] },
  // 经开区 against 科技城新区, undeclared: a swap could settle it.
  { campus: '听涛小学', blocks: ['17,6'] },
  { campus: '量子小学', blocks: ['18,6'] },
  // Inside 涪城区: an ordinary mistake, and no agreement could allow it.
  { campus: '杏坛小学', blocks: ['24,23'] },
];

/** Blocks that a catchment forgot: a gap with estates, and a hole that nobody lives in. */
export const omissions: readonly { readonly campus: string; readonly blocks: readonly BlockId[] }[] = [
  { campus: '澄湖小学', blocks: ['38,20', '39,20'] },
  { campus: '桃源小学', blocks: ['41,6'] },
];

/** A stretch of border that one catchment drew beside the true one. */
export interface ShiftedBorder {
  readonly campus: string;
  readonly neighbour: string | null;
  readonly edges: readonly BlockEdge[];
  /** To the north of horizontal edges and to the east of vertical ones. */
  readonly offsetMetres: number;
  /** `parallel`: the full offset between the ends; `bulge`: swelling to it in the middle. */
  readonly shape: 'parallel' | 'bulge';
}

export const overlapSliver: ShiftedBorder = {
  campus: '弦歌小学',
  neighbour: '芙蓉溪小学',
  edges: verticalEdges(35, 15, 16),
  offsetMetres: 0.7,
  shape: 'parallel',
};

export const gapSliver: ShiftedBorder = {
  campus: '花荄云台小学',
  neighbour: '沙汀实验小学',
  edges: verticalEdges(8, 21, 24),
  offsetMetres: 0.8,
  shape: 'parallel',
};

/** 松鹤学校 reaches over the limits of the city into the next county. */
export const beyondCityLimits: ShiftedBorder = {
  campus: '松鹤学校',
  neighbour: null,
  edges: [
    { direction: 'h', column: 3, row: 36 },
    { direction: 'h', column: 4, row: 36 },
    { direction: 'h', column: 5, row: 36 },
  ],
  offsetMetres: 160,
  shape: 'bulge',
};

export const shiftedBorders: readonly ShiftedBorder[] = [overlapSliver, gapSliver, beyondCityLimits];

/** The estate that the border between 远航小学 (south) and 博雅小学 (north) cuts, 2 : 3. */
export const splitEstate = {
  southWest: [9.27, 12.72] as PaperPosition,
  northEast: [9.74, 13.42] as PaperPosition,
  block: '9,13' as BlockId,
  campuses: ['博雅小学', '远航小学'] as const,
};

/** 半山小学 has moved to a new site in the area of 揽月学校; its catchment has not. */
export const movedCampus = { campus: '半山小学', block: [11, 3] as const };

/** More children than seats: classes per grade that the roster gives. */
export const crowdedCampus = { campus: '富乐实验小学', classesPerGrade: 4 };

function verticalEdges(column: number, firstRow: number, lastRow: number): BlockEdge[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => ({
    direction: 'v',
    column,
    row: firstRow + index,
  }));
}
