// The streets that everyone knows, as lines of the paper: real names of Mianyang, made-up courses.
import type { RoadClass } from '../../shared/model/records.ts';

export interface MainRoad {
  readonly name: string;
  readonly roadClass: RoadClass;
  /** `row`: runs west–east along row line `line`; `column`: runs south–north along column line `line`. */
  readonly direction: 'row' | 'column';
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Names of its bridges, by the river it crosses; a road without a bridge stops at the bank. */
  readonly bridges?: { readonly 涪江?: string; readonly 安昌河?: string };
}

/** A ring road: a rectangle of the paper with its corners rounded. */
export interface RingRoad {
  readonly name: string;
  readonly roadClass: RoadClass;
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
}

export const ringRoads: readonly RingRoad[] = [
  { name: '一环路', roadClass: 'trunk', columns: [18, 32], rows: [12, 25] },
  { name: '二环路', roadClass: 'trunk', columns: [13, 38], rows: [7, 30] },
  { name: '绵阳绕城高速', roadClass: 'expressway', columns: [3, 43], rows: [2, 34] },
];

export const mainRoads: readonly MainRoad[] = [
  // West to east, from south to north.
  row('文跃路', 'main', 4, 14, 38, { 涪江: '文跃涪江桥' }),
  row('塘汛路', 'main', 5, 5, 34, { 涪江: '塘汛大桥' }),
  row('南山路', 'trunk', 9, 9, 32, { 涪江: '南山大桥' }),
  row('三江大道', 'main', 14, 4, 27),
  row('安昌路', 'main', 16, 2, 27),
  row('滨江南路', 'main', 18, 14, 27),
  row('临园路', 'trunk', 20, 4, 43, { 涪江: '东方红大桥' }),
  row('绵兴路', 'main', 22, 3, 22),
  row('剑门路', 'trunk', 23, 20, 42, { 涪江: '涪江二桥' }),
  row('九洲大道', 'main', 27, 2, 27),
  row('科创园路', 'main', 32, 10, 27),
  // South to north, from west to east.
  column('花荄大道', 'trunk', 6, 3, 35),
  column('绵州大道', 'trunk', 15, 1, 35, { 安昌河: '绵州大道安昌河桥' }),
  column('长虹大道', 'trunk', 21, 1, 35, { 安昌河: '长虹桥' }),
  column('科园路', 'main', 10, 4, 31, { 安昌河: '科园桥' }),
  column('涪城路', 'main', 24, 18, 25),
  column('警钟街', 'main', 23, 10, 16),
  column('红塔街', 'main', 25, 1, 14),
  column('滨江路', 'main', 27, 1, 33, { 安昌河: '南塔桥' }),
  column('东津路', 'main', 29, 1, 34),
  column('芙蓉路', 'main', 34, 5, 33),
  column('游仙路', 'trunk', 36, 2, 34),
  column('仙海大道', 'main', 40, 6, 31),
];

function row(
  name: string,
  roadClass: RoadClass,
  line: number,
  from: number,
  to: number,
  bridges?: MainRoad['bridges'],
): MainRoad {
  return { name, roadClass, direction: 'row', line, from, to, ...(bridges && { bridges }) };
}

function column(
  name: string,
  roadClass: RoadClass,
  line: number,
  from: number,
  to: number,
  bridges?: MainRoad['bridges'],
): MainRoad {
  return { name, roadClass, direction: 'column', line, from, to, ...(bridges && { bridges }) };
}
