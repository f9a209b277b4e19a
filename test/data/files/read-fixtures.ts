// Files as bureaus have them, made on the spot: GBK shapefiles in zone-35 metres, GBK tables, workbooks with merges.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import type { Position } from 'geojson';
import iconv from 'iconv-lite';
import type { FeatureToWrite, FieldToWrite } from '../../../data/files/write-layer.ts';
import { writeShapefile } from '../../../data/files/write-shapefile.ts';
import { gaussKruger } from '../../../shared/geometry/gauss-kruger.ts';
import { madeByTheProgram } from '../../../shared/privacy/looked-through.ts';

export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'huapian-import-'));
}

export async function writeGbk(folder: string, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, iconv.encode(text, 'gbk'));
  return path;
}

export async function writeUtf8(folder: string, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** Degrees to the zone-35 metres of EPSG:4523, east first. */
export function toZone35([longitude = 0, latitude = 0]: Position): Position {
  const [east, north] = gaussKruger(105).forward([longitude, latitude]);
  return [east + 35_000_000, north];
}

/** A square of 0.01° with its south-west corner at a position, clockwise as shapefiles want it. */
export function squareAt(longitude: number, latitude: number): Position[] {
  return [
    [longitude, latitude],
    [longitude, latitude + 0.01],
    [longitude + 0.01, latitude + 0.01],
    [longitude + 0.01, latitude],
    [longitude, latitude],
  ];
}

export const estateFields: readonly FieldToWrite[] = [
  { name: '小区名称', type: 'text' },
  { name: '社区', type: 'text' },
  { name: '户数', type: 'number' },
];

/** Two estates that share the border 104.75° E. */
export function estateFeatures(): FeatureToWrite[] {
  return [
    ['示例·御景苑', '三江社区', 1200, 104.74],
    ['示例·花荄苑', '文跃社区', 860, 104.75],
  ].map(([name, community, households, longitude]) => ({
    geometry: { type: 'Polygon', coordinates: [squareAt(Number(longitude), 31.46).map(toZone35)] },
    values: { 小区名称: String(name), 社区: String(community), 户数: Number(households) },
  }));
}

/** The estates as a GBK shapefile in EPSG:4523 with .prj, .cpg and LDID 0x4D. */
export async function writeEstateShapefile(folder: string, features = estateFeatures()): Promise<string> {
  const path = join(folder, '小区.shp');
  await writeShapefile({
    path,
    layer: { name: '小区', fields: estateFields, features },
    shapeType: 'polygon',
    epsg: 4523,
    modifiedOn: new Date(2026, 2, 1),
    looked: madeByTheProgram,
  });
  return path;
}

/** A workbook of one sheet from lines of cells; merges as in “A1:F1”. */
export async function writeWorkbook(
  folder: string,
  name: string,
  lines: readonly (readonly (string | number | null)[])[],
  merges: readonly string[],
): Promise<string> {
  const sheet = XLSX.utils.aoa_to_sheet(lines.map((line) => [...line]));
  sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, sheet, '名册');
  const path = join(folder, name);
  const bookType = name.endsWith('.xls') ? 'biff8' : 'xlsx';
  await writeFile(path, XLSX.write(workbook, { type: 'buffer', bookType }) as Buffer);
  return path;
}
