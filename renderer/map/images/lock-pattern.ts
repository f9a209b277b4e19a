import type { CanvasImage } from './canvas-image.ts';

const side = 44;
const width = 7;
const height = 5.6;

/** Small padlocks on a loose grid: a form of its own, so that it is not taken for the hatch of a finding. */
export function lockPattern(colour: string): CanvasImage {
  return {
    width: side,
    height: side,
    draw: (context) => {
      context.fillStyle = colour;
      context.strokeStyle = colour;
      context.lineWidth = 1.2;
      for (const [x, y] of [
        [side / 4, side / 4],
        [(side * 3) / 4, (side * 3) / 4],
      ] as const) {
        context.beginPath();
        context.arc(x, y - 0.4, width / 2 - 1.3, Math.PI, 0);
        context.stroke();
        context.fillRect(x - width / 2, y, width, height);
      }
    },
  };
}
