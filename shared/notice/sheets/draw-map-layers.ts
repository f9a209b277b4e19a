// The ground of the map, bottom to top: catchments, water, estates, roads, agreed overlaps, borders.

import type { Catchment } from '../../model/records.ts';
import { boxRing, drawArea, drawLine } from '../drawing/drawing-items.ts';
import type { DrawingItem, DrawnPath, DrawnPicture, Hatch, PageBox } from '../drawing/map-drawing.ts';
import type { MapProjection } from '../drawing/map-projection.ts';
import { catchmentFill, catchmentHatch, mapColours, roadStyles } from '../drawing/map-style.ts';
import { mergeBorders, type PagePart, pageParts } from '../drawing/page-paths.ts';
import { fillOverBase } from './map-base.ts';
import type { MapSources } from './map-sources.ts';

export const agreementHatch: Hatch = {
  angleDegrees: 45,
  spacing: 0.9,
  lineWidth: 0.2,
  colour: mapColours.agreement,
};

/** A sheet shows paths and lanes only down to this scale. */
const smallestRatioForLanes = 60_000;

/** `focus`: the one catchment a sheet is about; the others are drawn faintly around it. `base`: the fills let it through. */
export function drawMapLayers(
  sources: MapSources,
  projection: MapProjection,
  frame: PageBox,
  focus: Catchment | null,
  base?: DrawnPicture,
): DrawingItem[] {
  const strength = base ? fillOverBase : 1;
  const clip: DrawnPath['clips'] = [[boxRing(frame)]];
  const parts = (geometry: Parameters<typeof pageParts>[0]) => pageParts(geometry, projection);
  const rings = new Map(sources.catchments.map(({ id, geometry }) => [id, parts(geometry)]));
  const fills = sources.catchments.flatMap(({ id }): DrawingItem[] => {
    const [outline, colour] = [rings.get(id) ?? [], sources.colours.get(id) ?? 0];
    if (focus && focus.id !== id) {
      return [drawArea(outline, { fill: catchmentFill(colour), fillOpacity: 0.3 * strength }, clip)];
    }
    const hatch = catchmentHatch(colour);
    const fill = drawArea(
      outline,
      { fill: catchmentFill(colour), ...(base ? { fillOpacity: strength } : {}) },
      clip,
    );
    return hatch && !focus ? [fill, drawArea(outline, { hatch }, clip)] : [fill];
  });
  return [
    drawArea([boxRing(frame)], { fill: mapColours.ground }),
    ...(base ? [base] : []),
    ...fills,
    ...drawEstates(sources, projection, clip, focus !== null),
    ...drawBarriers(sources, parts, clip),
    ...drawRoads(sources, projection, clip),
    ...drawAgreedAreas(sources, projection, rings, clip),
    ...drawCatchmentBorders([...rings.values()].flat(), clip),
    ...drawAuthorityBorders(sources, parts, clip),
    ...(focus ? drawFocusBorder(rings.get(focus.id) ?? [], clip) : []),
  ];
}

function drawFocusBorder(rings: readonly PagePart[], clip: DrawnPath['clips']): DrawingItem[] {
  return [
    drawArea(rings, { stroke: mapColours.paper, strokeWidth: 1.7, strokeOpacity: 0.8 }, clip),
    drawArea(rings, { stroke: mapColours.focus, strokeWidth: 0.8 }, clip),
  ];
}

function drawEstates(
  sources: MapSources,
  projection: MapProjection,
  clip: DrawnPath['clips'],
  isLarge: boolean,
): DrawingItem[] {
  const items: DrawingItem[] = [];
  const outlines: PagePart[] = [];
  const window = clip[0]?.[0] ?? [];
  for (const { geometry } of sources.units) {
    if (geometry.type === 'Point') {
      const at = projection.toPage(geometry.coordinates);
      if (isWithin(at, window))
        items.push({
          itemType: 'circle',
          centre: at,
          radius: isLarge ? 0.45 : 0.28,
          fill: mapColours.estate,
        });
    } else outlines.push(...pageParts(geometry, projection));
  }
  const outline = isLarge
    ? drawArea(
        outlines,
        { fill: mapColours.paper, fillOpacity: 0.5, stroke: mapColours.estate, strokeWidth: 0.14 },
        clip,
      )
    : drawLine(outlines, { stroke: mapColours.estate, strokeWidth: 0.09, strokeOpacity: 0.7 }, clip);
  return outlines.length > 0 ? [outline, ...items] : items;
}

function isWithin(at: readonly [number, number], ring: PagePart): boolean {
  const [west, top] = ring[0] ?? [0, 0];
  const [east, bottom] = ring[2] ?? [0, 0];
  return at[0] > west + 0.5 && at[0] < east - 0.5 && at[1] > top + 0.5 && at[1] < bottom - 0.5;
}

type PartsOf = (geometry: Parameters<typeof pageParts>[0]) => PagePart[];

