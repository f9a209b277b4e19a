// What can be wrong with a range text, with what to write instead.
import type { RangeProblem } from './parse-range.ts';
import type { LineLimit, RangeLimit } from './range-words.ts';

export function unknownLine(name: string): RangeProblem {
  return {
    code: 'line-unknown',
    message: {
      zh: `没有名为“${name}”的道路、河流或界线`,
      en: `No road, river or border is called “${name}”`,
    },
    hint: { zh: '请核对名称，或先导入这条道路', en: 'Check the name, or import the road first' },
  };
}

export function unknownEstate(name: string): RangeProblem {
  return {
    code: 'estate-unknown',
    message: { zh: `没有名为“${name}”的小区或社区`, en: `No estate or community is called “${name}”` },
    hint: { zh: '请核对名称', en: 'Check the name' },
  };
}

export function linesNeverMeet(a: string, b: string): RangeProblem {
  return {
    code: 'lines-never-meet',
    message: { zh: `“${a}”与“${b}”不相交，围不成区域`, en: `“${a}” and “${b}” never meet` },
    hint: {
      zh: '在两者之间补上连接它们的道路，或写明“从…至…段”',
      en: 'Name the line between them, or the stretch: 从…至…段',
    },
  };
}

export function linesMeetOften(a: string, b: string, count: number): RangeProblem {
  return {
    code: 'lines-meet-often',
    message: {
      zh: `“${a}”与“${b}”相交${count}处，不知以哪处为准`,
      en: `“${a}” and “${b}” meet in ${count} places; which one is meant?`,
    },
    hint: {
      zh: `请写明，例如“${a}从第1处${b}交叉口至…段”`,
      en: `Say which, for example ${a}从第1处${b}交叉口至…段`,
    },
  };
}

export function placeNotFound(limit: RangeLimit): RangeProblem {
  const line = limit.limitType === 'line' ? limit.line : '折线';
  return {
    code: 'place-not-found',
    message: { zh: `“${line}”的起止处找不到`, en: `The ends of the stretch of “${line}” can't be found` },
    hint: {
      zh: '请核对“从…至…段”里的交叉口；前后是折线时须写明起止',
      en: 'Check the crossings in 从…至…段; beside a bent line both ends must be said',
    },
  };
}

export function sideContradicts({ line, side }: LineLimit): RangeProblem {
  return {
    code: 'side-contradicts',
    message: {
      zh: `文字说“${line}以${side}”，但图上片区不在这一侧`,
      en: `The words say “${line}以${side}”, but the area lies on another side`,
    },
    hint: { zh: '请核对方位', en: 'Check the direction' },
  };
}

export function notClosed(): RangeProblem {
  return {
    code: 'area-not-closed',
    message: { zh: '文字里的界线围不成一个区域', en: 'The lines of the text enclose no area' },
    hint: { zh: '请核对界线的顺序：绕片区顺时针一圈', en: 'Check their order: once around, clockwise' },
  };
}
