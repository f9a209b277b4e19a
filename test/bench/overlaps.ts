// All engines in one run on the same plans, from metres in each engine's own memory to areas; then what an edit, points,
// memory, growth and the command line cost. Ratios matter: the machine is shared.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { gaussKruger } from '../../shared/geometry/gauss-kruger.ts';
import type { PlanarMultiPolygon } from '../../shared/geometry/planar-polygon.ts';
import { turfIntersect } from '../../shared/geometry/turf-overlay.ts';
import {
  type PackedPolygons,
  packPolygons,
  unpackPolygon,
} from '../../shared/overlap/engine/packed-polygons.ts';
import { createOverlapPlan } from '../../shared/overlap/overlap-plan.ts';
import { placePoints } from '../../shared/overlap/place-points.ts';
import { generatePlan, seededRandom } from '../support/generate-plan.ts';
import {
  freeGeosGeometry,
  type GeosGeometry,
  geosIntersectionArea,
  makeGeosGeometry,
} from '../support/geos-peer.ts';
import { measure, median, percentile, printTable } from './measure.ts';
import { benchOverlapCommand } from './overlap-command.ts';
import { areas, everything } from './overlap-work.ts';

const zone = gaussKruger(105);
type Outline = Polygon | MultiPolygon;

interface Plan {
  readonly name: string;
  readonly geometries: Outline[];
  readonly packed: PackedPolygons;
  readonly vertices: number;
}

export async function benchOverlaps(): Promise<void> {
  const small = makePlan(435, 500);
  // Before the large plan is there: its millions of lists would be the collector's work during this one.
  await benchPoints(small);
  const large = makePlan(2000, 1000);
  await benchEngines(small, 9, true);
  await benchEngines(large, 7, false);
  await benchEdits(large);
  benchMemory(large);
  benchGrowth([small, large]);
  await benchOverlapCommand();
}

function makePlan(catchments: number, verticesEach: number): Plan {
  const { features } = generatePlan({ catchments, verticesEach, bulging: 0.2, seed: 1 });
  const geometries = features.map(({ geometry }): Outline => geometry);
  const packed = packPolygons(geometries, zone);
  return {
    name: `${catchments} × ${verticesEach}`,
    geometries,
    packed,
    vertices: packed.coordinates.length / 2,
  };
}

async function benchEngines(plan: Plan, rounds: number, withTurf: boolean): Promise<void> {
  const polygons = plan.geometries.map((_, index) => unpackPolygon(plan.packed, index));
  const peers = polygons.map(makeGeosGeometry);
  // In turn, so that a busy moment of the machine meets both.
  const [ours, whole, theirs]: number[][] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    ours?.push(median(await measure(round === 0 ? 3 : 1, () => areas(plan.packed))));
    whole?.push(median(await measure(round === 0 ? 3 : 1, () => everything(plan.geometries, plan.packed))));
    if (round < 5) theirs?.push((await measureOnce(() => areasByGeos(polygons, peers))) ?? Number.NaN);
  }
  const peer = middle(theirs);
  const rows = [
    [`${plan.name}`, 'milliseconds', 'ratio'],
    ['---', '---', '---'],
    ['geos-wasm: index and intersection of candidate pairs', peer.toFixed(0), '1'],
    ['ours: areas', middle(ours).toFixed(0), (middle(ours) / peer).toFixed(3)],
    ['ours: areas, polygons, gaps, validity', middle(whole).toFixed(0), (middle(whole) / peer).toFixed(3)],
  ];
  if (withTurf) {
    const turf = await measureOnce(() => areasByTurf(polygons));
    rows.push(['turf.intersect of candidate pairs', turf.toFixed(0), (turf / peer).toFixed(1)]);
  }
  printTable(rows);
  for (const geometry of peers) freeGeosGeometry(geometry);
}

function middle(times: readonly number[] | undefined): number {
  return median([...(times ?? [])].sort((a, b) => a - b));
}

async function measureOnce(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function areasByGeos(polygons: readonly PlanarMultiPolygon[], peers: readonly GeosGeometry[]): number {
  let total = 0;
  forEachCandidate(polygons, (i, j) => {
    total += geosIntersectionArea(peers[i] ?? 0, peers[j] ?? 0);
  });
  return total;
}

function areasByTurf(polygons: readonly PlanarMultiPolygon[]): void {
  forEachCandidate(polygons, (i, j) => turfIntersect(polygons[i] ?? [], polygons[j] ?? []));
}

function forEachCandidate(
  polygons: readonly PlanarMultiPolygon[],
  visit: (i: number, j: number) => void,
): void {
  const index = new Flatbush(polygons.length);
  const boxes = polygons.map((polygon) => {
    const [ring = []] = polygon[0] ?? [];
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of ring) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    index.add(...box);
    return box;
  });
  index.finish();
  for (const [i, box] of boxes.entries()) for (const j of index.search(...box)) if (j > i) visit(i, j);
}

