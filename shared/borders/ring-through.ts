import type { Position } from 'geojson';
import { withoutSpikes } from '../geometry/ring-spikes.ts';

/**
 * A closed ring with its edges led through further places, which come in any order. Where the ring would go somewhere and
 * straight back, it does not go there. The ring itself where there are none; null where it would have no ground left or
 * pass a place twice.
 */
export function ringThrough(
  ring: readonly Position[],
  placesOn: (from: Position, to: Position) => readonly Position[],
): readonly Position[] | null {
  let isLed = false;
  const open = ring.slice(1).flatMap((to, index) => {
    const from = ring[index] ?? to;
    const places = sortAlong(from, to, placesOn(from, to));
    isLed ||= places.length > 0;
    return [...places, to];
  });
  if (!isLed) return ring;
  const led = withoutSpikes(open);
  if (led.length < 3 || repeats(led) > repeats(ring.slice(1))) return null;
  return [...led.slice(-1), ...led];
}

function sortAlong(
  [x1 = 0, y1 = 0]: Position,
  [x2 = 0, y2 = 0]: Position,
  places: readonly Position[],
): Position[] {
  const along = ([x = 0, y = 0]: Position) => (x - x1) * (x2 - x1) + (y - y1) * (y2 - y1);
  const unique = [...new Map(places.map((place) => [String(place), place])).values()];
  return unique.sort((a, b) => along(a) - along(b));
}

const repeats = (open: readonly Position[]) => open.length - new Set(open.map(String)).size;
