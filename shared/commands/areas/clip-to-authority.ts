import { transferGround } from '../../borders/transfer-ground.ts';
import { preparePolygon } from '../../geometry/prepared-polygon.ts';
import { zoneOfProject } from '../../geometry/project-zone.ts';
import { authorityIdOfCatchment } from '../../model/authority-of-catchment.ts';
import { catchmentsOfPlan } from '../../model/project-state.ts';
import { refuse } from '../../model/result.ts';
import { describeArea } from '../../overlap/describe-quantities.ts';
import type { CommandHandler } from '../command-handler.ts';
import { concludeEdit } from '../conclude-edit.ts';
import { findRecord } from '../find-record.ts';
import { findDraftPlan } from '../plans/find-draft-plan.ts';
import { withGround } from './with-ground.ts';

/** Less than this is rounding along a border that is shared already (square metres). */
const leastAreaSquareMetres = 0.01;

export const clipToAuthority: CommandHandler<'clip-to-authority'> = (state, command) => {
  const found = findRecord(state, 'catchment', command.catchmentId);
  if (!found.ok) return found;
  const catchment = found.value;
  const plan = findDraftPlan(state, catchment.planId);
  if (!plan.ok) return plan;
  const authorityId = authorityIdOfCatchment(plan.value, catchment);
  if (authorityId === null) return noAuthority(catchment.name);
  const authority = findRecord(state, 'authority', authorityId);
  if (!authority.ok) return authority;
  const zone = zoneOfProject(state);
  const changed = transferGround(
    catchmentsOfPlan(state, plan.value.id),
    [{ area: authority.value.geometry, isOutside: true, from: [catchment.id], to: null }],
    zone,
  );
  const after = withGround(state, changed);
  if (!after.ok) return after;
  const areaOf = (geometry: typeof catchment.geometry) =>
    preparePolygon(geometry, zone.centralMeridian).areaSquareMetres;
  const clipped = after.value.find(({ id }) => id === catchment.id);
  const lost = clipped ? areaOf(catchment.geometry) - areaOf(clipped.geometry) : 0;
  if (lost < leastAreaSquareMetres) return nothingOutside(catchment.name, authority.value.name);
  const area = describeArea(lost);
  return concludeEdit(state, {
    name: command.name,
    planId: plan.value.id,
    after: after.value,
    splits: command.splits,
    label: () => ({
      zh: `把 ${catchment.name} 裁到 ${authority.value.name} 的界线内，去掉 ${area.zh}`,
      en: `Clipped ${catchment.name} to the border of ${authority.value.name}: ${area.en} less`,
    }),
  });
};

function noAuthority(name: string) {
  return refuse({
    code: 'authority-missing',
    message: { zh: `${name} 没有写明管理主体`, en: `${name} names no authority` },
    hint: { zh: '先在片区信息里选择管理主体', en: 'Choose its authority in the inspector first' },
  });
}

function nothingOutside(name: string, authority: string) {
  return refuse({
    code: 'nothing-outside',
    message: {
      zh: `${name} 没有超出 ${authority} 的界线`,
      en: `${name} does not reach beyond the border of ${authority}`,
    },
    hint: { zh: '不需要裁剪', en: 'There is nothing to clip' },
  });
}
