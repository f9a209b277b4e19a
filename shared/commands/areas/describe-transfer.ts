// “把 3 个小区从 警钟街小学 划入 三江实验学校”: what moves, from whom, to whom.
import { preparePolygon } from '../../geometry/prepared-polygon.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { ProjectState } from '../../model/project-state.ts';
import type { Catchment } from '../../model/records.ts';
import { describeArea } from '../../overlap/describe-quantities.ts';
import type { UnitEffects } from '../agreements/compare-unit-shares.ts';

const mostNames = 3;
/** A neighbour whose area changes by less only gains a vertex (square metres). */
const leastAreaSquareMetres = 0.5;

/** Estates where some move, else the area; `toCatchmentId` null: to nobody. */
export function describeTransfer(
  state: ProjectState,
  after: readonly Catchment[],
  toCatchmentId: string | null,
  { moved }: UnitEffects,
): LocalizedText {
  const meridian = zoneOfProject(state).centralMeridian;
  const areaOf = (catchment: Catchment | undefined) =>
    catchment ? preparePolygon(catchment.geometry, meridian).areaSquareMetres : 0;
  const changes = after.map((catchment) => ({
    catchment,
    grown: areaOf(catchment) - areaOf(state.catchment.get(catchment.id)),
  }));
  const givers = changes.filter(
    ({ catchment, grown }) => catchment.id !== toCatchmentId && grown < -leastAreaSquareMetres,
  );
  const receiver = changes.find(({ catchment }) => catchment.id === toCatchmentId);
  const given = givers.reduce((sum, { grown }) => sum - grown, 0);
  const area = describeArea(Math.max(receiver?.grown ?? 0, given));
  const count = moved.length;
  const what =
    count > 0
      ? { zh: `${count} 个小区`, en: `${count} ${count === 1 ? 'estate' : 'estates'}` }
      : { zh: ` ${area.zh}`, en: area.en };
  const names = givers.slice(0, mostNames).map(({ catchment }) => catchment.name);
  const isMore = givers.length > names.length;
  const from =
    names.length > 0
      ? {
          zh: `从 ${names.join('、')}${isMore ? ` 等 ${givers.length} 个片区` : ''} `,
          en: ` from ${names.join(', ')}${isMore ? ` and ${givers.length - names.length} more` : ''}`,
        }
      : { zh: '', en: '' };
  const space = names.length === 0 && count === 0 ? ' ' : '';
  if (toCatchmentId === null) {
    return {
      zh: `把${count > 0 ? ' ' : ''}${what.zh}${from.zh}划出，不归任何片区`,
      en: `Took ${what.en}${from.en} out of all catchments`,
    };
  }
  const to = receiver?.catchment.name ?? state.catchment.get(toCatchmentId)?.name ?? toCatchmentId;
  return {
    zh: `把${count > 0 ? ' ' : ''}${what.zh}${from.zh}${space}划入 ${to}`,
    en: `Moved ${what.en}${from.en} to ${to}`,
  };
}
