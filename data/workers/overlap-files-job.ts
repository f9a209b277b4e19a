import { refuse, succeed } from '../../shared/model/result.ts';
import { findOverlaps, type OverlapFeature } from '../../shared/overlap/index.ts';
import { readPolygons } from '../files/read-polygons.ts';
import { elapsedSince } from './elapsed-since.ts';
import type { Job } from './job.ts';
import { overlapMeridian } from './overlap-meridian.ts';
import { steadyProgress } from './steady-progress.ts';

const label = { zh: '查找重叠', en: 'Looking for overlaps' };

/** Overlaps inside the first file, or between the first and the second. Files are read here, off the main thread. */
export const overlapFilesJob: Job<'overlap-files'> = async ({ paths, sliverWidthMetres }, onProgress) => {
  const startedAt = performance.now();
  const tell = steadyProgress(onProgress);
  const layers: OverlapFeature[][] = [];
  for (const path of paths) {
    const layer = await readPolygons(path);
    if (!layer.ok) return refuse(layer.refusal);
    layers.push(layer.value);
  }
  const centralMeridian = overlapMeridian(layers);
  if (!centralMeridian.ok) return centralMeridian;
  const [a = [], b] = layers;
  const report = findOverlaps({
    a,
    ...(b && { b }),
    centralMeridian: centralMeridian.value,
    sliverWidthMetres,
    onProgress: (fraction) => tell(fraction, label),
  });
  return succeed({ elapsedMs: elapsedSince(startedAt), ...report });
};
