// The picture set for reading on a phone: one tall picture a school, which can be sent by itself, and one of the plan.
//
//   ┌──────────────────┐
//   │ plan    ┌──────┐ │   in the colour that the catchment has on the map
//   │ ① school│ stamp│ │
//   ├──────────────────┤
//   │ map, scale bar   │   not in the output of words only
//   │ range, estates   │
//   │ source, number   │
//   └──────────────────┘

import type { MapDrawing, MeasureText } from '../drawing/map-drawing.ts';
import { catchmentFill, mapColours } from '../drawing/map-style.ts';
import type { TextColumn } from '../drawing/text-column.ts';
import type { SchoolService } from '../school-services.ts';
import type { NoticeMapContent } from '../sheets/prepare-notice-map.ts';
import { rangeParagraphs } from '../words/service-table.ts';
import { drawPhoneMap } from './draw-phone-map.ts';
import {
  finishPicture,
  type PutMap,
  putHeading,
  putSchoolRow,
  startPicture,
  textSize,
} from './phone-picture-parts.ts';

export interface PhonePicture {
  /** For the name of its file: “00-总图”, “01-某某小学”. */
  readonly name: string;
  readonly draw: () => MapDrawing;
}

/** The pictures of a plan, the overview first; drawn when asked for. Without a map where `hasMap` is false. */
export function planPhonePictures(
  content: NoticeMapContent,
  hasMap: boolean,
  measureText: MeasureText,
): PhonePicture[] {
  const { services } = content.sources;
  const digits = String(services.length).length;
  const numbered = (number: number) => String(number).padStart(Math.max(2, digits), '0');
  return [
    { name: `${numbered(0)}-总图`, draw: () => drawPlanPicture(content, hasMap, measureText) },
    ...services.map((service) => ({
      name: `${numbered(service.number)}-${service.title}`,
      draw: () => drawSchoolPicture(content, service, hasMap, measureText),
    })),
  ];
}

function drawPlanPicture(content: NoticeMapContent, hasMap: boolean, measureText: MeasureText): MapDrawing {
  const { words, sources } = content;
  const title = hasMap ? words.title : words.title.replace(/示意图$/, '一览');
  const column = startPicture(content, { title, number: '', lines: [] }, mapColours.ground, measureText);
  const map = hasMap ? putMap(column, content, null, 50, measureText) : null;
  let authority: string | undefined;
  for (const service of sources.services) {
    if (service.authority && service.authority.name !== authority) {
      authority = service.authority.name;
      putHeading(column, authority, measureText);
    }
    putSchoolRow(column, content, service, measureText);
  }
  return finishPicture(column, content, title, map);
}

function drawSchoolPicture(
  content: NoticeMapContent,
  service: SchoolService,
  hasMap: boolean,
  measureText: MeasureText,
): MapDrawing {
  const { title, number, campuses, catchment } = service;
  const lines = campuses.flatMap(({ address, phone }) => [
    ...(address === '' ? [] : [address]),
    ...(phone === '' ? [] : [`电话 ${phone}`]),
  ]);
  const colour = catchment
    ? catchmentFill(content.sources.colours.get(catchment.id) ?? 0)
    : mapColours.ground;
  const column = startPicture(content, { title, number: String(number), lines }, colour, measureText);
  const isOnMap = catchment !== null || campuses.length > 0;
  const map = hasMap && isOnMap ? putMap(column, content, service, 52, measureText) : null;
  putHeading(column, '招生范围', measureText);
  for (const paragraph of rangeParagraphs(service)) {
    column.write(paragraph, { size: textSize });
    column.y += 0.9;
  }
  return finishPicture(column, content, title, map);
}

function putMap(
  column: TextColumn,
  content: NoticeMapContent,
  service: SchoolService | null,
  height: number,
  measureText: MeasureText,
): PutMap {
  const frame = { x: column.left, y: column.y, width: column.width, height };
  const map = drawPhoneMap(content, service, frame, measureText);
  column.put(map.items);
  column.y += height + map.footHeight;
  return { map, frame };
}
