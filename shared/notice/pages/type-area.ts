// The page of an official document (GB/T 9704-2012): A4, 37 mm above, 28 mm at the binding edge, a type area of
// 156 × 225 mm with 22 lines of 28 characters. Lengths in points, as printers of text count.
export const pointsPerMillimetre = 72 / 25.4;

export function millimetres(value: number): number {
  return value * pointsPerMillimetre;
}

export const typeArea = {
  left: millimetres(28),
  top: millimetres(37),
  width: millimetres(156),
  height: millimetres(225),
} as const;

export const linesOnPage = 22;
/** 3号, as near as 28 of them fill a line. */
export const bodySize = typeArea.width / 28;
export const bodyLineHeight = typeArea.height / linesOnPage;