function drawBarriers(sources: MapSources, partsOf: PartsOf, clip: DrawnPath['clips']): DrawingItem[] {
  return sources.barriers.flatMap((barrier) => {
    const parts = partsOf(barrier.geometry);
    if (barrier.geometry.type.endsWith('Polygon')) {
      return [drawArea(parts, { fill: mapColours.water, stroke: '#6fa9cc', strokeWidth: 0.12 }, clip)];
    }
    if (barrier.barrierType === 'river') {
      return [
        drawLine(parts, { stroke: '#6fa9cc', strokeWidth: 1.5 }, clip),
        drawLine(parts, { stroke: mapColours.water, strokeWidth: 1.2 }, clip),
      ];
    }
    if (barrier.barrierType === 'railway') {
      return [
        drawLine(parts, { stroke: mapColours.railway, strokeWidth: 0.5 }, clip),
        drawLine(parts, { stroke: mapColours.paper, strokeWidth: 0.3, dash: [1.6, 1.6] }, clip),
      ];
    }
    return [drawLine(parts, { stroke: mapColours.expressway, strokeWidth: 0.7 }, clip)];
  });
}

const roadOrder = ['path', 'minor', 'main', 'trunk', 'expressway'] as const;

function drawRoads(sources: MapSources, projection: MapProjection, clip: DrawnPath['clips']): DrawingItem[] {
  const showsLanes = projection.scale.ratio <= smallestRatioForLanes;
  const width = projection.scale.ratio > 80_000 ? 0.7 : 1;
  const partsByClass = roadOrder.map((roadClass) => ({
    style: roadStyles[roadClass],
    isShown: showsLanes || (roadClass !== 'path' && roadClass !== 'minor'),
    parts: sources.roads
      .filter((road) => road.roadClass === roadClass)
      .flatMap(({ geometry }) => pageParts(geometry, projection)),
  }));
  const shown = partsByClass.filter(({ isShown, parts }) => isShown && parts.length > 0);
  const casings = shown
    .filter(({ style }) => style.casing > 0)
    .map(({ style, parts }) =>
      drawLine(
        parts,
        { stroke: mapColours.roadCasing, strokeWidth: style.width * width + style.casing },
        clip,
      ),
    );
  const bodies = shown.map(({ style, parts }) =>
    drawLine(parts, { stroke: style.colour, strokeWidth: style.width * width }, clip),
  );
  return [...casings, ...bodies];
}

/** Estates under an agreement, and the ground that both catchments of an agreed pair cover: one clipped by the other. */
function drawAgreedAreas(
  sources: MapSources,
  projection: MapProjection,
  rings: ReadonlyMap<string, readonly PagePart[]>,
  clip: DrawnPath['clips'],
): DrawingItem[] {
  const overlaps = sources.agreedPairs.map(([a, b]) =>
    drawArea(rings.get(a.id) ?? [], { hatch: agreementHatch }, [...clip, rings.get(b.id) ?? []]),
  );
  const estates = sources.units
    .filter(({ id }) => sources.agreedUnitIds.has(id))
    .flatMap(({ geometry }): DrawingItem[] => {
      if (geometry.type !== 'Point') {
        return [
          drawArea(
            pageParts(geometry, projection),
            { hatch: agreementHatch, stroke: mapColours.agreement, strokeWidth: 0.25 },
            clip,
          ),
        ];
      }
      const centre = projection.toPage(geometry.coordinates);
      if (!isWithin(centre, clip[0]?.[0] ?? [])) return [];
      return [
        {
          itemType: 'circle',
          centre,
          radius: 0.6,
          fill: mapColours.paper,
          stroke: mapColours.agreement,
          strokeWidth: 0.3,
        },
      ];
    });
  return [...overlaps, ...estates];
}

function drawCatchmentBorders(rings: readonly PagePart[], clip: DrawnPath['clips']): DrawingItem[] {
  const borders = mergeBorders(rings);
  return [
    drawLine(borders, { stroke: mapColours.paper, strokeWidth: 0.8, strokeOpacity: 0.75 }, clip),
    drawLine(borders, { stroke: mapColours.border, strokeWidth: 0.35 }, clip),
  ];
}

/** Authorities admit children, districts are the state's: the second only where it is not the first already. */
function drawAuthorityBorders(
  sources: MapSources,
  partsOf: PartsOf,
  clip: DrawnPath['clips'],
): DrawingItem[] {
  const authorities = mergeBorders(sources.authorities.flatMap(({ geometry }) => partsOf(geometry)));
  const districts = mergeBorders(sources.districts.flatMap(({ geometry }) => partsOf(geometry)));
  const items: DrawingItem[] = [];
  if (authorities.length > 0) {
    items.push(
      drawLine(authorities, { stroke: mapColours.authority, strokeWidth: 1.5, strokeOpacity: 0.22 }, clip),
      drawLine(authorities, { stroke: mapColours.authority, strokeWidth: 0.4, dash: [2.4, 0.9] }, clip),
    );
  }
  if (districts.length > 0) {
    items.push(
      drawLine(
        districts,
        { stroke: mapColours.ink, strokeWidth: 0.4, dash: [3, 0.8, 0.4, 0.8, 0.4, 0.8] },
        clip,
      ),
    );
  }
  return items;
}
