// One door for every format. The name says what a file should be, its first bytes what it is: a .txt renamed .shp is
// found out before a reader believes it.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { SourceLayer } from '../../shared/import/source-layer.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import { readCsv } from './read-csv.ts';
import { readGeoJson } from './read-geojson.ts';
import { damagedFile, emptyFile, type ReadLimits, readLimits, tooLarge } from './read-limits.ts';
import { readShapefile, type ShapefileParts, shapefileParts } from './read-shapefile.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { listZip } from './read-zip.ts';

/** Refuses `file-missing`, `unknown-format`, `too-large` and what the reader of the format refuses. */
export async function readSourceFile(
  path: string,
  encoding: string,
  limits: ReadLimits = readLimits,
): Promise<Result<SourceLayer>> {
  const bytes = await readLimited(path, limits);
  if (!bytes.ok) return bytes;
  if (bytes.value.length === 0) return refuse(emptyFile(path));
  switch (extname(path).toLowerCase()) {
    case '.geojson':
    case '.json':
      return readGeoJson(bytes.value, encoding, path, limits);
    case '.csv':
    case '.txt':
    case '.tsv':
      return readCsv(bytes.value, encoding, path, limits);
    case '.xlsx':
    case '.xls':
    case '.et':
      return readSpreadsheet(bytes.value, path, limits);
    case '.zip':
      return readZippedShapefile(bytes.value, encoding, path, limits);
    case '.shp':
    case '.dbf':
    case '.shx':
      return readPartsBeside(path, encoding, limits);
    default:
      return refuse(unknownFormat(path));
  }
}

async function readLimited(path: string, limits: ReadLimits): Promise<Result<Uint8Array>> {
  const information = await stat(path).catch(() => null);
  if (information?.isDirectory()) return refuse(folderGiven(path));
  if (!information?.isFile()) return refuse(missingFile(path));
  if (information.size > limits.bytes) return refuse(tooLarge(path, 'bytes', information.size, limits.bytes));
  try {
    return succeed(await readFile(path));
  } catch {
    return refuse(missingFile(path));
  }
}

/** The parts lie beside each other; Windows does not mind the case of letters, so neither does this. */
async function readPartsBeside(
  path: string,
  encoding: string,
  limits: ReadLimits,
): Promise<Result<SourceLayer>> {
  const stem = basename(path, extname(path)).toLowerCase();
  const names = (await readdir(dirname(path))).sort();
  const parts: Record<string, Uint8Array> = {};
  for (const part of shapefileParts) {
    const name = names.find((candidate) => candidate.toLowerCase() === `${stem}.${part}`);
    if (name === undefined) continue;
    const bytes = await readLimited(join(dirname(path), name), limits);
    if (!bytes.ok) return bytes;
    parts[part] = bytes.value;
  }
  return readShapefile(parts, encoding, path, limits);
}

function readZippedShapefile(
  bytes: Uint8Array,
  encoding: string,
  path: string,
  limits: ReadLimits,
): Result<SourceLayer> {
  const entries = listZip(bytes, path, limits);
  if (!entries.ok) return entries;
  const shapefiles = entries.value.filter(
    ({ name }) => /\.shp$/i.test(name) && !name.startsWith('__MACOSX/'),
  );
  const [only] = shapefiles;
  if (!only || shapefiles.length > 1) {
    return refuse({
      code: 'unknown-format',
      file: path,
      message: {
        zh: only ? `压缩包里有 ${shapefiles.length} 个 Shapefile` : '压缩包里没有 .shp',
        en: only ? `the zip holds ${shapefiles.length} shapefiles` : 'the zip holds no .shp',
      },
      hint: {
        zh: '请解压后逐个导入，或每个压缩包只放一个 Shapefile',
        en: 'unpack it and import one by one, or put one shapefile in a zip',
      },
    });
  }
  const stem = only.name.slice(0, -4).toLowerCase();
  const parts: Record<string, Uint8Array> = {};
  for (const part of shapefileParts) {
    const entry = entries.value.find(({ name }) => name.toLowerCase() === `${stem}.${part}`);
    const content = entry?.read();
    if (content === null) {
      return refuse(
        damagedFile(path, `其中的 ${entry?.name} 无法解压`, `${entry?.name} inside can’t be unpacked`),
      );
    }
    if (content) parts[part] = content;
  }
  return readShapefile(parts satisfies ShapefileParts, encoding, path, limits);
}

function missingFile(path: string): Refusal {
  return {
    code: 'file-missing',
    file: path,
    message: { zh: '找不到文件，或没有读取权限', en: 'the file is not there, or may not be read' },
    hint: { zh: '请检查路径和文件名', en: 'check the path and the name' },
  };
}

function folderGiven(path: string): Refusal {
  return {
    code: 'file-missing',
    file: path,
    message: { zh: '这是文件夹，不是文件', en: 'this is a folder, not a file' },
    hint: { zh: '请写明文件夹里的那个文件', en: 'name the file inside it' },
  };
}

function unknownFormat(path: string): Refusal {
  return {
    code: 'unknown-format',
    file: path,
    message: {
      zh: `不能识别的文件类型“${extname(path)}”`,
      en: `files of type “${extname(path)}” can’t be read`,
    },
    hint: {
      zh: '可以导入：GeoJSON、Shapefile（.shp 或打包的 .zip）、CSV、xlsx、xls；KML、GeoPackage、DXF 等请先另存为 GeoJSON',
      en: 'what can be imported: GeoJSON, shapefile (.shp, or a .zip of one), CSV, xlsx, xls; save KML, GeoPackage or DXF as GeoJSON first',
    },
  };
}
