// 不突破行政区域事权: an agreement opens seats to estates where they stand. One that treats ground of one authority as
// another's would move a border between them, and only the district's own authority can do that.
import type { ProjectState } from '../model/project-state.ts';
import type { Agreement } from '../model/records.ts';
import type { Refusal } from '../model/result.ts';
import { authorityOfUnit } from './declared-service.ts';
import { termsRefusal } from './terms-refusal.ts';

/** Why terms can't stand: an estate is handed over by a party on whose ground it does not lie. */
export function refuseBorderChange(state: ProjectState, { items }: Pick<Agreement, 'items'>): Refusal | null {
  for (const { unitId, fromAuthorityId } of items) {
    const owner = authorityOfUnit(state, unitId);
    if (owner === null || owner === fromAuthorityId) continue;
    const unit = state.unit.get(unitId)?.name ?? unitId;
    const [own, other] = [owner, fromAuthorityId].map((id) => state.authority.get(id)?.name ?? id);
    return termsRefusal(
      'border-would-change',
      `小区 ${unit} 在${own}境内，协议却由${other}转出，等于改动两方的管辖界线；协议不能改变界线`,
      `The estate ${unit} lies in ${own}, but ${other} hands it over: that would move the border between them, which no agreement may`,
      `改为由${own}转出；界线只能由有权机关调整后重新导入`,
      `Let ${own} hand it over; a border is changed by its own authority and imported anew`,
    );
  }
  return null;
}
