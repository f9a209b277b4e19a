// Equal places get equal numbers: a table over the bits of their coordinates. Strings as keys cost a microsecond each,
// which is most of the time of tracing a city's border.
import type { PlanarPosition } from '../../geometry/gauss-kruger.ts';

/** The number of a place, counted from 0 in the order in which places are first asked for. */
export type NumberOfPlace = (place: PlanarPosition) => number;

const floats = new Float64Array(2);
const words = new Int32Array(floats.buffer);

/** Numbers for about `expected` places; more are welcome. */
export function createPlaceNumbers(expected: number): NumberOfPlace {
  const places: PlanarPosition[] = [];
  let bits = 4;
  while (1 << bits < expected * 2) bits++;
  let table = new Int32Array(1 << bits);

  return function numberOf(place) {
    const slot = slotOf(place);
    const known = table[slot] as number;
    if (known !== 0) return known - 1;
    places.push(place);
    table[slot] = places.length;
    if (places.length * 2 > table.length) growTable();
    return places.length - 1;
  };

  /** Where the place stands in the table, or where it would. */
  function slotOf(place: PlanarPosition): number {
    const mask = table.length - 1;
    let slot = hashOf(place) & mask;
    for (let taken = table[slot] as number; taken !== 0; taken = table[slot] as number) {
      const other = places[taken - 1] as PlanarPosition;
      if (other[0] === place[0] && other[1] === place[1]) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function growTable(): void {
    table = new Int32Array(table.length * 2);
    for (const [number, place] of places.entries()) table[slotOf(place)] = number + 1;
  }
}

function hashOf(place: PlanarPosition): number {
  // Adding 0 makes the two zeros one.
  floats[0] = place[0] + 0;
  floats[1] = place[1] + 0;
  let hash = Math.imul((words[0] as number) ^ Math.imul(words[1] as number, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ (words[2] as number), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(words[3] as number, 0x27d4eb2f), 0x165667b1);
  return hash ^ (hash >>> 16);
}
