// An export may replace an older export, never the thing it was made from: a project file or an input would be gone.
import { existsSync, realpathSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Refusal } from '../../shared/model/result.ts';

/** Refuses `out` where it is one of `inputs` (by any name of it) or a GeoPackage that is there; null where it may be written. */
export function refuseOverwriting(out: string, inputs: readonly string[]): Refusal | null {
  if (!existsSync(out)) return null;
  const isInput = inputs.some((input) => realPath(input) === realPath(out));
  if (!isInput && extname(out).toLowerCase() !== '.gpkg') return null;
  return {
    code: 'would-overwrite',
    file: out,
    message: isInput
      ? { zh: '输出会覆盖正在读取的文件，没有写入', en: 'The output would replace the file it is read from' }
      : {
          zh: '那里有一个同名的 GeoPackage（可能是工程），不会被覆盖',
          en: 'A GeoPackage (maybe a project) of that name is there and will not be replaced',
        },
    hint: { zh: '请换一个输出文件名', en: 'Choose another name for the output' },
  };
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
