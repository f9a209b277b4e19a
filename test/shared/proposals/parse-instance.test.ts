// Instance files of strangers: the first wrong field is named, with what it should be.
import { describe, expect, it } from 'vitest';
import { parseInstance } from '../../../shared/proposals/parse-instance.ts';

const sound = {
  units: [
    { id: 'u0', children: 3, district: 'a', current: null },
    { id: 'u1', children: 4, district: 'b', current: 's0' },
  ],
  schools: [
    { id: 's0', seats: 9, district: 'a', unit: 'u0', touches: ['u1'] },
    { id: 's1', seats: 9, district: 'b', unit: 'u1', touches: [] },
  ],
  distances: [
    [0, 0, 120.5],
    [1, 1, 80],
  ],
  adjacency: [[0, 1]],
  pools: [{ schools: ['s0', 's1'], seats: 5, maxPerSchool: 3 }],
  quotas: [{ districts: ['a', 'b'], max: 4, parity: true }],
  dual: [{ unit: 'u0', schools: ['s0', 's1'] }],
  stabilityMetres: 0,
  contiguous: true,
};

function refusalOf(changes: Readonly<Record<string, unknown>>) {
  const parsed = parseInstance({ ...sound, ...changes });
  if (parsed.ok) throw new Error('it was taken');
  expect(parsed.refusal.code).toBe('wrong-instance');
  expect(parsed.refusal.hint.en).not.toBe('');
  expect(/\p{Script=Han}/u.test(parsed.refusal.message.zh)).toBe(true);
  return parsed.refusal.message.en;
}

describe('parseInstance', () => {
  it('takes what the contract writes, and names fields it does not know', () => {
    const parsed = parseInstance({
      ...sound,
      contigous: true,
      units: sound.units.map((one) => ({ ...one, x: 1 })),
    });
    expect(parsed).toMatchObject({
      ok: true,
      value: { instance: sound, strangeFields: ['instance.contigous', 'units[].x'] },
    });
  });

  it('fills in what may be left out', () => {
    const { units, schools, distances } = sound;
    expect(parseInstance({ units, schools, distances })).toMatchObject({
      ok: true,
      value: { instance: { pools: [], quotas: [], dual: [], stabilityMetres: 0, contiguous: false } },
    });
  });

  const [unit, other] = sound.units;
  const [school] = sound.schools;
  it.each([
    ['units', { units: {} }, 'units: it can'],
    ['no units', { units: [] }, 'units: it is empty'],
    ['half a child', { units: [{ ...unit, children: 2.5 }, other] }, 'units[0].children'],
    ['fewer than no children', { units: [unit, { ...other, children: -1 }] }, 'units[1].children'],
    [
      'children as text',
      { units: [{ ...unit, children: '3' }, other] },
      'units[0].children: it can\'t be "3"',
    ],
    ['not a number', { units: [{ ...unit, children: Number.NaN }, other] }, 'units[0].children'],
    ['a unit twice', { units: [unit, { ...unit }] }, 'units[1].id: “u0” is there twice'],
    ['a school that is not there', { units: [{ ...unit, current: 'x' }, other] }, 'units[0].current'],
    ['a school twice', { schools: [school, { ...school }] }, 'schools[1].id'],
    ['seats without end', { schools: [{ ...school, seats: 1e12 }] }, 'schools[0].seats'],
    ['a unit that is not there', { schools: [{ ...school, touches: ['x'] }] }, 'schools[0].touches'],
    [
      'a school nowhere',
      { schools: [{ ...school, unit: null, touches: [] }] },
      'schools[0]: it must hang together',
    ],
    ['an index beyond', { distances: [[2, 0, 5]] }, 'distances[0][0]'],
    ['a negative way', { distances: [[0, 0, -5]] }, 'distances[0][2]'],
    [
      'a way twice',
      {
        distances: [
          [0, 0, 5],
          [0, 0, 6],
        ],
      },
      'distances[1]: “0, 0” is there twice',
    ],
    ['a pair of one', { adjacency: [[0]] }, 'adjacency[0]'],
    ['too many neighbours', { adjacency: new Array(400_001).fill([0, 1]) }, 'adjacency: 400001 entries'],
    [
      'a pool of nobody',
      { pools: [{ schools: [], seats: 5, maxPerSchool: 1 }] },
      'pools[0].schools: it is empty',
    ],
    [
      'a quota with itself',
      { quotas: [{ districts: ['a', 'a'], max: 4, parity: true }] },
      'quotas[0].districts',
    ],
    [
      'a quota twice',
      { quotas: [...sound.quotas, { districts: ['b', 'a'], max: 1, parity: false }] },
      'quotas[1].districts',
    ],
    ['dual of nobody', { dual: [{ unit: 'x', schools: ['s0'] }] }, 'dual[0].unit'],
    ['yes', { contiguous: 'yes' }, 'contiguous: it can'],
  ])('names %s', (_, changes, message) => {
    expect(refusalOf(changes)).toContain(message);
  });

  it('refuses what is no object at all', () => {
    for (const value of [null, 5, 'units', [sound]])
      expect(parseInstance(value)).toMatchObject({ ok: false });
  });
});
