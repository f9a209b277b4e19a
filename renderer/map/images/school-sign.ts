// The sign of a school: circle for primary, square for junior, a circle in a square for both; around it a ring that
// fills clockwise with the seats used. Fullness is told by form too: good is a thin arc, tight a thick one with an end
// dot, over a double ring with an exclamation badge.
import type { MapColours } from '../map-colours.ts';
import type { LoadForm, SchoolShape } from '../sources/school-sources.ts';
import type { CanvasImage } from './canvas-image.ts';

const size = 34;
const centre = size / 2;
const ringRadius = 10.5;

/** Half the side of a square that looks as large as a circle. */
const squareShare = 0.9;

function outline(context: CanvasRenderingContext2D, shape: SchoolShape, radius: number): void {
  context.beginPath();
  if (shape === 'circle') {
    context.arc(centre, centre, radius, -Math.PI / 2, Math.PI * 1.5);
    return;
  }
  // From the middle of the top edge, clockwise, so that a dash along it starts where an arc does.
  const half = radius * squareShare;
  const corner = 3;
  context.moveTo(centre, centre - half);
  context.arcTo(centre + half, centre - half, centre + half, centre + half, corner);
  context.arcTo(centre + half, centre + half, centre - half, centre + half, corner);
  context.arcTo(centre - half, centre + half, centre - half, centre - half, corner);
  context.arcTo(centre - half, centre - half, centre + half, centre - half, corner);
  context.closePath();
}

function outlineLength(shape: SchoolShape, radius: number): number {
  return shape === 'circle' ? 2 * Math.PI * radius : 8 * radius * squareShare - 2 * 3 * (4 - Math.PI);
}

function drawKernel(context: CanvasRenderingContext2D, shape: SchoolShape, colours: MapColours): void {
  context.fillStyle = colours.ink;
  if (shape === 'circle') {
    outline(context, 'circle', 4.4);
    context.fill();
    return;
  }
  outline(context, 'square', shape === 'both' ? 6.2 : 4.8);
  context.fill();
  if (shape !== 'both') return;
  context.fillStyle = colours.badge;
  outline(context, 'circle', 3.1);
  context.fill();
}

function drawExclamation(context: CanvasRenderingContext2D, colours: MapColours): void {
  const [x, y] = [centre + 10, centre - 10];
  context.beginPath();
  context.arc(x, y, 5.6, 0, Math.PI * 2);
  context.fillStyle = colours.over;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = colours.badge;
  context.stroke();
  context.fillStyle = colours.badge;
  context.fillRect(x - 0.8, y - 3.4, 1.6, 4.2);
  context.fillRect(x - 0.8, y + 1.6, 1.6, 1.6);
}

/** `filled` is the share of the ring, 0…1. */
export function schoolSign(
  shape: SchoolShape,
  form: LoadForm,
  filled: number,
  colours: MapColours,
): CanvasImage {
  return {
    width: size,
    height: size,
    draw: (context) => {
      outline(context, shape, ringRadius + 2.6);
      context.fillStyle = colours.badge;
      context.shadowColor = 'rgba(0, 0, 0, 0.28)';
      context.shadowBlur = 3;
      context.shadowOffsetY = 0.6;
      context.fill();
      context.shadowColor = 'transparent';
      outline(context, shape, ringRadius);
      context.lineWidth = 2.6;
      context.strokeStyle = colours.ringTrack;
      context.stroke();
      if (form !== 'unknown') {
        const length = outlineLength(shape, ringRadius);
        context.lineCap = filled < 1 ? 'round' : 'butt';
        context.setLineDash([length * filled, length]);
        context.lineWidth = form === 'ok' ? 2.6 : 3.8;
        context.strokeStyle = form === 'ok' ? colours.good : form === 'tight' ? colours.tight : colours.over;
        context.stroke();
        context.setLineDash([]);
      }
      if (form === 'over') {
        outline(context, shape, ringRadius + 4);
        context.lineWidth = 1;
        context.stroke();
      }
      drawKernel(context, shape, colours);
      if (form === 'over') drawExclamation(context, colours);
    },
  };
}
