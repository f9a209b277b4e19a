// Files as they go wrong in a bureau, and projects that may not be opened, made on the spot.
import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Position } from 'geojson';
import { squareAt, writeEstateShapefile } from '../../data/files/read-fixtures.ts';

const zone35 = 475_000;

export function featuresOf(
  ...shapes: readonly (readonly [name: string, rings: readonly Position[][]])[]
): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: shapes.map(([name, coordinates]) => ({
      type: 'Feature',
      properties: { 名称: name },
      geometry: { type: 'Polygon', coordinates },
    })),
  });
}

export const goodEstates = featuresOf(
  ['甲苑', [squareAt(104.74, 31.46)]],
  ['乙苑', [squareAt(104.75, 31.46)]],
);

/** The good estates and one more, in row 3. */
function withThird(rings: readonly Position[][]): string {
  const { features } = JSON.parse(goodEstates) as { features: unknown[] };
  const third = JSON.parse(featuresOf(['丙苑', rings])) as { features: unknown[] };
  return JSON.stringify({ type: 'FeatureCollection', features: [...features, ...third.features] });
}

const sentence = '这是一个文本文件，不是地图。\n'.repeat(20);
const metres: Position[] = [
  [zone35, 3_482_000],
  [zone35, 3_482_200],
  [zone35 + 200, 3_482_200],
  [zone35 + 200, 3_482_000],
  [zone35, 3_482_000],
];

/** Every text file by its name. */
export const badTexts: Readonly<Record<string, string | Uint8Array>> = {
  '米.geojson': featuresOf(['甲苑', [metres.map(([x = 0, y = 0]) => [x + 35_000_000, y])]]),
  '好.geojson': goodEstates,
  '远.geojson': featuresOf(['远苑', [squareAt(-76.7, 39.2)]]),
  '自相交.geojson': withThird([
    [
      [104.76, 31.46],
      [104.77, 31.47],
      [104.77, 31.46],
      [104.76, 31.47],
      [104.76, 31.46],
    ],
  ]),
  '洞在外.geojson': withThird([squareAt(104.76, 31.46), squareAt(104.79, 31.49)]),
  '两点.geojson': withThird([squareAt(104.76, 31.46).slice(0, 2)]),
  '空.geojson': '',
  '无要素.geojson': '{"type":"FeatureCollection","features":[]}',
  '文本.geojson': sentence,
  '半截.geojson': goodEstates.slice(0, 200),
  '文本.shp': sentence,
  '文本.xlsx': sentence,
  '文本.gpkg': sentence,
  '零.gpkg': '',
  '地图.kml': '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
  '缺列.csv': '楼号,经度,纬度\n1,104.74,31.46\n',
  '无坐标.csv': '小区名称,户数\n丁苑,12\n',
  '只有表头.csv': '小区名称,经度,纬度\n',
  '坏数字.csv': '小区名称,经度,纬度,2026年小学新生\n甲苑,104.74,31.46,12\n乙苑,一百零四,31.46,12\n',
  '乱码.csv': Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256),
};

export function writeBadTexts(folder: string): void {
  for (const [name, content] of Object.entries(badTexts)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, '文件夹.geojson'));
}

/** Shapefiles with one part cut, false or missing, each in a folder of its own. */
export async function writeBadShapefiles(folder: string): Promise<void> {
  const spoiled: Readonly<Record<string, (stem: string) => void>> = {
    截断: (stem) => truncateSync(`${stem}.shp`, readFileSync(`${stem}.shp`).length - 100),
    假记录数: (stem) => {
      const bytes = readFileSync(`${stem}.dbf`);
      bytes.writeUInt32LE(99_999, 4);
      writeFileSync(`${stem}.dbf`, bytes);
    },
    无属性: (stem) => rmSync(`${stem}.dbf`),
  };
  for (const [name, spoil] of Object.entries(spoiled)) {
    const own = join(folder, name);
    mkdirSync(own);
    const path = await writeEstateShapefile(own);
    spoil(path.replace(/\.shp$/, ''));
  }
  const own = join(folder, '无坐标系');
  mkdirSync(own);
  const estate = {
    geometry: { type: 'Polygon' as const, coordinates: [metres] },
    values: { 小区名称: '甲苑' },
  };
  const path = await writeEstateShapefile(own, [estate]);
  rmSync(path.replace(/\.shp$/, '.prj'));
}

/** Copies of a project that another program has changed, and a GeoPackage that never was one. */
export function writeBadProjects(folder: string, project: string): void {
  const change = (name: string, sql: string) => {
    const path = join(folder, name);
    copyFileSync(project, path);
    new SqliteDatabase(path).exec(sql).close();
  };
  change(
    '新版本.gpkg',
    "UPDATE huapian_meta SET value = '99999' WHERE key = 'schema_version'; PRAGMA user_version = 99999",
  );
  change('触发器.gpkg', 'CREATE TRIGGER planted AFTER INSERT ON schools BEGIN DELETE FROM schools; END');
  new SqliteDatabase(join(folder, '别家.gpkg'))
    .exec(`PRAGMA application_id = ${0x47504b47}; CREATE TABLE gpkg_contents (table_name TEXT)`)
    .close();
}
