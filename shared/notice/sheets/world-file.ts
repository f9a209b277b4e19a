// World files: six numbers that lay a picture on the ground (ESRI world file specification): A, D, B, E, C, F, where
// x = A·column + B·row + C and y = D·column + E·row + F for the centre of a pixel.
import { type Result, refuse, succeed } from '../../model/result.ts';

type Pair = readonly [number, number];

export interface WorldFile {
  /** From pixels, whose first one reaches from 0 to 1 right and down, to the coordinate system of the picture. */
  toPlane(at: Pair): [x: number, y: number];
  toPicture(at: Pair): [x: number, y: number];
}

const largest = 1e9;

/** Refuses `world-file-wrong`, naming the line: not six numbers, no real number, too large, or pixels without an area. */
export function parseWorldFile(text: string, file: string): Result<WorldFile> {
  const words = text
    .replace(/^\uFEFF/u, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length !== 6) {
    return wrong(file, `应有 6 个数，现有 ${words.length} 个`, `it has ${words.length} values instead of 6`);
  }
  const numbers = words.map((word) =>
    /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(word) ? +word : NaN,
  );
  const bad = numbers.findIndex((number) => !(Math.abs(number) <= largest));
  if (bad >= 0) {
    const word = (words[bad] ?? '').slice(0, 40);
    return wrong(file, `“${word}”不是可用的数`, `“${word}” is no usable number`, bad + 1);
  }
  const [a = 0, d = 0, b = 0, e = 0, c = 0, f = 0] = numbers;
  const determinant = a * e - b * d;
  if (!(Math.abs(determinant) > 1e-18)) {
    return wrong(file, '像元没有大小（前 4 个数）', 'its pixels have no size (the first four numbers)');
  }
  return succeed({
    toPlane: ([x, y]) => [a * (x - 0.5) + b * (y - 0.5) + c, d * (x - 0.5) + e * (y - 0.5) + f],
    toPicture: ([x, y]) => [
      (e * (x - c) - b * (y - f)) / determinant + 0.5,
      (a * (y - f) - d * (x - c)) / determinant + 0.5,
    ],
  });
}

function wrong(file: string, zh: string, en: string, row?: number) {
  return refuse({
    code: 'world-file-wrong',
    file,
    ...(row === undefined ? {} : { row }),
    message: { zh: `坐标文件不对：${zh}`, en: `The world file is wrong: ${en}` },
    hint: {
      zh: '应为 6 行数字：像元宽、两个旋转项、像元高（一般为负）、左上像元中心的 x 和 y；请从原软件重新导出',
      en: 'It has 6 lines: pixel width, two turns, pixel height (mostly negative), x and y of the centre of the upper left pixel; export it again',
    },
  });
}
