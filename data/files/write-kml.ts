// KML 2.2 (OGC 07-147r2): degrees on WGS 84, from which CGCS2000 differs by centimetres, less than any border is drawn to.
import type { Position } from 'geojson';
import type { WrittenFile } from '../../shared/api/project-api.ts';
import { escapeXml } from '../../shared/notice/drawing/escape-xml.ts';
import type { LookedThrough } from '../../shared/privacy/looked-through.ts';
import { writeAtomically } from './write-atomically.ts';
import type { FeatureToWrite, LayerToWrite, WrittenGeometry } from './write-layer.ts';

/** Writes a layer whose coordinates are degrees. The first column is the name that stands on the map. */
export async function writeKml(request: {
  path: string;
  layer: LayerToWrite;
  looked: LookedThrough;
}): Promise<WrittenFile[]> {
  return writeAtomically([{ path: request.path, bytes: formatKml(request.layer) }], request.looked);
}

/** The text of the file; equal layers give equal text. */
export function formatKml(layer: LayerToWrite): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    `<Document><name>${escapeXml(layer.name)}</name>`,
    ...layer.features.map((feature) => placemark(layer, feature)),
    '</Document>',
    '</kml>',
    '',
  ].join('\n');
}

function placemark(layer: LayerToWrite, { geometry, values }: FeatureToWrite): string {
  const name = escapeXml(String(values[layer.fields[0]?.name ?? ''] ?? ''));
  const data = layer.fields
    .map(({ name: field }) => [field, values[field] ?? null] as const)
    .filter(([, value]) => value !== null)
    .map(
      ([field, value]) =>
        `<Data name="${escapeXml(field)}"><value>${escapeXml(String(value))}</value></Data>`,
    );
  const place = geometry === null ? '' : shape(geometry);
  return `<Placemark><name>${name}</name><ExtendedData>${data.join('')}</ExtendedData>${place}</Placemark>`;
}

function shape(geometry: WrittenGeometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point>${coordinates([geometry.coordinates])}</Point>`;
    case 'LineString':
      return `<LineString>${coordinates(geometry.coordinates)}</LineString>`;
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
      return several(geometry.coordinates.map((place) => shape({ type: 'Point', coordinates: place })));
    case 'MultiLineString':
      return several(geometry.coordinates.map((line) => shape({ type: 'LineString', coordinates: line })));
    case 'MultiPolygon':
      return several(geometry.coordinates.map(polygon));
  }
}

function several(shapes: readonly string[]): string {
  return `<MultiGeometry>${shapes.join('')}</MultiGeometry>`;
}

function polygon(rings: readonly Position[][]): string {
  const borders = rings.map((ring, index) => {
    const side = index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
    return `<${side}><LinearRing>${coordinates(ring)}</LinearRing></${side}>`;
  });
  return `<Polygon>${borders.join('')}</Polygon>`;
}

function coordinates(line: readonly Position[]): string {
  return `<coordinates>${line.map(([x = 0, y = 0]) => `${x},${y}`).join(' ')}</coordinates>`;
}
