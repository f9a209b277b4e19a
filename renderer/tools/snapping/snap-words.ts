import type { LocalizedText } from '../../../shared/model/localized-text.ts';
import { type WordId, wording } from '../../map/words.ts';
import type { SnapTarget } from '../tool.ts';

const layerWords: Readonly<Record<SnapTarget['of'], WordId>> = {
  border: 'snapBorder',
  district: 'snapDistrict',
  authority: 'snapAuthority',
  barrier: 'snapBarrier',
  road: 'snapRoad',
  unit: 'snapUnit',
};

/** “吸附到道路“临园路”的边线”. */
export function snapWords({ of, on, name }: SnapTarget): LocalizedText {
  const layer = wording(layerWords[of]);
  const place = wording(on === 'vertex' ? 'snapVertex' : 'snapEdge');
  return {
    zh: `${wording('snapTo').zh}${layer.zh}${name && `“${name}”`}的${place.zh}`,
    en: `${wording('snapTo').en} ${place.en} of ${layer.en}${name && ` “${name}”`}`,
  };
}
