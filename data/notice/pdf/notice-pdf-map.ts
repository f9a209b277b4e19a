// A map drawing on a page of a PDF, as vectors. Text keeps its characters, so the map can be searched.
import type {
  DrawingItem,
  DrawnPath,
  DrawnText,
  MapDrawing,
} from '../../../shared/notice/drawing/map-drawing.ts';
import { hatchLines } from '../../../shared/notice/drawing/map-drawing-svg.ts';
import { pointsPerMillimetre } from '../../../shared/notice/pages/type-area.ts';

type Parts = DrawnPath['parts'];

/** What a reader's voice says instead of the map. */
export function describeMap({ title, scale }: MapDrawing): string {
  return scale ? `${title}，比例尺1∶${scale.ratio}` : title;
}

/** Draws on the current page, whose size must be the drawing's. */
export function drawMapOnPage(pdf: PDFKit.PDFDocument, drawing: MapDrawing): void {
  pdf.save().scale(pointsPerMillimetre);
  pdf.lineJoin('round');
  for (const item of drawing.items) drawItem(pdf, item);
  pdf.restore();
}

function drawItem(pdf: PDFKit.PDFDocument, item: DrawingItem): void {
  if (item.itemType === 'path') drawPath(pdf, item);
  else if (item.itemType === 'text') drawText(pdf, item);
  else if (item.itemType === 'picture') {
    const { x, y, width, height } = item.box;
    pdf.image(Buffer.from(item.jpeg, 'base64'), x, y, { width, height });
  } else {
    pdf.circle(item.centre[0], item.centre[1], item.radius);
    if (item.stroke) pdf.lineWidth(item.strokeWidth ?? 0.2).fillAndStroke(item.fill, item.stroke);
    else pdf.fill(item.fill);
  }
}

function drawPath(pdf: PDFKit.PDFDocument, path: DrawnPath): void {
  if (!path.parts.some((part) => part.length > 1)) return;
  pdf.save();
  for (const clip of path.clips) {
    tracePath(pdf, clip, true);
    pdf.clip('even-odd');
  }
  if (path.fill) {
    pdf.fillOpacity(path.fillOpacity ?? 1);
    tracePath(pdf, path.parts, true);
    pdf.fill(path.fill, 'even-odd');
  }
  if (path.hatch) {
    pdf.save();
    tracePath(pdf, path.parts, true);
    pdf.clip('even-odd');
    tracePath(pdf, hatchLines(path), false);
    pdf.lineWidth(path.hatch.lineWidth).stroke(path.hatch.colour);
    pdf.restore();
  }
  if (path.stroke) {
    pdf.strokeOpacity(path.strokeOpacity ?? 1).lineWidth(path.strokeWidth ?? 0.2);
    if (path.dash) setDash(pdf, path.dash);
    tracePath(pdf, path.parts, path.isClosed);
    pdf.stroke(path.stroke);
  }
  pdf.restore();
}

/** pdfkit's own dash takes one length and one gap; the operator takes any pattern. */
function setDash(pdf: PDFKit.PDFDocument, dash: readonly number[]): void {
  pdf.addContent(`[${dash.join(' ')}] 0 d`);
}

function tracePath(pdf: PDFKit.PDFDocument, parts: Parts, isClosed: boolean): void {
  for (const part of parts) {
    if (part.length < 2) continue;
    part.forEach(([x, y], index) => {
      if (index === 0) pdf.moveTo(x, y);
      else pdf.lineTo(x, y);
    });
    if (isClosed) pdf.closePath();
  }
}

const anchorShift = { start: 0, middle: 0.5, end: 1 } as const;

function drawText(pdf: PDFKit.PDFDocument, text: DrawnText): void {
  const [x, y] = text.at;
  pdf.save();
  if (text.rotationDegrees) pdf.rotate(text.rotationDegrees, { origin: [x, y] });
  pdf.font(text.isBold ? 'bold' : 'regular').fontSize(text.size);
  const left = x - text.width * anchorShift[text.anchor];
  const options = { lineBreak: false, baseline: 'alphabetic' } as const;
  if (text.halo) {
    pdf.lineWidth(text.halo.width).strokeColor(text.halo.colour);
    pdf.text(text.text, left, y, { ...options, stroke: true, fill: false });
  }
  pdf.fillColor(text.colour, text.opacity ?? 1).text(text.text, left, y, options);
  pdf.restore();
}
