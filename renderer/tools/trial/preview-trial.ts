import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import { wording } from '../../map/words.ts';
import { previewArea } from '../preview-features.ts';
import type { PreviewFeature, Trial } from '../tool.ts';

/** The catchments as they would be. */
export function previewTrial(trial: Trial | null): PreviewFeature[] {
  if (!trial?.ok) return [];
  return trial.drafts.flatMap(({ geometry }) => geometry.coordinates.map((rings) => previewArea(rings)));
}

/** A hint, with what stands in the way of what is in hand said first: a question to come, or a refusal. */
export function trialHint(trial: Trial | null, hint: LocalizedText): LocalizedText {
  if (!trial || trial.ok) return hint;
  const { code, message } = trial.refusal;
  const asks = code === 'would-split-units';
  const fill = (template: string, words: string) => template.replace('{message}', () => words);
  const template = wording(asks ? 'asksWhenDone' : 'notLikeThis');
  return {
    zh: `${fill(template.zh, message.zh)} · ${hint.zh}`,
    en: `${fill(template.en, message.en)} · ${hint.en}`,
  };
}
