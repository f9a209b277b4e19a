// Meridians and parallels at a round interval, with their degrees between the two lines of the frame: longitudes above
// and below, latitudes at the sides.
import { boxRing, drawLine, drawText } from '../drawing/drawing-items.ts';
import type { DrawingItem, MeasureText, PageBox, PagePosition } from '../drawing/map-drawing.ts';
import type { MapProjection } from '../drawing/map-projection.ts';
import { mapColours } from '../drawing/map-style.ts';
import type { PagePart } from '../drawing/page-paths.ts';

/** Seconds of arc. */
const intervals = [
  1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 300, 600, 900, 1200, 1800, 3600, 7200, 18_000, 36_000,
] as const;
const leastSpacing = 26;
const labelSize = 1.75;
const steps = 8;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Lines go under the map's ink, degrees onto the frame. */
export interface Graticule {
  readonly lines: readonly DrawingItem[];
  readonly degrees: readonly DrawingItem[];
}

/** `gap`: how far the outer line of the frame is from the inner. */
export function drawGraticule(
  projection: MapProjection,
  frame: PageBox,
  gap: number,
  measureText: MeasureText,
): Graticule {
  const corners = boxRing(frame).map(projection.toGround);
  const longitudes = rangeOf(corners.map(([longitude = 0]) => longitude));
  const latitudes = rangeOf(corners.map(([, latitude = 0]) => latitude));
  const interval = chooseInterval(longitudes, latitudes, frame);
  const meridians = multiplesIn(longitudes, interval).map((seconds) => ({
    text: formatDegrees(seconds, interval, 'EW'),
    line: sampleLine(latitudes, (latitude) => projection.toPage([seconds / 3600, latitude])),
  }));
  const parallels = multiplesIn(latitudes, interval).map((seconds) => ({
    text: formatDegrees(seconds, interval, 'NS'),
    line: sampleLine(longitudes, (longitude) => projection.toPage([longitude, seconds / 3600])),
  }));
  const style = { size: labelSize, anchor: 'middle', colour: mapColours.quietInk } as const;
  const degrees: DrawingItem[] = [];
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
  const baseline = labelSize * 0.36;
  for (const { text, line } of meridians) {
    for (const [edge, y] of [
      [frame.y, frame.y - gap / 2],
      [bottom, bottom + gap / 2],
    ] as const) {
      const x = crossing(line, 1, edge);
      const half = measureText(text, labelSize, false) / 2;
      if (x === null || x - half < frame.x || x + half > right) continue;
      degrees.push(drawText(text, [x, y + baseline], style, measureText));
    }
  }
  for (const { text, line } of parallels) {
    for (const [edge, x, turn] of [
      [frame.x, frame.x - gap / 2, -90],
      [right, right + gap / 2, 90],
    ] as const) {
      const y = crossing(line, 0, edge);
      const half = measureText(text, labelSize, false) / 2;
      if (y === null || y - half < frame.y || y + half > bottom) continue;
      const at: PagePosition = [x + (turn < 0 ? baseline : -baseline), y];
      degrees.push({ ...drawText(text, at, style, measureText), rotationDegrees: turn });
    }
  }
  const lines = [...meridians, ...parallels].map(({ line }) => line);
  return {
    degrees,
    lines: [
      drawLine(lines, { stroke: mapColours.graticule, strokeWidth: 0.1, strokeOpacity: 0.55 }, [
        [boxRing(frame)],
      ]),
    ],
  };
}

function rangeOf(values: readonly number[]): Range {
  return { from: Math.min(...values), to: Math.max(...values) };
}

function chooseInterval(longitudes: Range, latitudes: Range, frame: PageBox): number {
  const secondsPerMillimetre = Math.max(
    ((longitudes.to - longitudes.from) * 3600) / frame.width,
    ((latitudes.to - latitudes.from) * 3600) / frame.height,
  );
  return intervals.find((interval) => interval / secondsPerMillimetre >= leastSpacing) ?? 36_000;
}

function multiplesIn({ from, to }: Range, interval: number): number[] {
  const first = Math.ceil((from * 3600) / interval);
  const last = Math.floor((to * 3600) / interval);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * interval);
}

/** A little beyond the range, so that a line that runs aslant still reaches both edges. */
function sampleLine({ from, to }: Range, at: (value: number) => PagePosition): PagePart {
  const beyond = (to - from) * 0.05;
  return Array.from({ length: steps + 1 }, (_, step) =>
    at(from - beyond + ((to - from + 2 * beyond) * step) / steps),
  );
}

/** Where a line meets an edge: its x for an edge of constant y (`axis` 1), its y for one of constant x (`axis` 0). */
function crossing(line: PagePart, axis: 0 | 1, edge: number): number | null {
  const other = axis === 1 ? 0 : 1;
  for (let index = 1; index < line.length; index += 1) {
    const [a, b] = [line[index - 1], line[index]];
    if (!a || !b || a[axis] < edge === b[axis] < edge) continue;
    return a[other] + ((b[other] - a[other]) * (edge - a[axis])) / (b[axis] - a[axis]);
  }
  return null;
}

/** 104°44′, 104°44′30″ where the interval needs seconds; W and S by their letter. */
export function formatDegrees(seconds: number, interval: number, letters: 'EW' | 'NS'): string {
  const whole = Math.abs(Math.round(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const parts = [
    `${Math.floor(whole / 3600)}°`,
    interval % 3600 === 0 ? '' : `${two(Math.floor(whole / 60) % 60)}′`,
    interval % 60 === 0 ? '' : `${two(whole % 60)}″`,
  ];
  return `${parts.join('')}${seconds < 0 ? letters[1] : letters[0]}`;
}
