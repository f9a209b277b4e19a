import { describe, expect, it } from 'vitest';
import type { Barrier, Road } from '../../../shared/model/records.ts';
import { createAttachment, type PlaceOnNetwork } from '../../../shared/walking/attach-places.ts';
import { distancesFrom, walkedBetween } from '../../../shared/walking/walking-distances.ts';
import { buildWalkingNetwork } from '../../../shared/walking/walking-network.ts';
import { seededRandom } from '../../support/generate-plan.ts';
import { degrees, zone } from '../geometry/local-metres.ts';
import { bridge, railway, river, road } from './small-town.ts';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
const tolerance = 1e-6;

interface RandomTown {
  readonly roads: readonly Road[];
  readonly barriers: readonly Barrier[];
  readonly places: readonly (readonly [number, number])[];
}

/** Streets anyhow over a square of a kilometre, a river and a railway through it, some bridges. */
function randomTown(seed: number): RandomTown {
  const random = seededRandom(seed);
  const somewhere = (): [number, number] => [Math.round(random() * 1000), Math.round(random() * 1000)];
  const roads = Array.from({ length: 14 }, (_, index) =>
    road(`road ${index}`, [somewhere(), somewhere(), somewhere()]),
  );
  const crossings = Array.from({ length: 4 }, (_, index) => {
    const x = Math.round(random() * 1000);
    const south = 450 + Math.round(random() * 20);
    return [
      bridge(`bridge ${index}`, [
        [x, south],
        [x, 560],
      ]),
      road(`south foot ${index}`, [
        [x, south],
        [Math.round(random() * 1000), 100],
      ]),
      road(`north foot ${index}`, [
        [x, 560],
        [Math.round(random() * 1000), 900],
      ]),
    ];
  });
  return {
    roads: [...roads, ...crossings.flat()],
    barriers: [
      river('river', -10, 480, 1020, 60),
      railway('railway', [
        [300, -10],
        [320, 1010],
      ]),
    ],
    places: Array.from({ length: 8 }, somewhere),
  };
}

function measure({ places }: RandomTown, roads: readonly Road[], barriers: readonly Barrier[]) {
  const network = buildWalkingNetwork(roads, barriers, zone);
  const attach = createAttachment(network, zone);
  const at = places.map(([x, y]) => attach({ type: 'Point', coordinates: degrees(x, y) }));
  const metres = at.map((from) => {
    const distances = distancesFrom(network, from);
    return at.map((to) => walkedBetween(distances, from, to) ?? Number.POSITIVE_INFINITY);
  });
  return { at, metres };
}

const straight = (a: PlaceOnNetwork, b: PlaceOnNetwork) => Math.hypot(a.x - b.x, a.y - b.y);

describe('walking distances in random towns', () => {
  it.each(seeds)('are symmetric, no shorter than straight lines and keep the triangle, seed %i', (seed) => {
    const town = randomTown(seed);
    const { at, metres } = measure(town, town.roads, town.barriers);
    const wrong: string[] = [];
    const of = (i: number, j: number) => metres[i]?.[j] ?? Number.NaN;
    for (const [i, a] of at.entries()) {
      for (const [j, b] of at.entries()) {
        if (i === j) continue;
        const isSame = of(i, j) === of(j, i) || Math.abs(of(i, j) - of(j, i)) < tolerance;
        if (!isSame) wrong.push(`${i} ${j}: ${of(i, j)} there, ${of(j, i)} back`);
        if (of(i, j) < straight(a, b) - tolerance) wrong.push(`${i} ${j}: shorter than straight`);
        for (const k of at.keys()) {
          if (k !== i && k !== j && of(i, k) > of(i, j) + of(j, k) + tolerance) wrong.push(`${i} ${j} ${k}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(seeds)('never get shorter when a bridge is closed, seed %i', (seed) => {
    const town = randomTown(seed);
    const open = measure(town, town.roads, town.barriers);
    const wrong: string[] = [];
    for (const closed of town.roads.filter(({ isBridge }) => isBridge)) {
      const without = measure(
        town,
        town.roads.filter((other) => other !== closed),
        town.barriers,
      );
      for (const [i, row] of open.metres.entries()) {
        for (const [j, metres] of row.entries()) {
          if ((without.metres[i]?.[j] ?? 0) < metres - tolerance) wrong.push(`${closed.id} ${i} ${j}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('finds ways at all, and loses some without bridges', () => {
    const count = (withBridges: boolean) =>
      seeds
        .map(randomTown)
        .flatMap((town) => {
          const roads = town.roads.filter(({ isBridge }) => withBridges || !isBridge);
          return measure(town, roads, town.barriers).metres.flat();
        })
        .filter(Number.isFinite).length;
    expect(count(true)).toBeGreaterThan(500);
    expect(count(false)).toBeLessThan(count(true));
  });
});
