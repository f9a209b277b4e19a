// “按画线调整 警钟街小学 的边界：划入 1.20 公顷，划出 0.30 公顷，2 个小区换了片区”
import { preparePolygon } from '../../geometry/prepared-polygon.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import { describeArea } from '../../overlap/describe-quantities.ts';
import { measureOverlapAreas } from '../../overlap/overlap-areas.ts';
import type { UnitEffects } from '../agreements/compare-unit-shares.ts';

/** What a catchment gains and loses by a line, and how many estates change hands. */
export function describeReshape(
  state: ProjectState,
  before: Catchment,
  after: readonly Catchment[],
  { moved }: UnitEffects,
): LocalizedText {
  const zone = zoneOfProject(state);
  const becomes = after.find(({ id }) => id === before.id) ?? before;
  const areaOf = ({ geometry }: Catchment) => preparePolygon(geometry, zone.centralMeridian).areaSquareMetres;
  const { areas } = measureOverlapAreas([before.geometry], [becomes.geometry], zone);
  const kept = areas.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0);
  const gained = describeArea(Math.max(0, areaOf(becomes) - kept));
  const lost = describeArea(Math.max(0, areaOf(before) - kept));
  const isGain = areaOf(becomes) - kept >= 0.5;
  const isLoss = areaOf(before) - kept >= 0.5;
  const count = moved.length;
  const zh = [
    ...(isGain ? [`划入 ${gained.zh}`] : []),
    ...(isLoss ? [`划出 ${lost.zh}`] : []),
    ...(count > 0 ? [`${count} 个小区换了片区`] : []),
  ];
  const en = [
    ...(isGain ? [`${gained.en} gained`] : []),
    ...(isLoss ? [`${lost.en} given away`] : []),
    ...(count > 0 ? [`${count} ${count === 1 ? 'estate changes' : 'estates change'} hands`] : []),
  ];
  return {
    zh: `按画线调整 ${before.name} 的边界${zh.length > 0 ? `：${zh.join('，')}` : ''}`,
    en: `Redrew the border of ${before.name}${en.length > 0 ? `: ${en.join(', ')}` : ''}`,
  };
}
