// Catchments as they are in the bureau's file: the clean areas, and in the primary plan the planted faults.
import type { PlanarPosition } from '../../shared/geometry/gauss-kruger.ts';
import type { AuthorityName } from './authorities.ts';
import { type BlockEdge, type BlockId, edgeKey, edgePoints } from './blocks.ts';
import type { CatchmentArea } from './catchment-areas.ts';
import { dissolveBlocks, type PlanarMultiPolygon } from './dissolve-blocks.ts';
import { claims, omissions, type ShiftedBorder, shiftedBorders } from './planted-borders.ts';

export interface DrawnCatchment {
  /** “涪城新建小学片区”. */
  readonly name: string;
  readonly campus: string;
  readonly authority: AuthorityName;
  /** The blocks it covers as drawn. */
  readonly blocks: ReadonlySet<BlockId>;
  readonly polygons: PlanarMultiPolygon;
  /** 招生范围 as published. */
  readonly rangeText: string;
}

type DescribeRange = (blocks: ReadonlySet<BlockId>) => string;

export function catchmentName(campus: string): string {
  return `${campus}片区`;
}

/** Without faults: areas share every border exactly. */
export function drawClean(areas: readonly CatchmentArea[], rangeOf: DescribeRange): DrawnCatchment[] {
  return areas.map(({ campus, authority, blocks }) => ({
    name: catchmentName(campus),
    campus,
    authority,
    blocks,
    polygons: dissolveBlocks(blocks),
    rangeText: rangeOf(blocks),
  }));
}

export function drawWithFaults(areas: readonly CatchmentArea[], rangeOf: DescribeRange): DrawnCatchment[] {
  return areas.map(({ campus, authority, blocks }) => {
    const drawn = new Set(blocks);
    for (const claim of claims) if (claim.campus === campus) for (const id of claim.blocks) drawn.add(id);
    for (const omission of omissions)
      if (omission.campus === campus) for (const id of omission.blocks) drawn.delete(id);
    const shifted = new Map(
      shiftedBorders
        .filter((border) => border.campus === campus)
        .flatMap((border) => [...shiftBorder(border)]),
    );
    const polygons = dissolveBlocks(drawn, (edge) => shifted.get(edgeKey(edge)) ?? edgePoints(edge));
    return {
      name: catchmentName(campus),
      campus,
      authority,
      blocks: drawn,
      polygons,
      rangeText: rangeOf(blocks),
    };
  });
}

/** What lies between the true border and the one drawn beside it, as one closed ring. */
export function stripBeside(border: ShiftedBorder): PlanarPosition[] {
  const shifted = shiftBorder(border);
  const join = (lines: readonly PlanarPosition[][]) =>
    lines.flatMap((line, index) => line.slice(index === 0 ? 0 : 1));
  const there = join(border.edges.map(edgePoints));
  const back = join(border.edges.map((edge) => shifted.get(edgeKey(edge)) ?? [])).reverse();
  return [...there, ...back.slice(1)];
}

/** The edges of a border with all points but its two ends moved sideways. */
function shiftBorder({ edges, offsetMetres, shape }: ShiftedBorder): Map<string, PlanarPosition[]> {
  const steps = edges.map((edge) => edgePoints(edge).length - 1);
  const total = steps.reduce((sum, count) => sum + count, 0);
  let passed = 0;
  return new Map(
    edges.map((edge, index): [string, PlanarPosition[]] => {
      const points = edgePoints(edge);
      const [acrossX, acrossY] = acrossOf(edge, points);
      const moved = points.map(([x, y], step): PlanarPosition => {
        const along = (passed + step) / total;
        if (along === 0 || along === 1) return [x, y];
        const offset = shape === 'bulge' ? offsetMetres * Math.sin(along * Math.PI) : offsetMetres;
        return [round(x + acrossX * offset), round(y + acrossY * offset)];
      });
      passed += steps[index] ?? 0;
      return [edgeKey(edge), moved];
    }),
  );
}

/** Unit vector across the edge: to the north of a horizontal one, to the east of a vertical one. */
function acrossOf(edge: BlockEdge, points: readonly PlanarPosition[]): readonly [number, number] {
  const [fromX = 0, fromY = 0] = points[0] ?? [];
  const [toX = 0, toY = 0] = points.at(-1) ?? [];
  const length = Math.hypot(toX - fromX, toY - fromY);
  const [alongX, alongY] = [(toX - fromX) / length, (toY - fromY) / length];
  return edge.direction === 'h' ? [-alongY, alongX] : [alongY, -alongX];
}

function round(metres: number): number {
  return Math.round(metres * 1000) / 1000;
}
