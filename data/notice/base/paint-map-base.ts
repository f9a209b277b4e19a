// A picture bent into the plane of a sheet. The way from the sheet to the picture is no affine one (two projections lie
// between), so the window is halved until in each piece an affine one is true to a twentieth of a millimetre on paper.
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { mapColours } from '../../../shared/notice/drawing/map-style.ts';
import type { BaseWindow, PaintedBase } from '../../../shared/notice/sheets/map-base.ts';
import type { PlacedPicture } from './read-map-base.ts';

const millimetresPerInch = 25.4;
const finestDotsPerInch = 300;
/** Coarser pictures are not painted coarser than this: their edges must lie where they belong. */
const coarsestDotsPerInch = 100;
/** Beyond, a sheet is painted coarser than 300 dpi: A0 at 150. It says how fine on the sheet. */
const mostPixels = 36_000_000;
const largestErrorMillimetres = 0.05;
const smallestPiece = 16;
/** How strongly the picture shows through the colour of the ground. */
const strength = 0.5;
const jpegQuality = 88;

type Pair = readonly [number, number];

/** The picture in the window, dimmed; where it does not reach, the ground of the map. */
export function paintMapBase(
  picture: PlacedPicture,
  { projection, window, enlargement }: BaseWindow,
): PaintedBase {
  /** From the page to the picture's pixels. */
  const toPicture = ([x, y]: Pair): Pair => {
    const [longitude = 0, latitude = 0] = projection.toGround([x, y]);
    return picture.world.toPicture(picture.system.fromDegrees(longitude, latitude));
  };
  const perMillimetre = pixelsPerMillimetre(toPicture, { projection, window, enlargement });
  const width = Math.max(1, Math.round(window.width * enlargement * perMillimetre));
  const height = Math.max(1, Math.round(window.height * enlargement * perMillimetre));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = mapColours.ground;
  context.fillRect(0, 0, width, height);
  context.globalAlpha = strength;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'medium';
  const fromCanvas = ([x, y]: Pair): Pair =>
    toPicture([window.x + (x / width) * window.width, window.y + (y / height) * window.height]);
  paintPiece(context, picture, fromCanvas, { x: 0, y: 0, width, height }, perMillimetre);
  return {
    picture: { itemType: 'picture', box: window, jpeg: jpegOf(canvas) },
    dotsPerInch: perMillimetre * millimetresPerInch,
  };
}

function jpegOf(canvas: Canvas): string {
  return canvas.encodeSync('jpeg', jpegQuality).toString('base64');
}

/** As fine as the picture itself is on the paper, within limits. */
function pixelsPerMillimetre(toPicture: (at: Pair) => Pair, { window, enlargement }: BaseWindow): number {
  const [x, y] = [window.x + window.width / 2, window.y + window.height / 2];
  const middle = toPicture([x, y]);
  const own =
    Math.max(distance(middle, toPicture([x + 1, y])), distance(middle, toPicture([x, y + 1]))) / enlargement;
  const area = window.width * window.height * enlargement ** 2;
  const wanted = Math.min(
    Math.max(own, coarsestDotsPerInch / millimetresPerInch),
    finestDotsPerInch / millimetresPerInch,
  );
  return Math.min(wanted, Math.sqrt(mostPixels / area));
}

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function paintPiece(
  context: SKRSContext2D,
  picture: PlacedPicture,
  fromCanvas: (at: Pair) => Pair,
  piece: Piece,
  perMillimetre: number,
): void {
  const { x, y, width, height } = piece;
  const origin = fromCanvas([x, y]);
  const [right, down] = [fromCanvas([x + width, y]), fromCanvas([x, y + height])];
  const across: Pair = [(right[0] - origin[0]) / width, (right[1] - origin[1]) / width];
  const along: Pair = [(down[0] - origin[0]) / height, (down[1] - origin[1]) / height];
  const determinant = across[0] * along[1] - across[1] * along[0];
  /** How far an affine step lands from the true place, in pixels of the sheet. */
  const errorAt = (dx: number, dy: number): number => {
    const [trueX, trueY] = fromCanvas([x + dx, y + dy]);
    const [missX, missY] = [
      trueX - origin[0] - across[0] * dx - along[0] * dy,
      trueY - origin[1] - across[1] * dx - along[1] * dy,
    ];
    return (
      Math.hypot(along[1] * missX - along[0] * missY, across[0] * missY - across[1] * missX) /
      Math.abs(determinant)
    );
  };
  const error = Math.max(errorAt(width, height), errorAt(width / 2, 0), errorAt(0, height / 2));
  if (error > largestErrorMillimetres * perMillimetre && Math.max(width, height) > smallestPiece) {
    for (const half of halves(piece)) paintPiece(context, picture, fromCanvas, half, perMillimetre);
    return;
  }
  const [a, b] = [along[1] / determinant, -across[1] / determinant];
  const [c, d] = [-along[0] / determinant, across[0] / determinant];
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.setTransform(a, b, c, d, x - a * origin[0] - c * origin[1], y - b * origin[0] - d * origin[1]);
  context.drawImage(picture.image, 0, 0);
  context.restore();
}

/** Cut between whole pixels, so that no seam shows. */
function halves(piece: Piece): readonly [Piece, Piece] {
  if (piece.width >= piece.height) {
    const width = Math.floor(piece.width / 2);
    return [
      { ...piece, width },
      { ...piece, x: piece.x + width, width: piece.width - width },
    ];
  }
  const height = Math.floor(piece.height / 2);
  return [
    { ...piece, height },
    { ...piece, y: piece.y + height, height: piece.height - height },
  ];
}

function distance(a: Pair, b: Pair): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
