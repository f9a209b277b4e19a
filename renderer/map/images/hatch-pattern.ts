import type { CanvasImage } from './canvas-image.ts';

/**
 * A tile of slanted stripes that repeats without a seam: as many stripes as colours. `mirrored` slants the other way,
 * so that a mistake and an agreement differ in form as well as in colour.
 */
export function hatchPattern(
  stripes: readonly string[],
  stripeWidth: number,
  gapWidth: number,
  mirrored = false,
): CanvasImage {
  // Across 45° stripes, a period of p along the normal is p·√2 along the tile's side.
  const side = stripes.length * (stripeWidth + gapWidth) * Math.SQRT2;
  return {
    width: side,
    height: side,
    draw: (context) => {
      if (mirrored) {
        context.translate(side, 0);
        context.scale(-1, 1);
      }
      context.lineWidth = stripeWidth;
      context.lineCap = 'square';
      const step = side / stripes.length;
      for (let index = -stripes.length * 2; index <= stripes.length * 2; index += 1) {
        const colour = stripes[((index % stripes.length) + stripes.length) % stripes.length];
        context.strokeStyle = colour ?? '#000000';
        context.beginPath();
        context.moveTo(index * step - side, side * 2);
        context.lineTo(index * step + side * 2, -side);
        context.stroke();
      }
    },
  };
}
