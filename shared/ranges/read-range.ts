// A range text read back into ground: what the check of every text, generated or written by hand, compares with.
import type { GaussKruger } from '../geometry/gauss-kruger.ts';
import { normalisePolygons, type PlanarMultiPolygon } from '../geometry/planar-polygon.ts';
import { uniteGrounds } from '../overlap/unite-grounds.ts';
import type { LineNetwork } from './line-network.ts';
import { parseRange, type RangeProblem } from './parse-range.ts';
import { notClosed } from './range-problems.ts';
import type { RangeArea, RangeWords } from './range-words.ts';
import { traceArea } from './trace-area.ts';

export interface ReadRange {
  readonly words: RangeWords;
  /** What the lines of the text enclose, estates of its lists not counted; zone metres. */
  readonly ground: PlanarMultiPolygon;
  readonly problems: readonly RangeProblem[];
}

export function readRange(text: string, network: LineNetwork, zone: GaussKruger): ReadRange {
  const { words, problems } = parseRange(text, (name) => network.lineOf(name) !== undefined);
  const found: RangeProblem[] = [...problems];
  const trace = (areas: readonly RangeArea[]): PlanarMultiPolygon[] =>
    areas.flatMap((area) => {
      const { ring, problems: ofArea } = traceArea(area, network, zone);
      found.push(...ofArea);
      const polygons = ring.length > 3 ? normalisePolygons([[ring]]) : [];
      if (polygons.length === 0 && ofArea.length === 0) found.push(notClosed());
      return polygons.length > 0 ? [polygons] : [];
    });
  const areas = trace(words.areas);
  const holes = trace(words.exceptAreas);
  try {
    // One area is as its lines run, even where they cross by a metre at a corner: nothing is to be united.
    const [only = []] = areas;
    const ground = areas.length + holes.length > 1 ? uniteGrounds(areas, holes, zone) : only;
    return { words, ground, problems: found };
  } catch {
    return { words, ground: [], problems: [...found, notClosed()] };
  }
}
