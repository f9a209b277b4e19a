// Who admits where. Districts are real names with their GB/T 2260 codes; all borders are made up. 经开区 lies across
// 涪城区 and 游仙区, 科技城新区 across 安州区 and 涪城区: that overlay is where border disputes come from.
import { allBlocks, type Block, type BlockId } from './blocks.ts';
import { fuRiverColumn } from './city-plane.ts';

export const districtNames = ['涪城区', '游仙区', '安州区'] as const;
export type DistrictName = (typeof districtNames)[number];
export const authorityNames = [...districtNames, '经开区', '科技城新区'] as const;
export type AuthorityName = (typeof authorityNames)[number];

export const districtCodes = {
  涪城区: '510703',
  游仙区: '510704',
  安州区: '510705',
} as const satisfies Record<DistrictName, string>;

/** Fictional: numbers of the form 0816-555xxxx are not given out. */
export const authorityPhones = {
  涪城区: '0816-5550101',
  游仙区: '0816-5550102',
  安州区: '0816-5550103',
  经开区: '0816-5550104',
  科技城新区: '0816-5550105',
} as const satisfies Record<AuthorityName, string>;

/** First row (from the south) and the column where 安州区 ends and 涪城区 begins from there on. */
const anzhouBorder = [
  [0, 10],
  [4, 11],
  [9, 10],
  [14, 10],
  [20, 12],
  [25, 14],
  [29, 17],
  [33, 18],
] as const;

export function districtOf(block: Block): DistrictName {
  if (block.column >= fuRiverColumn) return '游仙区';
  return block.column < lastAtOrBelow(anzhouBorder, block.row) ? '安州区' : '涪城区';
}

/** Columns a zone covers from a row on: first row, first column, first column beyond. */
const scienceCity = [
  [0, 8, 18],
  [4, 7, 18],
  [7, 7, 17],
  [10, 6, 16],
  [13, 5, 15],
  [17, 5, 14],
  [20, 0, 0],
] as const;

const economicZone = [
  [0, 18, 36],
  [3, 18, 35],
  [6, 18, 33],
  [7, 17, 32],
  [8, 19, 30],
  [9, 19, 28],
  [10, 0, 0],
] as const;

export function authorityOf(block: Block): AuthorityName {
  if (covers(scienceCity, block)) return '科技城新区';
  if (covers(economicZone, block)) return '经开区';
  return districtOf(block);
}

export function blocksOfDistrict(name: DistrictName): BlockId[] {
  return allBlocks.filter((block) => districtOf(block) === name).map((block) => block.id);
}

export function blocksOfAuthority(name: AuthorityName): BlockId[] {
  return allBlocks.filter((block) => authorityOf(block) === name).map((block) => block.id);
}

function covers(zone: readonly (readonly [number, number, number])[], block: Block): boolean {
  const entry = zone.findLast(([firstRow]) => firstRow <= block.row);
  return entry !== undefined && block.column >= entry[1] && block.column < entry[2];
}

function lastAtOrBelow(table: readonly (readonly [number, number])[], row: number): number {
  return table.findLast(([firstRow]) => firstRow <= row)?.[1] ?? 0;
}
