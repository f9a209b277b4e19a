// One layer of the project as a file for somebody else's program.
import type { ExportedLayer, ExportFormat, WrittenFile } from '../../shared/api/project-api.ts';
import { pointInside } from '../../shared/geometry/point-inside.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';
import type { LookedThrough } from '../../shared/privacy/looked-through.ts';
import { smallestCountOf } from '../../shared/privacy/small-counts.ts';
import { writeCsv } from '../files/write-csv.ts';
import { writeGeojson } from '../files/write-geojson.ts';
import { writeGeopackage } from '../files/write-geopackage.ts';
import { writeKml } from '../files/write-kml.ts';
import type { LayerToWrite, WrittenGeometry } from '../files/write-layer.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import { convertGeometry, type ExportCoordinates, exportCoordinates } from './export-coordinates.ts';
import {
  catchmentPlanRefusal,
  coordinatesRefusal,
  degreesRefusal,
  layerRefusal,
  placelessRefusal,
  writeRefusal,
} from './export-refusals.ts';
import { exportShapefiles } from './export-shapefiles.ts';
import {
  agreementTable,
  authorityTable,
  barrierTable,
  catchmentTable,
  clusterTable,
  districtTable,
  referenceTable,
  roadTable,
  schoolTable,
  unitTable,
} from './export-tables.ts';
import { hideSmallCounts } from './hide-small-counts.ts';
import { lookThroughRows } from './look-through-rows.ts';

const tables: Readonly<Record<string, (state: ProjectState) => LayerToWrite>> = {
  districts: districtTable,
  authorities: authorityTable,
  schools: schoolTable,
  clusters: clusterTable,
  units: unitTable,
  roads: roadTable,
  barriers: barrierTable,
  reference: referenceTable,
  agreements: agreementTable,
};
/** Every name that `layer` may have. */
export const exportLayerNames: readonly string[] = [...Object.keys(tables), 'catchments'];

/**
 * Writes `layer` to `out`. Catchments are those of `planId`, or of the open plan where it is null. `crs`: 'auto' and
 * 'EPSG:4490' are degrees, 'EPSG:4513'…'EPSG:4554' zone metres. A shapefile is written with its companions, a table of
 * fields, and one set for each type of geometry; a GeoPackage holds the one layer. Tables carry the position of points, and a point inside of areas.
 * Counts of few children are left empty and counted, unless `exactCounts` asks for them. Refuses rows that name a person
 * (`lookThroughRows`), unknown layers, plans, systems and formats, layers without places in formats that need them, and
 * what the disk refuses; then nothing is written.
 */
export async function exportLayer(request: {
  state: ProjectState;
  layer: string;
  planId: string | null;
  format: ExportFormat;
  out: string;
  crs: string;
  /** Tells counts of few children too, for the office itself. */
  exactCounts?: boolean | undefined;
  /** Goes into the file's properties. */
  now: Date;
}): Promise<Result<ExportedLayer>> {
  const { format, out, now } = request;
  const coordinates = exportCoordinates(request.crs);
  if (!coordinates) return refuse(coordinatesRefusal(request.crs));
  const whole = tableOf(request);
  if (!whole.ok) return whole;
  const smallest = request.exactCounts ? null : smallestCountOf(request.state);
  const { layer: table, hidden } =
    smallest === null ? { layer: whole.value, hidden: 0 } : hideSmallCounts(whole.value, smallest);
  const looked = lookThroughRows(request.layer, table, smallest);
  if (!looked.ok) return looked;
  if (format === 'kml' && !coordinates.isDegrees) return refuse(degreesRefusal(format));
  const needsPlace = format === 'geojson' || format === 'shp' || format === 'kml';
  if (needsPlace && table.features.length > 0 && table.features.every(({ geometry }) => !geometry))
    return refuse(placelessRefusal(request.layer, format));
  const layer = convertLayer(table, coordinates);
  try {
    const files = await write(layer, { format, out, coordinates, table, now, looked: looked.value });
    const placeless = table.features.filter(({ geometry }) => geometry === null).length;
    return succeed({ files, hiddenCounts: hidden, rowsWithoutPlace: format === 'shp' ? placeless : 0 });
  } catch (error) {
    const refusal: Refusal | null = writeRefusal(out, error);
    if (refusal) return refuse(refusal);
    throw error;
  }
}

async function write(
  layer: LayerToWrite,
  to: {
    format: ExportFormat;
    out: string;
    coordinates: ExportCoordinates;
    table: LayerToWrite;
    now: Date;
    looked: LookedThrough;
  },
): Promise<WrittenFile[]> {
  const { format, out: path, coordinates, now, looked } = to;
  const { epsg } = coordinates;
  switch (format) {
    case 'geojson':
      return writeGeojson({
        path,
        layer,
        looked,
        ...(coordinates.isDegrees ? {} : { crsName: `urn:ogc:def:crs:EPSG::${epsg}` }),
      });
    case 'shp':
      return exportShapefiles({ path, layer, epsg, now, looked });
    case 'csv':
      return writeCsv({ path, layer: withPositions(to.table, coordinates), encoding: 'utf-8', looked });
    case 'xlsx':
      return writeXlsx({ path, layer: withPositions(to.table, coordinates), createdAt: now, looked });
    case 'gpkg':
      return writeGeopackage({ path, layer, epsg, now, looked });
    case 'kml':
      return writeKml({ path, layer, looked });
  }
}

function tableOf(request: {
  state: ProjectState;
  layer: string;
  planId: string | null;
}): Result<LayerToWrite> {
  const { state, layer } = request;
  if (layer === 'catchments') {
    const planId = request.planId ?? state.settings.get('settings')?.activePlanId ?? '';
    return state.plan.has(planId)
      ? succeed(catchmentTable(state, planId))
      : refuse(catchmentPlanRefusal(planId));
  }
  const table = tables[layer];
  return table ? succeed(table(state)) : refuse(layerRefusal(layer, exportLayerNames));
}

function convertLayer(layer: LayerToWrite, { convert }: ExportCoordinates): LayerToWrite {
  return {
    ...layer,
    features: layer.features.map(({ geometry, values }) => ({
      values,
      geometry: geometry === null ? null : convertGeometry(geometry, convert),
    })),
  };
}

/** Two columns more: longitude and latitude, or easting and northing. Lines have no one position. */
function withPositions(layer: LayerToWrite, { isDegrees, convert }: ExportCoordinates): LayerToWrite {
  const [first, second] = isDegrees ? ['经度', '纬度'] : ['东坐标', '北坐标'];
  const places = layer.features.map(({ geometry }) => positionOf(geometry));
  if (places.every((place) => place === null)) return layer;
  const round = (value: number) => Number(value.toFixed(isDegrees ? 7 : 3));
  return {
    ...layer,
    fields: [...layer.fields, { name: first, type: 'number' }, { name: second, type: 'number' }],
    features: layer.features.map((feature, index) => {
      const place = places[index] ?? null;
      const [x, y] = place === null ? [null, null] : convert(place).map(round);
      return { ...feature, values: { ...feature.values, [first]: x ?? null, [second]: y ?? null } };
    }),
  };
}

function positionOf(geometry: WrittenGeometry | null): number[] | null {
  if (geometry?.type === 'Point') return geometry.coordinates;
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') return pointInside(geometry);
  return null;
}
