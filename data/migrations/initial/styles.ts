// How QGIS draws the layers: the table `layer_styles` as QGIS itself makes it, with one default style a layer and, for
// layers of mixed geometry, one style a geometry type. Colours: districts and authorities as outlines, water blue,
// main roads warm, catchments a pale fill that lets the map under it through.
import type { WritableDatabase } from '../../database/connection.ts';

const tableSql = `CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  f_table_catalog TEXT(256),
  f_table_schema TEXT(256),
  f_table_name TEXT(256),
  f_geometry_column TEXT(256),
  styleName TEXT(30),
  styleQML TEXT,
  styleSLD TEXT,
  useAsDefault BOOLEAN,
  description TEXT,
  owner TEXT(30),
  ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
)`;

/** QGIS's numbers for the geometry of a layer. */
const geometryCodes = { point: 0, line: 1, polygon: 2 } as const;
type Shape = keyof typeof geometryCodes;

interface Symbol {
  readonly shape: Shape;
  /** red,green,blue,opacity, each 0…255. */
  readonly fill: string;
  readonly outline: string;
  readonly widthMillimetres: number;
  readonly dash?: 'dash' | 'dash dot';
}

interface Style {
  readonly table: string;
  readonly isDefault: boolean;
  readonly symbol: Symbol;
  /** Other symbols by value of a column; the plain symbol is for the rest. */
  readonly categories?: {
    readonly column: string;
    readonly symbols: readonly (readonly [string, string, Symbol])[];
  };
  readonly labelMillimetres?: number;
}

const polygon = (fill: string, outline: string, widthMillimetres: number): Symbol => ({
  shape: 'polygon',
  fill,
  outline,
  widthMillimetres,
});
const line = (outline: string, widthMillimetres: number): Symbol => ({
  shape: 'line',
  fill: outline,
  outline,
  widthMillimetres,
});
const point = (fill: string, outline: string, widthMillimetres: number): Symbol => ({
  shape: 'point',
  fill,
  outline,
  widthMillimetres,
});

const roads = [
  ['expressway', '快速路', line('201,108,54,255', 1)],
  ['trunk', '主干路', line('222,155,92,255', 0.8)],
  ['main', '次干路', line('233,196,140,255', 0.6)],
  ['minor', '支路', line('190,190,190,255', 0.36)],
  ['path', '小路', { ...line('190,190,190,255', 0.2), dash: 'dash' }],
] as const;
const water = ['river', '河流', line('120,170,214,255', 0.8)] as const;
const railway = ['railway', '铁路', { ...line('90,90,90,255', 0.5), dash: 'dash' }] as const;

const styles: readonly Style[] = [
  {
    table: '行政区',
    isDefault: true,
    symbol: { ...polygon('0,0,0,0', '110,80,140,255', 0.7), dash: 'dash dot' },
    labelMillimetres: 5,
  },
  {
    table: '管理主体',
    isDefault: true,
    symbol: { ...polygon('0,0,0,0', '150,60,110,255', 0.5), dash: 'dash' },
    labelMillimetres: 4,
  },
  {
    table: '校区',
    isDefault: true,
    symbol: point('178,34,52,255', '255,255,255,255', 3),
    labelMillimetres: 3,
  },
  {
    table: '小区',
    isDefault: true,
    symbol: polygon('238,222,190,170', '160,130,90,255', 0.2),
    labelMillimetres: 2,
  },
  {
    table: '小区',
    isDefault: false,
    symbol: point('214,170,90,255', '120,90,40,255', 2),
    labelMillimetres: 2,
  },
  {
    table: '道路',
    isDefault: true,
    symbol: line('190,190,190,255', 0.36),
    categories: { column: 'road_class', symbols: roads },
    labelMillimetres: 2,
  },
  {
    table: '阻隔',
    isDefault: true,
    symbol: line('120,120,120,255', 0.6),
    categories: { column: 'barrier_type', symbols: [water, railway] },
    labelMillimetres: 2.5,
  },
  {
    table: '阻隔',
    isDefault: false,
    symbol: polygon('186,212,236,255', '120,170,214,255', 0.2),
    labelMillimetres: 2.5,
  },
  {
    table: '服务片区',
    isDefault: true,
    symbol: polygon('118,168,150,90', '30,110,90,255', 0.5),
    labelMillimetres: 3.5,
  },
  { table: '参考图层', isDefault: true, symbol: polygon('0,0,0,0', '110,110,110,255', 0.3) },
  { table: '参考图层', isDefault: false, symbol: line('110,110,110,255', 0.3) },
];

