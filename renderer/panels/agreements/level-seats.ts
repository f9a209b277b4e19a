import type { AgreementItem } from '../../../shared/model/records.ts';

/**
 * The items with as many seats in one direction as in the other: the larger direction comes down to the smaller one,
 * in proportion, whole seats by largest remainder (ties to the earlier item). Unchanged where a direction has none.
 */
export function levelSeats(
  items: readonly AgreementItem[],
  partyIds: readonly [string, string],
): readonly AgreementItem[] {
  const [first, second] = partyIds.map((party) => seatsFrom(items, party)) as [number, number];
  if (first === 0 || second === 0 || first === second) return items;
  const largerParty = first > second ? partyIds[0] : partyIds[1];
  const target = Math.min(first, second);
  const larger = Math.max(first, second);
  const places = items.flatMap((item, index) => (item.fromAuthorityId === largerParty ? [index] : []));
  const exact = places.map((index) => ((items[index]?.seats ?? 0) * target) / larger);
  const whole = exact.map(Math.floor);
  const missing = target - whole.reduce((sum, seats) => sum + seats, 0);
  const byRemainder = exact
    .map((value, place) => ({ place, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of byRemainder.slice(0, missing)) whole[place] = (whole[place] ?? 0) + 1;
  const seatsAt = new Map(places.map((index, place) => [index, whole[place] ?? 0]));
  return items.map((item, index) => {
    const seats = seatsAt.get(index);
    return seats === undefined ? item : { ...item, seats };
  });
}

function seatsFrom(items: readonly AgreementItem[], partyId: string): number {
  return items
    .filter(({ fromAuthorityId }) => fromAuthorityId === partyId)
    .reduce((sum, { seats }) => sum + seats, 0);
}
