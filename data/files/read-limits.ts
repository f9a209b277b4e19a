// How much of a stranger's file is read at most. Beyond, the file is refused with `too-large` before memory is spent.
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { Refusal } from '../../shared/model/result.ts';

export interface ReadLimits {
  /** Of one file on disk, and of what a zip unpacks to. */
  readonly bytes: number;
  readonly rows: number;
  readonly vertices: number;
}

export const readLimits: ReadLimits = { bytes: 256 * 1024 * 1024, rows: 200_000, vertices: 5_000_000 };

const limitNames: Readonly<Record<keyof ReadLimits, LocalizedText>> = {
  bytes: { zh: '字节', en: 'bytes' },
  rows: { zh: '行', en: 'rows' },
  vertices: { zh: '个顶点', en: 'vertices' },
};

export function tooLarge(file: string, what: keyof ReadLimits, found: number, limit: number): Refusal {
  const name = limitNames[what];
  return {
    code: 'too-large',
    file,
    message: {
      zh: `文件过大：${found} ${name.zh}，上限为 ${limit}`,
      en: `the file is too large: ${found} ${name.en}, at most ${limit} are read`,
    },
    hint: {
      zh: '请只导出需要的范围，或把文件拆成几份',
      en: 'export only the area you need, or split the file',
    },
  };
}

export function damagedFile(file: string, zh: string, en: string): Refusal {
  const isShapefile = /\.(?:shp|dbf|shx)$/i.test(file);
  return {
    code: 'damaged-file',
    file,
    message: { zh: `文件已损坏：${zh}`, en: `the file is damaged: ${en}` },
    hint: isShapefile
      ? {
          zh: '请从原软件重新导出，并把同名的 .shp、.dbf、.prj 等文件一起复制过来',
          en: 'export it again from the program it came from, and copy all files of the same name',
        }
      : { zh: '请从原软件重新导出', en: 'export it again from the program it came from' },
  };
}

/** A file of no bytes: a copy that never came, or an export that failed. */
export function emptyFile(file: string): Refusal {
  return {
    ...damagedFile(file, '', ''),
    message: { zh: '文件是空的（0 字节）', en: 'the file is empty (0 bytes)' },
  };
}
