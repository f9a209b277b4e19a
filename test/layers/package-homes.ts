/** Where each package may be imported. A package that is not in this table fails the layer test. */
export const packageHomes: Readonly<Record<string, readonly string[]>> = {
  // pure: anywhere, but each heavy one behind one folder
  geojson: ['shared/', 'data/', 'electron/', 'renderer/'],
  // Turf in its parts: the whole has a hundred packages to read at every start
  '@turf/area': ['shared/geometry/'],
  '@turf/boolean-point-in-polygon': ['shared/geometry/'],
  '@turf/difference': ['shared/geometry/'],
  '@turf/helpers': ['shared/geometry/'],
  '@turf/intersect': ['shared/geometry/'],
  '@turf/length': ['shared/geometry/'],
  '@turf/union': ['shared/geometry/'],
  'robust-predicates': ['shared/geometry/', 'shared/borders/', 'shared/overlap/', 'shared/walking/'],
  flatbush: [
    'shared/geometry/',
    'shared/borders/',
    'shared/overlap/',
    'shared/walking/',
    'shared/ranges/',
    'shared/numbers/',
    'renderer/tools/snapping/',
  ],
  'd3-delaunay': ['shared/borders/', 'shared/proposals/'],
  proj4: ['shared/geometry/'],
  gcoord: ['shared/import/', 'shared/geometry/'],
  zod: ['shared/api/'],
  papaparse: ['shared/import/', 'data/files/'],

  // Node
  'node:': ['data/', 'electron/', 'renderer/vite.config.ts'],
  'better-sqlite3': ['data/database/'],
  'iconv-lite': ['data/files/'],
  '@e965/xlsx': ['data/files/'],
  exceljs: ['data/files/', 'data/notice/'],
  docx: ['data/files/pack-docx.ts', 'data/negotiation/', 'data/notice/'],
  pdfkit: ['data/negotiation/', 'data/notice/'],
  '@napi-rs/canvas': ['data/notice/'],
  highs: ['data/proposals/'],
  electron: ['electron/main/', 'electron/preload/'],

  // window
  'maplibre-gl': ['renderer/map/'],
  react: ['renderer/'],
  'react-dom': ['renderer/app/'],
  antd: ['renderer/'],
  'lucide-react': ['renderer/'],
  zustand: ['renderer/state/'],
  i18next: ['renderer/'],
  'pinyin-pro': ['renderer/state/', 'shared/notice/', 'data/notice/'],
  'react-i18next': ['renderer/'],
  '@fontsource-variable/noto-sans-sc': ['renderer/'],
  vite: ['renderer/vite.config.ts', 'electron/main/vite.config.ts'],
  '@vitejs/plugin-react': ['renderer/vite.config.ts'],
};
