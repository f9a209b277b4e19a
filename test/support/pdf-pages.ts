// Pages of a PDF by place, in millimetres: where its words stand, and what colour a spot has.
import { execFileSync } from 'node:child_process';

const millimetresPerPoint = 25.4 / 72;

export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly middle: readonly [x: number, y: number];
}

/** The words of every page; poppler's pdftotext must be installed. */
export function wordsOfPages(pdf: string): Word[][] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, ...found]) => {
        const [left = 0, top = 0, right = 0, bottom = 0] = found
          .slice(0, 4)
          .map((value) => Number(value) * millimetresPerPoint);
        return {
          text: found[4] ?? '',
          from: left,
          to: right,
          middle: [(left + right) / 2, (top + bottom) / 2],
        };
      }),
    );
}

export interface PagePixels {
  readonly dotsPerInch: number;
  /** Red, green, blue at a place in millimetres. */
  colourAt(x: number, y: number): readonly [number, number, number];
}

/** Reads a binary PPM (P6), as pdftoppm writes it. */
export function readPpm(ppm: Buffer, dotsPerInch: number): PagePixels {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('not a PPM picture');
  const [start, width] = [header[0].length, Number(header[1])];
  return {
    dotsPerInch,
    colourAt: (x, y) => {
      const at =
        start + (Math.floor((y * dotsPerInch) / 25.4) * width + Math.floor((x * dotsPerInch) / 25.4)) * 3;
      return [ppm[at] ?? 255, ppm[at + 1] ?? 255, ppm[at + 2] ?? 255];
    },
  };
}
