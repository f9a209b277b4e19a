/** Something drawn in code at the pixel ratio of the screen. `draw` works in CSS pixels. */
export interface CanvasImage {
  readonly width: number;
  readonly height: number;
  readonly draw: (context: CanvasRenderingContext2D) => void;
}

/** The pixels of an image, for MapLibre. Throws where the browser has no canvas: a bug, since the map needs WebGL. */
export function paintImage(image: CanvasImage, pixelRatio: number): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.width * pixelRatio);
  canvas.height = Math.ceil(image.height * pixelRatio);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('the browser has no 2D canvas');
  context.scale(canvas.width / image.width, canvas.height / image.height);
  image.draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
