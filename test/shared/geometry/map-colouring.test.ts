import { describe, expect, it } from 'vitest';
import { colourNeighbours } from '../../../shared/geometry/map-colouring.ts';
import { generatePlan } from '../../support/generate-plan.ts';
import { rectangle } from './local-metres.ts';

const columns = 7;
const { features } = generatePlan({ catchments: 49, verticesEach: 40, bulging: 0.3, seed: 4 });
const city = features.map(({ id, geometry }) => ({ id: String(id), geometry }));

/** Pairs of the grid that share a border. */
const neighbours = city.flatMap(({ id }, cell) => [
  ...(cell % columns < columns - 1 ? [[id, city[cell + 1]?.id ?? '']] : []),
  ...(cell + columns < city.length ? [[id, city[cell + columns]?.id ?? '']] : []),
]);

describe('colourNeighbours', () => {
  it('gives no two neighbours the same of eight colours', () => {
    const colours = colourNeighbours(city);
    expect(neighbours.filter(([a = '', b = '']) => colours.get(a) === colours.get(b))).toEqual([]);
    expect([...colours.values()].every((colour) => colour >= 0 && colour < 8)).toBe(true);
  });

  it('keeps colours that look alike apart as long as there are others', () => {
    const alike = [[4, 7]] as const;
    const clashes = (colours: ReadonlyMap<string, number>) =>
      neighbours.filter(([a = '', b = '']) => {
        const pair = [colours.get(a), colours.get(b)];
        return pair.includes(4) && pair.includes(7);
      });
    expect(clashes(colourNeighbours(city))).not.toEqual([]);
    expect(clashes(colourNeighbours(city, { alike }))).toEqual([]);
  });

  it('takes a spare colour only where the others do not suffice', () => {
    const all = new Set(colourNeighbours(city).values());
    expect([6, 7].every((colour) => all.has(colour))).toBe(true);
    const few = colourNeighbours(city, { spare: [6, 7] });
    expect([...few.values()].every((colour) => colour < 6)).toBe(true);
    expect(neighbours.filter(([a = '', b = '']) => few.get(a) === few.get(b))).toEqual([]);
    const crowd = Array.from({ length: 8 }, (_, index) => ({
      id: `${index}`,
      geometry: rectangle(index * 10, 0, 100, 100),
    }));
    expect(new Set(colourNeighbours(crowd, { spare: [6, 7] }).values()).size).toBe(8);
  });

  it('keeps all colours when a catchment is edited', () => {
    const before = colourNeighbours(city);
    const edited = city.map((feature, index) =>
      index === 24 ? { ...feature, geometry: structuredClone(feature.geometry) } : feature,
    );
    expect(colourNeighbours(edited, { previous: before })).toEqual(before);
  });

  it('repaints only the newcomer when it meets its own colour', () => {
    const a = { id: 'a', geometry: rectangle(0, 0, 100, 100) };
    const b = { id: 'b', geometry: rectangle(100, 0, 100, 100) };
    const previous = new Map([
      ['a', 3],
      ['b', 3],
    ]);
    const colours = colourNeighbours([a, b], { previous });
    expect(colours.get('a')).toBe(3);
    expect(colours.get('b')).not.toBe(3);
  });

  it('treats borders that all but meet as common', () => {
    const a = { id: 'a', geometry: rectangle(0, 0, 100, 100) };
    const b = { id: 'b', geometry: rectangle(102, 0, 100, 100) };
    const far = { id: 'c', geometry: rectangle(120, 200, 100, 100) };
    const same = new Map([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
    const colours = colourNeighbours([a, b, far], { previous: same });
    expect(colours.get('b')).not.toBe(1);
    expect(colours.get('c')).toBe(1);
  });
});
