// A printed notice as a reader sees it: its words, and every page as a picture.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;
}

export interface PrintedPages {
  readonly text: string;
  /** Distinct colours of each page that cover more than a few pixels. */
  readonly coloursOfPages: readonly number[];
}

export function readPrintedPages(pdf: string): PrintedPages {
  const folder = mkdtempSync(join(tmpdir(), 'huapian-pages-'));
  execFileSync('pdftoppm', ['-r', '50', pdf, join(folder, 'page')]);
  const pages = readdirSync(folder).sort();
  return {
    text: execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
    coloursOfPages: pages.map((page) => countColours(readFileSync(join(folder, page)))),
  };
}

/** Colours in steps of 8 that more than 20 pixels have. Reads binary PPM (P6), as pdftoppm writes it. */
function countColours(ppm: Buffer): number {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('not a PPM picture');
  const pixels = new Map<number, number>();
  for (let at = header[0].length; at + 2 < ppm.length; at += 3) {
    const colour = ((ppm[at] ?? 0) >> 3) * 1024 + ((ppm[at + 1] ?? 0) >> 3) * 32 + ((ppm[at + 2] ?? 0) >> 3);
    pixels.set(colour, (pixels.get(colour) ?? 0) + 1);
  }
  return [...pixels.values()].filter((count) => count > 20).length;
}
