import type { MapColours } from '../map-colours.ts';
import type { CanvasImage } from './canvas-image.ts';

/** The "handshake" drawing of lucide (ISC licence), in a box of 24. */
const handshake = [
  'm11 17 2 2a1 1 0 1 0 3-3',
  'm14 14 2.5 2.5a1 1 0 1 0 3-3l-3.88-3.88a3 3 0 0 0-4.24 0l-.88.88a1 1 0 1 1-3-3l2.81-2.81a5.79 5.79 0 0 1 7.06-.87l.47.28a2 2 0 0 0 1.42.25L21 4',
  'm21 3 1 11h-2',
  'M3 3 2 14l6.5 6.5a1 1 0 1 0 3-3',
  'M3 4h8',
] as const;

/** A declared overlap: two who agreed. The disc's rim is in the colours of both. */
export function handshakeSign(first: string, second: string, colours: MapColours): CanvasImage {
  return {
    width: 30,
    height: 30,
    draw: (context) => {
      context.beginPath();
      context.arc(15, 15, 12.4, 0, Math.PI * 2);
      context.fillStyle = colours.badge;
      context.fill();
      context.lineWidth = 2.4;
      for (const [colour, from] of [
        [first, Math.PI / 2],
        [second, -Math.PI / 2],
      ] as const) {
        context.beginPath();
        context.arc(15, 15, 12.4, from, from + Math.PI);
        context.strokeStyle = colour;
        context.stroke();
      }
      context.translate(6.6, 6.6);
      context.scale(0.7, 0.7);
      context.lineWidth = 2;
      context.lineCap = 'round';
      context.lineJoin = 'round';
      context.strokeStyle = colours.ink;
      for (const path of handshake) context.stroke(new Path2D(path));
    },
  };
}

/** A sliver: a small diamond that does not shout. */
export function sliverSign(colours: MapColours): CanvasImage {
  return {
    width: 12,
    height: 12,
    draw: (context) => {
      context.translate(6, 6);
      context.rotate(Math.PI / 4);
      context.fillStyle = colours.badge;
      context.fillRect(-3, -3, 6, 6);
      context.lineWidth = 1.3;
      context.strokeStyle = colours.mistake;
      context.strokeRect(-3, -3, 6, 6);
    },
  };
}

/** An open case: a flag planted where the estate is. */
export function caseSign(colours: MapColours): CanvasImage {
  return {
    width: 20,
    height: 26,
    draw: (context) => {
      context.lineJoin = 'round';
      context.lineCap = 'round';
      context.beginPath();
      context.moveTo(3, 24);
      context.lineTo(3, 3);
      context.lineTo(17, 3);
      context.lineTo(13.5, 8);
      context.lineTo(17, 13);
      context.lineTo(3, 13);
      context.lineWidth = 4.5;
      context.strokeStyle = colours.halo;
      context.stroke();
      context.fillStyle = colours.badge;
      context.fill();
      context.lineWidth = 2;
      context.strokeStyle = colours.ink;
      context.stroke();
    },
  };
}

/** Something is wrong with an estate: a broken ring laid around its dot. */
export function unitSign(colours: MapColours): CanvasImage {
  return {
    width: 22,
    height: 22,
    draw: (context) => {
      context.lineCap = 'round';
      for (const [width, colour] of [
        [3.6, colours.halo],
        [1.8, colours.mistake],
      ] as const) {
        context.lineWidth = width;
        context.strokeStyle = colour;
        for (let quarter = 0; quarter < 4; quarter += 1) {
          const from = (quarter * Math.PI) / 2 + 0.3;
          context.beginPath();
          context.arc(11, 11, 8, from, from + Math.PI / 2 - 0.6);
          context.stroke();
        }
      }
    },
  };
}
