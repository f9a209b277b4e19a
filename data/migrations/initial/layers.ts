// The eight layers a person sees in QGIS: Chinese table names, English columns. SQLite's STRICT does not know the
// geometry types, so these tables are ordinary ones with checks. References are checked when a transaction ends.
import type { WritableDatabase } from '../../database/connection.ts';
import { createSpatialIndex } from './spatial-index.ts';

interface Layer {
  readonly table: string;
  readonly geometryType: 'POINT' | 'MULTILINESTRING' | 'MULTIPOLYGON' | 'GEOMETRY';
  readonly description: string;
  /** Columns after fid, geom, id and name. */
  readonly columns: readonly string[];
  /** Columns that refer to other records, indexed so that removing the other record stays fast. */
  readonly indexed: readonly string[];
}

const layers: readonly Layer[] = [
  {
    table: '行政区',
    geometryType: 'MULTIPOLYGON',
    description: '行政区划界线（GB/T 2260 代码），导入后不编辑',
    columns: ['code TEXT NOT NULL'],
    indexed: [],
  },
  {
    table: '管理主体',
    geometryType: 'MULTIPOLYGON',
    description: '招生管理主体：行政区与功能区，互不重叠',
    columns: [
      "authority_type TEXT NOT NULL CHECK (authority_type IN ('district', 'functional-zone'))",
      'phone TEXT NOT NULL',
    ],
    indexed: [],
  },
  {
    table: '校区',
    geometryType: 'POINT',
    description: '学校的校区位置；学段与学位见“校区学段”表',
    columns: [
      'school_id TEXT NOT NULL REFERENCES schools (id) DEFERRABLE INITIALLY DEFERRED',
      'address TEXT NOT NULL',
      'phone TEXT NOT NULL',
    ],
    indexed: ['school_id'],
  },
  {
    table: '小区',
    geometryType: 'GEOMETRY',
    description: '居住小区：划片的最小单位，点或面；适龄儿童与门牌另有表',
    columns: [
      'community TEXT NOT NULL',
      'households INTEGER NOT NULL',
      'attributes_json TEXT NOT NULL CHECK (json_valid(attributes_json))',
    ],
    indexed: [],
  },
  {
    table: '道路',
    geometryType: 'MULTILINESTRING',
    description: '道路中心线与桥梁',
    columns: [
      "road_class TEXT NOT NULL CHECK (road_class IN ('expressway', 'trunk', 'main', 'minor', 'path'))",
      'is_bridge BOOLEAN NOT NULL CHECK (is_bridge IN (0, 1))',
      // A record may hold one line or many; the layer holds many, as QGIS wants it. 1: it was given as one line.
      'is_single_line BOOLEAN NOT NULL DEFAULT 0 CHECK (is_single_line IN (0, 1))',
    ],
    indexed: [],
  },
  {
    table: '阻隔',
    geometryType: 'GEOMETRY',
    description: '除桥梁外不能步行穿越的河流、铁路、快速路',
    columns: [
      "barrier_type TEXT NOT NULL CHECK (barrier_type IN ('river', 'railway', 'expressway', 'other'))",
    ],
    indexed: [],
  },
  {
    table: '服务片区',
    geometryType: 'MULTIPOLYGON',
    description: '各方案的学校服务片区；所服务的校区见“片区校区”表',
    columns: [
      'plan_id TEXT NOT NULL REFERENCES plans (id) DEFERRABLE INITIALLY DEFERRED',
      'authority_id TEXT REFERENCES "管理主体" (id) DEFERRABLE INITIALLY DEFERRED',
      'cluster_id TEXT REFERENCES clusters (id) DEFERRABLE INITIALLY DEFERRED',
      'range_text TEXT NOT NULL',
    ],
    indexed: ['plan_id', 'authority_id', 'cluster_id'],
  },
  {
    table: '参考图层',
    geometryType: 'GEOMETRY',
    description: '只供对照的要素（步行范围、相邻方案等）',
    columns: [
      'layer_name TEXT NOT NULL',
      'attributes_json TEXT NOT NULL CHECK (json_valid(attributes_json))',
    ],
    indexed: ['layer_name'],
  },
];

export function createLayers(database: WritableDatabase): void {
  for (const { table, geometryType, description, columns, indexed } of layers) {
    const all = [
      'fid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT',
      `geom ${geometryType}`,
      'id TEXT NOT NULL UNIQUE',
      'name TEXT NOT NULL',
      ...columns,
    ];
    database.exec(`CREATE TABLE "${table}" (\n  ${all.join(',\n  ')}\n)`);
    for (const column of indexed) {
      database.exec(`CREATE INDEX "${table}_${column}" ON "${table}" (${column})`);
    }
    database
      .prepare(
        `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
         VALUES (?, 'features', ?, ?, 4490)`,
      )
      .run(table, table, description);
    database
      .prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4490, 0, 0)")
      .run(table, geometryType);
    createSpatialIndex(database, table);
  }
}
