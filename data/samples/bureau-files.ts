// The city as the files that a bureau has on its disk, with the encodings and coordinate systems that it has them in.
import { join } from 'node:path';
import type { WrittenFile } from '../../shared/api/project-api.ts';
import { madeByTheProgram } from '../../shared/privacy/looked-through.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { writeCsv } from '../files/write-csv.ts';
import { writeGeojson } from '../files/write-geojson.ts';
import { writeShapefile } from '../files/write-shapefile.ts';
import { bureauEpsg } from './bureau-coordinates.ts';
import {
  authorityLayer,
  catchmentLayer,
  clusterTable,
  districtLayer,
  estateOutlineLayer,
  estatePointLayer,
  estateTable,
  riverLayer,
  roadLayer,
} from './bureau-layers.ts';
import { createSampleCity, type SampleCity } from './sample-city.ts';
import { formatRosterSheet } from './school-roster-sheet.ts';

/** The main file of each; a shapefile has its companions beside it. */
export const bureauFileNames = {
  districts: '行政区.shp',
  authorities: '管理主体.shp',
  schools: '学校名册.xlsx',
  clusters: '大学区名单.csv',
  roads: '道路.geojson',
  rivers: '河流.geojson',
  estateOutlines: '小区轮廓.shp',
  estatePoints: '村居点位.shp',
  estateTable: '小区适龄儿童.csv',
  primaryCatchments: '小学服务片区2025.shp',
  juniorCatchments: '初中服务片区2025.shp',
} as const;

/** The date in the headers of all files: the end of last year's head-count. */
const writtenOn = new Date(Date.UTC(2025, 2, 31));

/**
 * Writes the sample city into a folder: shapefiles in GBK and zone-35 metres, tables in GBK, GeoJSON in degrees, an
 * .xlsx roster. Equal cities give equal bytes. Rejects where the folder can't be written.
 */
export async function writeBureauFiles(
  folder: string,
  city: SampleCity = createSampleCity(),
): Promise<{ files: WrittenFile[] }> {
  const looked = madeByTheProgram;
  const path = (name: keyof typeof bureauFileNames) => join(folder, bureauFileNames[name]);
  const shapefiles = [
    ['districts', districtLayer(city), 'polygon'],
    ['authorities', authorityLayer(city), 'polygon'],
    ['estateOutlines', estateOutlineLayer(city), 'polygon'],
    ['estatePoints', estatePointLayer(city), 'point'],
    ['primaryCatchments', catchmentLayer('小学服务片区2025', city.primary), 'polygon'],
    ['juniorCatchments', catchmentLayer('初中服务片区2025', city.junior), 'polygon'],
  ] as const;
  const files: WrittenFile[] = [];
  for (const [name, layer, shapeType] of shapefiles) {
    const request = { path: path(name), layer, shapeType, epsg: bureauEpsg, modifiedOn: writtenOn, looked };
    files.push(...(await writeShapefile(request)).files);
  }
  files.push(
    ...(await writeCsv({ path: path('estateTable'), layer: estateTable(city), encoding: 'gbk', looked })),
  );
  files.push(
    ...(await writeCsv({ path: path('clusters'), layer: clusterTable(city), encoding: 'gbk', looked })),
  );
  files.push(...(await writeGeojson({ path: path('roads'), layer: roadLayer(city), looked })));
  files.push(...(await writeGeojson({ path: path('rivers'), layer: riverLayer(city), looked })));
  const roster = await formatRosterSheet(city, writtenOn);
  files.push(...(await writeAtomically([{ path: path('schools'), bytes: roster }], looked)));
  return { files };
}