async function benchEdits({ name, geometries }: Plan): Promise<void> {
  const plan = createOverlapPlan(geometries, zone);
  const random = seededRandom(9);
  const [times, processorTimes, timesAgain]: [number[], number[], number[]] = [[], [], []];
  for (let edit = 0; edit < 600; edit++) {
    const index = Math.floor(random() * geometries.length);
    const [ring = []] = (geometries[index] as Polygon).coordinates;
    const moved = ring.slice();
    const at = 1 + Math.floor(random() * (ring.length - 2));
    const [x = 0, y = 0] = ring[at] ?? [];
    moved[at] = [x + (random() - 0.5) * 2e-4, y + (random() - 0.5) * 2e-4];
    const replace = () => plan.replace(index, { type: 'Polygon', coordinates: [moved] });
    const start = performance.now();
    const onProcessor = processorTime(replace);
    const time = performance.now() - start;
    const again = await measure(3, replace);
    if (edit < 100) continue;
    times.push(time);
    processorTimes.push(onProcessor);
    timesAgain.push(again[0] ?? Number.NaN);
  }
  const sorted = [times, processorTimes, timesAgain].map((each) => each.sort((a, b) => a - b));
  const row = (label: string, share: number) => [
    label,
    ...sorted.map((each) => percentile(each, share).toFixed(2)),
  ];
  printTable([
    [
      `one polygon edited in ${name}`,
      'milliseconds',
      'of processor',
      'of the clock, best of three more of it',
    ],
    ['---', '---', '---', '---'],
    row('median, projection included', 0.5),
    row('95th percentile', 0.95),
  ]);
}

async function benchPoints({ name, packed }: Plan): Promise<void> {
  const random = seededRandom(4);
  const { coordinates } = packed;
  const points = new Float64Array(400_000);
  for (let at = 0; at < points.length; at += 2) {
    // Around a vertex of the plan, as far as a kilometre.
    const vertex = 2 * Math.floor((random() * coordinates.length) / 2);
    points[at] = (coordinates[vertex] ?? 0) + (random() - 0.5) * 1000;
    points[at + 1] = (coordinates[vertex + 1] ?? 0) + (random() - 0.5) * 1000;
  }
  const processorTimes: number[] = [];
  const times = await measure(9, () => processorTimes.push(processorTime(() => placePoints(packed, points))));
  printTable([
    [`200,000 points in ${name}`, 'milliseconds', 'of processor'],
    ['---', '---', '---'],
    ['index and answers, median', median(times).toFixed(0), middle(processorTimes).toFixed(0)],
  ]);
}

function benchMemory({ name, packed }: Plan): void {
  const folder = mkdtempSync(join(tmpdir(), 'huapian-bench-'));
  try {
    const path = join(folder, 'plan');
    writeFileSync(path, serialize(packed));
    const script = join(import.meta.dirname, 'overlap-memory.ts');
    const megabytes = execFileSync(process.execPath, [script, path], { encoding: 'utf8' }).trim();
    printTable([
      [`memory for ${name}: areas, polygons, gaps, validity`, 'MB'],
      ['---', '---'],
      ['above the input in degrees, at most', megabytes],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor time, plans in turn: other work on the machine lengthens the wall clock of one plan and not of the next. */
function benchGrowth(known: readonly Plan[]): void {
  const plans = [...known, makePlan(2000, 2000), makePlan(8000, 500)];
  const times = plans.map(() => ({ ofAreas: [] as number[], ofAll: [] as number[] }));
  for (let round = 0; round <= 5; round++) {
    for (const [index, { geometries, packed }] of plans.entries()) {
      const ofAreas = processorTime(() => areas(packed));
      const ofAll = processorTime(() => everything(geometries, packed));
      if (round === 0) continue;
      times[index]?.ofAreas.push(ofAreas);
      times[index]?.ofAll.push(ofAll);
    }
  }
  printTable([
    ['growth', 'vertices', 'nanoseconds a vertex: areas', 'with polygons, gaps, validity'],
    ['---', '---', '---', '---'],
    ...plans.map(({ name, vertices }, index) => {
      const perVertex = (milliseconds: readonly number[] | undefined) =>
        ((middle(milliseconds) * 1e6) / vertices).toFixed(0);
      return [name, String(vertices), perVertex(times[index]?.ofAreas), perVertex(times[index]?.ofAll)];
    }),
  ]);
}

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
