// GEOS in WebAssembly, the peer that areas are checked against and time is compared with. Metres in, square metres out.
import initGeosJs from 'geos-wasm';
import type { PlanarMultiPolygon, PlanarRing } from '../../shared/geometry/planar-polygon.ts';

// GEOS says on the console why a polygon is invalid; the tests ask for that on purpose.
const silent = () => undefined;
const geos = await initGeosJs({ errorHandler: silent, noticeHandler: silent });
const multiPolygonType = 6;

/** A pointer to a geometry in GEOS's memory; whoever made it frees it. */
export type GeosGeometry = number;

export function makeGeosGeometry(polygons: PlanarMultiPolygon): GeosGeometry {
  const made = polygons.map(([outer = [], ...holes]) =>
    withPointers(holes.map(makeRing), (pointers) =>
      geos.GEOSGeom_createPolygon(makeRing(outer), pointers, holes.length),
    ),
  );
  return withPointers(made, (pointers) =>
    geos.GEOSGeom_createCollection(multiPolygonType, pointers, made.length),
  );
}

function makeRing(ring: PlanarRing): number {
  const { Module } = geos;
  const buffer = Module._malloc(ring.length * 16);
  Module.HEAPF64.set(ring.flat(), buffer / 8);
  const sequence = geos.GEOSCoordSeq_copyFromBuffer(buffer, ring.length, 0, 0);
  Module._free(buffer);
  return geos.GEOSGeom_createLinearRing(sequence);
}

function withPointers(values: readonly number[], use: (pointer: number) => number): number {
  const { Module } = geos;
  const pointer = Module._malloc(Math.max(1, values.length) * 4);
  Module.HEAPU32.set(values, pointer / 4);
  const result = use(pointer);
  Module._free(pointer);
  return result;
}

export function freeGeosGeometry(geometry: GeosGeometry): void {
  geos.GEOSGeom_destroy(geometry);
}

const areaPointer = geos.Module._malloc(8);

export function geosArea(geometry: GeosGeometry): number {
  geos.GEOSArea(geometry, areaPointer);
  return geos.Module.HEAPF64[areaPointer / 8] ?? Number.NaN;
}

/** NaN where GEOS gives up. */
export function geosIntersectionArea(a: GeosGeometry, b: GeosGeometry): number {
  return areaAndFree(geos.GEOSIntersection(a, b));
}

export function geosDifferenceArea(a: GeosGeometry, b: GeosGeometry): number {
  return areaAndFree(geos.GEOSDifference(a, b));
}

export function geosUnion(geometries: readonly GeosGeometry[]): GeosGeometry {
  const copies = geometries.map((geometry) => geos.GEOSGeom_clone(geometry));
  const collection = withPointers(copies, (pointers) =>
    geos.GEOSGeom_createCollection(7, pointers, copies.length),
  );
  const union = geos.GEOSUnaryUnion(collection);
  geos.GEOSGeom_destroy(collection);
  return union;
}

export function isGeosValid(geometry: GeosGeometry): boolean {
  return geos.GEOSisValid(geometry) === 1;
}

function areaAndFree(geometry: GeosGeometry): number {
  if (!geometry) return Number.NaN;
  const area = geosArea(geometry);
  geos.GEOSGeom_destroy(geometry);
  return area;
}
