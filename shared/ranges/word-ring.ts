// From the ring of an area to its limits in words.
import type { GaussKruger, PlanarPosition } from '../geometry/gauss-kruger.ts';
import { simplifyLine } from '../geometry/simplify-line.ts';
import { sideOfPath } from './compass.ts';
import { wordAnywhere, wordPlaceOnLine } from './find-place.ts';
import { followBorder, type Stretch } from './follow-border.ts';
import type { LineNetwork } from './line-network.ts';
import { distanceBetween, pathLength } from './named-line.ts';
import type { RangeArea, RangeLimit } from './range-words.ts';

export interface WordingTolerances {
  /** How far a border may lie off the line it is named by (metres). */
  readonly lineMetres: number;
  /** How far a border without a line may lie off the straight between its bends (metres). */
  readonly bendMetres: number;
}

/** A piece of border without a line that is shorter is the width of a junction or a bank (metres). */
const negligibleMetres = 60;
/** A crossing this near to where the border turns is where it turns (metres). */
const turnMetres = 60;

/** The limits of an area, clockwise. `ring`: closed, clockwise, zone metres. */
export function wordRing(
  ring: readonly PlanarPosition[],
  network: LineNetwork,
  zone: GaussKruger,
  tolerances: WordingTolerances,
): RangeArea {
  const followed = followBorder(ring, network, tolerances.lineMetres);
  const routed = followed.flatMap((stretch) => splitUntilRouted(stretch, network));
  const stretches = startInTheEast(uniteStretches(routed));
  if (stretches.length === 1 && stretches[0]?.line === null) {
    const bends = simplifyLine(stretches[0].path, tolerances.bendMetres).slice(1);
    return [{ limitType: 'bends', places: bends.map((at) => wordAnywhere(at, network, zone)), side: null }];
  }
  const isPlainJoint = stretches.map((stretch, index) =>
    meetsPlainly(stretch, stretches[(index + 1) % stretches.length] as Stretch, network, stretches.length),
  );
  return stretches.map((stretch, index): RangeLimit => {
    const { line, path } = stretch;
    const side = sideOfPath(path);
    if (line === null) {
      const bends = simplifyLine(path, tolerances.bendMetres).slice(1, -1);
      return { limitType: 'bends', places: bends.map((at) => wordAnywhere(at, network, zone)), side };
    }
    const before = stretches.at(index - 1)?.line ?? null;
    const next = stretches[(index + 1) % stretches.length]?.line ?? null;
    if (isPlainJoint.at(index - 1) && isPlainJoint[index]) {
      return { limitType: 'line', line, side, from: null, to: null };
    }
    const place = (at: PlanarPosition | undefined, beside: string | null) =>
      at ? wordPlaceOnLine(at, line, beside, network, zone) : null;
    return { limitType: 'line', line, side, from: place(path[0], before), to: place(path.at(-1), next) };
  });
}

/** Whether two limits need no words for where they meet: they do so once, and there. */
function meetsPlainly(stretch: Stretch, next: Stretch, network: LineNetwork, count: number): boolean {
  if (stretch.line === null || next.line === null || stretch.line === next.line || count < 3) return false;
  const found = network.crossings(stretch.line, next.line);
  const [at] = found;
  const ends = [stretch.path.at(-1), next.path[0]];
  return (
    found.length === 1 &&
    at !== undefined &&
    ends.every((end) => end !== undefined && distanceBetween(end, at) <= turnMetres)
  );
}

/** Parts a stretch until the shortest way along its line is the border's; what never is, has no line. */
function splitUntilRouted(stretch: Stretch, network: LineNetwork): Stretch[] {
  const { line, path } = stretch;
  const from = path[0];
  const to = path.at(-1);
  if (line === null || !from || !to) return [stretch];
  const own = pathLength(path);
  const way = pathLength(network.route(line, from, to));
  if (Math.abs(own - way) <= 0.1 * own + 20) return [stretch];
  if (own < 200 || path.length < 5) return [{ line: null, path }];
  const middle = Math.floor(path.length / 2);
  return [
    ...splitUntilRouted({ line, path: path.slice(0, middle + 1) }, network),
    ...splitUntilRouted({ line, path: path.slice(middle) }, network),
  ];
}

/** Leaves out what is negligible between two lines and joins neighbours that no line accounts for. */
function uniteStretches(stretches: readonly Stretch[]): Stretch[] {
  const isShort = ({ line, path }: Stretch) => line === null && pathLength(path) <= negligibleMetres;
  const kept = stretches.length > 2 ? stretches.filter((stretch) => !isShort(stretch)) : [...stretches];
  const united: { line: string | null; path: readonly PlanarPosition[] }[] = [];
  for (const { line, path } of kept) {
    const last = united.at(-1);
    if (last && last.line === null && line === null) last.path = [...last.path, ...path.slice(1)];
    else united.push({ line, path });
  }
  const first = united[0];
  const last = united.at(-1);
  if (first && last && united.length > 1 && first.line === null && last.line === null) {
    united.pop();
    united[0] = { line: null, path: [...last.path, ...first.path.slice(1)] };
  }
  return united;
}

/** Texts begin in the east and go on to the south: with the longest limit that the area lies to the west of. */
function startInTheEast(stretches: readonly Stretch[]): Stretch[] {
  const rank = ({ path, line }: Stretch) =>
    (line !== null && sideOfPath(path) === '西' ? 1e9 : 0) + (line === null ? 0 : pathLength(path));
  let start = 0;
  for (const [index, stretch] of stretches.entries()) {
    if (rank(stretch) > rank(stretches[start] as Stretch)) start = index;
  }
  return [...stretches.slice(start), ...stretches.slice(0, start)];
}
