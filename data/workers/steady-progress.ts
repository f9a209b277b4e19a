import type { LocalizedText } from '../../shared/model/localized-text.ts';
import type { JobProgress } from './job.ts';

/** A listener to fractions 0…1 that passes on each hundredth once: an engine may report after every one of 50,000 pairs. */
export function steadyProgress(
  onProgress: (progress: JobProgress) => void,
): (fraction: number, label: LocalizedText) => void {
  let last = -1;
  return (fraction, label) => {
    const hundredth = Math.floor(fraction * 100);
    if (hundredth <= last) return;
    last = hundredth;
    onProgress({ label, fraction: hundredth / 100 });
  };
}
