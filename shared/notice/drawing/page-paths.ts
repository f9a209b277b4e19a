// Geometry in degrees to paths on the page, thinned to what print can show.
import type { Geometry } from 'geojson';
import { linesOf } from '../../geometry/lines-of.ts';
import type { PagePosition } from './map-drawing.ts';
import type { MapProjection } from './map-projection.ts';

/** Steps below this are invisible at 600 dpi. */
const thinningMillimetres = 0.05;

export type PagePart = readonly PagePosition[];

/** Rings or lines of a geometry on the page; points give none. */
export function pageParts(geometry: Geometry, projection: MapProjection): PagePart[] {
  return linesOf(geometry).map((positions) => thin(positions.map(projection.toPage)));
}

/** Polygons of a geometry on the page, each as its rings. */
export function pagePolygons(geometry: Geometry, projection: MapProjection): PagePart[][] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.map((rings) => rings.map((ring) => thin(ring.map(projection.toPage))));
}

function thin(positions: readonly PagePosition[]): PagePosition[] {
  const kept: PagePosition[] = [];
  positions.forEach((position, index) => {
    const [x, y] = [round(position[0]), round(position[1])];
    const last = kept.at(-1);
    const isEnd = index === positions.length - 1;
    if (!last || isEnd || Math.hypot(x - last[0], y - last[1]) >= thinningMillimetres) kept.push([x, y]);
  });
  return kept;
}

function round(millimetres: number): number {
  return Math.round(millimetres * 1000) / 1000;
}

/**
 * The borders of many polygons with each stretch once, joined to long lines: a border that two neighbours share would
 * otherwise be drawn twice, its dashes filling each other's gaps.
 */
export function mergeBorders(rings: readonly PagePart[]): PagePart[] {
  const neighbours = new Map<string, Set<string>>();
  const positions = new Map<string, PagePosition>();
  const keyOf = (position: PagePosition) => {
    const key = `${position[0].toFixed(2)} ${position[1].toFixed(2)}`;
    if (!positions.has(key)) positions.set(key, position);
    return key;
  };
  const link = (a: string, b: string) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [a, b] = [ring[index - 1], ring[index]];
      if (!a || !b) continue;
      const [keyA, keyB] = [keyOf(a), keyOf(b)];
      if (keyA === keyB) continue;
      link(keyA, keyB);
      link(keyB, keyA);
    }
  }
  const lines: PagePart[] = [];
  const walkFrom = (start: string) => {
    for (;;) {
      const line = [start];
      let at = start;
      for (;;) {
        const next: string | undefined = neighbours.get(at)?.values().next().value;
        if (next === undefined) break;
        neighbours.get(at)?.delete(next);
        neighbours.get(next)?.delete(at);
        line.push(next);
        at = next;
        if ((neighbours.get(at)?.size ?? 0) !== 1) break;
      }
      if (line.length < 2) return;
      lines.push(line.map((key) => positions.get(key) ?? [0, 0]));
    }
  };
  const junctions = [...neighbours].filter(([, linked]) => linked.size !== 2).map(([key]) => key);
  for (const key of junctions) walkFrom(key);
  for (const key of [...neighbours.keys()]) walkFrom(key);
  return lines;
}
