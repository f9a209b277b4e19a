// What other programs make of a project file: GDAL's ogrinfo and its GeoPackage validator, and an edit through GDAL
// as QGIS makes it. Where GDAL is not installed the tests are skipped, and say so.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { openProjectFile, readProjectFile } from '../../../data/repositories/project-file.ts';
import { randomRecords } from './random-project.ts';
import { closedProject, tamper, unwrap } from './temporary-project.ts';

const layers = ['行政区', '管理主体', '校区', '小区', '道路', '阻隔', '服务片区', '参考图层'];

function run(command: string, ...parameters: string[]): string {
  const { stdout, stderr } = spawnSync(command, parameters, {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  return (stdout ?? '') + (stderr ?? '');
}

const hasOgrinfo = run('ogrinfo', '--version').startsWith('GDAL');
/** Another python3 before the system's on PATH may not see the system's GDAL. */
const python = ['python3', '/usr/bin/python3'].find((one) =>
  run(one, '-c', 'from osgeo import ogr; import osgeo_utils.samples.validate_gpkg; print("here")').includes(
    'here',
  ),
);
if (!hasOgrinfo) console.warn('skipped: ogrinfo (gdal-bin) is not installed');
if (python === undefined)
  console.warn('skipped: the Python bindings of GDAL (python3-gdal) are not installed');

test.runIf(hasOgrinfo)('ogrinfo lists the eight layers by their Chinese names', () => {
  const text = run('ogrinfo', '-q', closedProject(randomRecords(21)));
  const listed = [...text.matchAll(/^\d+: (\S+)/gm)].map(([, name]) => name);
  expect(layers.filter((layer) => !listed.includes(layer))).toEqual([]);
});

test.runIf(hasOgrinfo).each(layers)('ogrinfo reads %s whole, in EPSG:4490', (layer) => {
  const records = randomRecords(21);
  const text = run('ogrinfo', '-al', closedProject(records), layer);
  expect(text).toMatch(/Feature Count: [1-9]/);
  expect(text).toContain('ID["EPSG",4490]');
  expect(text).not.toMatch(/ERROR|Warning (?!1: This version of GeoPackage)/);
});

test.runIf(python !== undefined)('coded values have Chinese words', () => {
  const script = `
import sys
from osgeo import gdal
source = gdal.OpenEx(sys.argv[1], gdal.OF_VECTOR)
name = source.GetLayerByName('道路').GetLayerDefn().GetFieldDefn(2).GetDomainName()
print(source.GetFieldDomain(name).GetEnumeration())`;
  expect(run(python ?? '', '-c', script, closedProject())).toContain("'trunk': '主干路'");
});

test.runIf(python !== undefined)('the GeoPackage validator has nothing to say', () => {
  const path = closedProject(randomRecords(22));
  const text = run(python ?? '', '-m', 'osgeo_utils.samples.validate_gpkg', '-k', '--extra', path);
  // A validator older than GeoPackage 1.4 misses the two triggers that 1.4 replaced because they broke UPSERT, and
  // wonders about the version.
  const said = text
    .split('\n')
    .filter((line) => line !== '' && !/^Req 75: rtree_.+_geom_update[13] trigger missing$/.test(line))
    .filter((line) => !line.startsWith('Warning 1: This version of GeoPackage'));
  expect(said).toEqual([]);
});

test.runIf(python !== undefined)('the validator does find what is wrong', () => {
  const path = closedProject();
  tamper(path, (database) =>
    database.exec("UPDATE gpkg_contents SET data_type = 'wrong' WHERE table_name = '小区'"),
  );
  const text = run(python ?? '', '-m', 'osgeo_utils.samples.validate_gpkg', '-k', '--extra', path);
  expect(text).toContain('wrong');
});

test.runIf(python !== undefined)(
  'after an edit through GDAL the project opens, and verify says which record it was',
  () => {
    const path = closedProject(randomRecords(23));
    const script = `
import sys
from osgeo import ogr
source = ogr.Open(sys.argv[1], 1)
layer = source.GetLayerByName('小区')
feature = layer.GetNextFeature()
feature.SetField('name', '在 QGIS 中改名')
feature.SetGeometry(ogr.CreateGeometryFromWkt('POLYGON ((104 31, 104.1 31, 104.1 31.1, 104 31))'))
layer.SetFeature(feature)
print(feature.GetField('id'))`;
    const [id] = run(python ?? '', '-c', script, path).split('\n');
    const file = unwrap(openProjectFile(path));
    expect(file.readRecords().find((record) => record.kind === 'unit' && record.id === id)).toMatchObject({
      name: '在 QGIS 中改名',
      geometry: { type: 'Polygon' },
    });
    expect(file.verify().problems.map(({ code, place }) => [code, place])).toEqual([
      ['records-differ-from-log', `unit ${id}`],
    ]);
    file.close();
  },
);

test.runIf(python !== undefined)('every layer has a style of its own, and it is well-formed XML', () => {
  const script = `
import sys, sqlite3
import xml.dom.minidom
for table, qml in sqlite3.connect(sys.argv[1]).execute('SELECT f_table_name, styleQML FROM layer_styles WHERE useAsDefault'):
    xml.dom.minidom.parseString(qml.split('\\n', 1)[1])
    print(table)`;
  const text = run(python ?? '', '-c', script, closedProject());
  expect(text.trim().split('\n').sort()).toEqual([...layers].sort());
});

test('a reader opens a file that another program left in WAL mode, unless its journal is needed', () => {
  const path = closedProject(randomRecords(24));
  tamper(path, (database) => database.pragma('journal_mode = WAL'));
  const file = unwrap(readProjectFile(path));
  expect(file.verify().problems).toEqual([]);
  file.close();
  const writer = unwrap(openProjectFile(path));
  writer.close();
  tamper(path, (database) => expect(database.pragma('journal_mode', { simple: true })).toBe('delete'));
});
