import { expect, test } from 'vitest';
import { verifyTopology } from '../../../data/repositories/verify-topology.ts';
import { catchment, unit } from '../../shared/checks/small-plan.ts';

const bowTie = [
  [
    [104, 31],
    [105, 32],
    [105, 31],
    [104, 32],
    [104, 31],
  ],
];

test('a border that crosses itself is named with its place; sound outlines and points are not', () => {
  const records = [
    catchment('sound', [0, 0, 1000, 1000]),
    unit('estate', 100, 100),
    { ...catchment('bow', [0, 0, 1, 1]), geometry: { type: 'MultiPolygon' as const, coordinates: [bowTie] } },
  ];
  expect(verifyTopology(records)).toMatchObject([
    {
      place: 'catchment bow',
      message: { en: expect.stringMatching(/crosses itself at 104\.500000, 31\.500000/) },
    },
  ]);
});
