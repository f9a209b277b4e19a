// The reading by hand against the parser's: the same numbers bit for bit, and nothing else touched.
import { describe, expect, it } from 'vitest';
import { takenAt, takeOutCoordinates } from '../../../data/files/take-out-coordinates.ts';
import { createCompactPolygon } from '../../../shared/geometry/compact-polygon.ts';
import { packPolygons } from '../../../shared/overlap/engine/packed-polygons.ts';
import { zone } from '../../shared/geometry/local-metres.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import { kindsOfPlans } from '../../support/kinds-of-plans.ts';

function takeOut(text: string) {
  const takenOut = takeOutCoordinates(Buffer.from(text));
  if (!takenOut) throw new Error('not UTF-8');
  return { takenOut, rest: Buffer.from(takenOut.rest).toString() };
}

function readBack(text: string): unknown {
  const { takenOut, rest } = takeOut(text);
  return JSON.parse(rest, (name, value) => {
    const taken = name === 'coordinates' ? takenAt(takenOut, value) : null;
    return taken ? createCompactPolygon(taken.type, taken.rings).coordinates : value;
  });
}

describe('takeOutCoordinates', () => {
  it.each(Object.keys(kindsOfPlans))('reads what the parser reads, and packs it alike: %s', (kind) => {
    const outlines = kindsOfPlans[kind]?.(1) ?? [];
    const text = JSON.stringify(outlines, null, kind.length % 2);
    expect(readBack(text)).toEqual(outlines);
    const { takenOut } = takeOut(text);
    expect(takenOut.taken).toHaveLength(outlines.length);
    const compact = takenOut.taken.map(({ type, rings }) => createCompactPolygon(type, rings));
    expect(packPolygons(compact, zone)).toEqual(packPolygons(outlines, zone));
  });

  it('reads numbers of any length to the last bit', () => {
    const random = seededRandom(3);
    const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
    const numbers = Array.from(
      { length: 3000 },
      (_, index) => `${index % 3 === 0 ? '-' : ''}${index % 180}.${digits(1 + (index % 24))}`,
    );
    numbers.push('0', '-0', '0.0', '180', '9007199254740993', '0.30000000000000004');
    const text = `{"coordinates":[[[${numbers.map((number) => `[${number}, 0]`).join()}]]]}`;
    const taken = takeOut(text).takenOut.taken[0];
    const read = numbers.map((_, index) => taken?.rings.degrees[index * 2]);
    expect(read).toEqual(numbers.map(Number));
  });

  it('passes heights over', () => {
    expect(readBack('{"coordinates":[[[1,2,3],[4,5,6,7]]]}')).toEqual({
      coordinates: [
        [
          [1, 2],
          [4, 5],
        ],
      ],
    });
  });

  it.each([
    ['a point', '{"coordinates":[1,2]}'],
    ['a line', '{"coordinates":[[1,2],[3,4]]}'],
    ['an empty ring', '{"coordinates":[[]]}'],
    ['lists of different depth', '{"coordinates":[[[1,2],[[3,4]]]]}'],
    ['a position of one number', '{"coordinates":[[[1]]]}'],
    ['text among the numbers', '{"coordinates":[[[1,"2"]]]}'],
    ['a number that is none', '{"coordinates":[[[01,2.]]]}'],
    ['an exponent', '{"coordinates":[[[1e2,2]]]}'],
    ['a list that stops', '{"coordinates":[[[1,2],[3'],
    ['a comma too many', '{"coordinates":[[[1,2],]]}'],
    ['the words inside a text', '{"name":"\\"coordinates\\":[[[1,2]]]"}'],
    ['the words at the end of a key', '{"a\\"coordinates":[[[1,2]]]}'],
  ])('leaves %s to the parser', (_, text) => {
    const { takenOut, rest } = takeOut(text);
    expect([rest, takenOut.taken]).toEqual([text, []]);
  });

  it('leaves a file that is not UTF-8 alone', () => {
    expect(takeOutCoordinates(Buffer.from([0x7b, 0xc6, 0xac, 0xc7, 0xf8, 0x7d]))).toBeNull();
  });
});
