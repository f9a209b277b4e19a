import type { ProjectState } from '../model/project-state.ts';
import type { Agreement } from '../model/records.ts';
import type { Refusal } from '../model/result.ts';
import { agreementBalance } from './balance.ts';

/** 数量对等: a swap whose sides do not give the same number of seats can't be signed; null for any other agreement. */
export function refuseUnbalancedSwap(
  state: ProjectState,
  agreement: Pick<Agreement, 'agreementKind' | 'partyIds' | 'items'>,
): Refusal | null {
  const { seatsForFirst, seatsForSecond, isBalanced } = agreementBalance(agreement);
  if (agreement.agreementKind !== 'parity-swap' || isBalanced) return null;
  const [first, second] = agreement.partyIds.map((id) => state.authority.get(id)?.name ?? id);
  return {
    code: 'swap-not-balanced',
    message: {
      zh: `学位数量不对等：${second}为${first}提供 ${seatsForFirst} 个，${first}为${second}提供 ${seatsForSecond} 个`,
      en: `The swap is not balanced: ${second} gives ${seatsForFirst} seats to ${first}, ${first} gives ${seatsForSecond} to ${second}`,
    },
    hint: {
      zh: `调整学位数，使双方相等（现在相差 ${Math.abs(seatsForFirst - seatsForSecond)} 个）`,
      en: `Change the seats until both sides are equal (they differ by ${Math.abs(seatsForFirst - seatsForSecond)})`,
    },
  };
}
