// Every rule of a check, in the order of the report, with how its findings are renewed after an edit.
import type { LocalizedText } from '../model/localized-text.ts';
import { checkGap, renewGap } from './gap.ts';
import { checkInvalidCatchments, checkInvalidUnits } from './invalid-outlines.ts';
import { checkIsland } from './island.ts';
import { checkMultiUnit } from './multi-unit.ts';
import { checkOrphanUnit } from './orphan-unit.ts';
import { checkOutsideDistrict } from './outside-district.ts';
import { checkOverCapacity } from './over-capacity.ts';
import { checkOverlap, renewOverlap } from './overlap.ts';
import { byCatchment, byUnit, fromScratch, type Renew, type Run, unchanged } from './renew-findings.ts';
import { checkSchoolOutside } from './school-outside.ts';
import { checkSplitUnit } from './split-unit.ts';
import { checkSwapDrift } from './swap-drift.ts';

export interface Rule {
  readonly label: LocalizedText;
  readonly run: Run;
  readonly renew: Renew;
}

/** The others ask whether it has found anything: an outline that is none makes ground a matter of the whole plan. */
export const outlinesRule: Rule = {
  label: { zh: '检查图形', en: 'Checking outlines' },
  run: checkInvalidCatchments,
  renew: byCatchment(checkInvalidCatchments),
};

export const rules: readonly Rule[] = [
  outlinesRule,
  {
    label: { zh: '检查小区图形', en: 'Checking outlines of estates' },
    run: checkInvalidUnits,
    renew: unchanged,
  },
  { label: { zh: '查找重叠', en: 'Looking for overlaps' }, run: checkOverlap, renew: renewOverlap },
  { label: { zh: '查找空白', en: 'Looking for gaps' }, run: checkGap, renew: renewGap },
  {
    label: { zh: '查找越界', en: 'Looking beyond borders' },
    run: checkOutsideDistrict,
    renew: byCatchment(checkOutsideDistrict),
  },
  { label: { zh: '查找飞地', en: 'Looking for islands' }, run: checkIsland, renew: byCatchment(checkIsland) },
  {
    label: { zh: '检查小区分割', en: 'Looking for split estates' },
    run: checkSplitUnit,
    renew: byUnit(checkSplitUnit),
  },
  {
    label: { zh: '检查小区归属', en: 'Looking for estates without a school' },
    run: checkOrphanUnit,
    renew: byUnit(checkOrphanUnit),
  },
  {
    label: { zh: '检查重复归属', en: 'Looking for estates with several schools' },
    run: checkMultiUnit,
    renew: byUnit(checkMultiUnit),
  },
  {
    label: { zh: '检查学校位置', en: 'Checking where schools stand' },
    run: checkSchoolOutside,
    renew: byCatchment(checkSchoolOutside),
  },
  {
    label: { zh: '核对学位', en: 'Counting seats' },
    run: checkOverCapacity,
    renew: fromScratch(checkOverCapacity),
  },
  {
    label: { zh: '核对互换人数', en: 'Comparing the children of swaps' },
    run: checkSwapDrift,
    renew: unchanged,
  },
];
