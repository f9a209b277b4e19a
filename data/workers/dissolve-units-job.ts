import { dissolveUnits } from '../../shared/commands/areas/dissolve-units.ts';
import { sha256OfText } from '../repositories/sha256-of-text.ts';
import { createId } from './create-id.ts';
import type { Job } from './job.ts';

export const dissolveUnitsJob: Job<'dissolve-units'> = ({ state, request, now, author }, onProgress) =>
  dissolveUnits(state, request, { createId, now: () => now, author, sha256: sha256OfText }, (fraction) =>
    onProgress({ label: { zh: '合并小区范围', en: 'Uniting estates' }, fraction }),
  );
