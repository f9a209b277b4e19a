// 道路 ⇄ the layer of that name. The layer holds multi-part lines, as QGIS wants them; a flag remembers a single line.
import type { LineString, MultiLineString } from 'geojson';
import type { Road } from '../../shared/model/records.ts';
import { decodeLines, encodeGeometry } from '../database/geopackage-geometry.ts';
import { defineRepository } from './record-mapping.ts';

interface RoadRow {
  readonly id: string;
  readonly name: string;
  readonly road_class: Road['roadClass'];
  readonly is_bridge: number;
  readonly is_single_line: number;
  readonly geom: Uint8Array | null;
}

/** Another program may have split a single line: then it stays multi-part. */
function readLine(geom: Uint8Array | null, isSingleLine: number): LineString | MultiLineString {
  const lines = decodeLines(geom);
  const [only, ...others] = lines.coordinates;
  return isSingleLine === 1 && only !== undefined && others.length === 0
    ? { type: 'LineString', coordinates: only }
    : lines;
}

export const roads = defineRepository<Road, RoadRow, Record<never, never>>({
  kind: 'road',
  table: '道路',
  columns: ['id', 'name', 'road_class', 'is_bridge', 'is_single_line', 'geom'],
  lists: {},
  toRow: ({ id, name, roadClass, isBridge, geometry }) => ({
    id,
    name,
    road_class: roadClass,
    is_bridge: Number(isBridge),
    is_single_line: Number(geometry.type === 'LineString'),
    geom: encodeGeometry(
      geometry.type === 'LineString'
        ? { type: 'MultiLineString', coordinates: [geometry.coordinates] }
        : geometry,
    ),
  }),
  fromRow: ({ id, name, road_class, is_bridge, is_single_line, geom }) => ({
    kind: 'road',
    id,
    name,
    roadClass: road_class,
    isBridge: is_bridge === 1,
    geometry: readLine(geom, is_single_line),
  }),
});