const option = (name: string, value: string) => `<Option type="QString" name="${name}" value="${value}"/>`;
const dashStyle = ({ dash }: Symbol) => dash ?? 'solid';

function symbolLayer(symbol: Symbol): string {
  const width = String(symbol.widthMillimetres);
  const layer = (kind: string, options: readonly string[]) =>
    `<layer class="${kind}" enabled="1" locked="0" pass="0"><Option type="Map">${options.join('')}</Option></layer>`;
  switch (symbol.shape) {
    case 'point':
      return layer('SimpleMarker', [
        option('name', 'circle'),
        option('color', symbol.fill),
        option('outline_color', symbol.outline),
        option('outline_width', '0.3'),
        option('outline_width_unit', 'MM'),
        option('size', width),
        option('size_unit', 'MM'),
      ]);
    case 'line':
      return layer('SimpleLine', [
        option('line_color', symbol.outline),
        option('line_style', dashStyle(symbol)),
        option('line_width', width),
        option('line_width_unit', 'MM'),
        option('capstyle', 'round'),
        option('joinstyle', 'round'),
      ]);
    case 'polygon':
      return layer('SimpleFill', [
        option('color', symbol.fill),
        option('style', 'solid'),
        option('outline_color', symbol.outline),
        option('outline_style', dashStyle(symbol)),
        option('outline_width', width),
        option('outline_width_unit', 'MM'),
        option('joinstyle', 'round'),
      ]);
  }
}

const symbolTypes = { point: 'marker', line: 'line', polygon: 'fill' } as const;

function renderer({ symbol, categories }: Style): string {
  const element = (one: Symbol, name: number) =>
    `<symbol type="${symbolTypes[one.shape]}" name="${name}" alpha="1" clip_to_extent="1" force_rhr="0">` +
    `${symbolLayer(one)}</symbol>`;
  if (categories === undefined) {
    return `<renderer-v2 type="singleSymbol"><symbols>${element(symbol, 0)}</symbols></renderer-v2>`;
  }
  const all = [...categories.symbols, ['', '其他', symbol] as const];
  const entries = all.map(
    ([value, label], index) =>
      `<category symbol="${index}" value="${value}" label="${label}" type="string" render="true"/>`,
  );
  return (
    `<renderer-v2 type="categorizedSymbol" attr="${categories.column}">` +
    `<categories>${entries.join('')}</categories>` +
    `<symbols>${all.map(([, , one], index) => element(one, index)).join('')}</symbols></renderer-v2>`
  );
}

function labelling({ labelMillimetres, symbol }: Style): string {
  if (labelMillimetres === undefined) return '';
  const placement = { point: 6, line: 2, polygon: 1 }[symbol.shape];
  return (
    '<labeling type="simple"><settings calloutType="simple">' +
    `<text-style fieldName="name" isExpression="0" fontSize="${labelMillimetres}" fontSizeUnit="MM" ` +
    'textColor="40,40,40,255"><text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" ' +
    'bufferColor="255,255,255,255"/></text-style>' +
    `<placement placement="${placement}"/></settings></labeling>`
  );
}

function qml(style: Style): string {
  return (
    "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" +
    `<qgis version="3.28.0" styleCategories="Symbology|Labeling" labelsEnabled="${style.labelMillimetres ? 1 : 0}">` +
    `${renderer(style)}${labelling(style)}` +
    `<layerGeometryType>${geometryCodes[style.symbol.shape]}</layerGeometryType></qgis>\n`
  );
}

const shapeNames = { point: '点', line: '线', polygon: '面' } as const;

export function addStyles(database: WritableDatabase): void {
  database.exec(tableSql);
  database
    .prepare(
      "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('layer_styles', 'attributes', '图层样式')",
    )
    .run();
  const insert = database.prepare(
    `INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
       styleSLD, useAsDefault, description, owner) VALUES ('', '', ?, 'geom', ?, ?, '', ?, '', '')`,
  );
  for (const style of styles) {
    const name = `${style.table}（${shapeNames[style.symbol.shape]}）`;
    insert.run(style.table, name, qml(style), Number(style.isDefault));
  }
}
