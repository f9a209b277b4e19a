import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import { wording } from '../../map/words.ts';
import { previewArea } from '../preview-features.ts';
import type { PreviewFeature, Trial } from '../tool.ts';

/** The catchments as they would be. */
export function previewTrial(trial: Trial | null): PreviewFeature[] {
  if (!trial?.ok) return [];
  return trial.drafts.flatMap(({ geometry }) => geometry.coordinates.map((rings) => previewArea(rings)));
}

/** A hint, with what stands in the way of what is in hand said first. */
export function trialHint(trial: Trial | null, hint: LocalizedText): LocalizedText {
  if (!trial || trial.ok) return hint;
  const { message } = trial.refusal;
  const words = wording('notLikeThis');
  return { zh: `${words.zh}${message.zh} · ${hint.zh}`, en: `${words.en}${message.en} · ${hint.en}` };
}
