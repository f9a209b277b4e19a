import type { Position } from 'geojson';
import { refuse } from '../../model/result.ts';

/** The refusal of a line that parts no ground. */
export function lineDoesNotCut(name: string) {
  return refuse({
    code: 'line-does-not-cut',
    message: {
      zh: `这条线没有从 ${name} 切下任何一块`,
      en: `The line cuts nothing off ${name}`,
    },
    hint: {
      zh: '画线时至少穿过它的边界两次，起点和终点落在边界上或边界外',
      en: 'Cross its border at least twice, and begin and end on the border or beyond it',
    },
  });
}

/** The refusal of a line whose sides can't be told apart. */
export function lineMeetsItself(at: Position) {
  const place = `${at[0]?.toFixed(6)}, ${at[1]?.toFixed(6)}`;
  return refuse({
    code: 'line-meets-itself',
    message: { zh: `画的线与自己相交（${place}）`, en: `The line meets itself (at ${place})` },
    hint: { zh: '重画这条线，不要绕回来', en: 'Draw the line again without turning back across it' },
  });
}
