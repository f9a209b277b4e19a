import type { Position } from 'geojson';

/** A ring (without its closing vertex) that goes nowhere and straight back, and through no place twice in a row. */
export function withoutSpikes(open: readonly Position[]): readonly Position[] {
  const keyAt = (index: number) => String(open[(index + open.length) % open.length]);
  const index = open.findIndex((_, number) => keyAt(number) === keyAt(number + 1));
  if (index >= 0 && open.length > 1) return withoutSpikes(open.filter((_, number) => number !== index));
  const tip = open.findIndex((_, number) => keyAt(number - 1) === keyAt(number + 1));
  return tip >= 0 && open.length > 2 ? withoutSpikes(open.filter((_, number) => number !== tip)) : open;
}
